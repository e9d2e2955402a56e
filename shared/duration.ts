const MINUTES_A_DAY = 24 * 60;

/** Whole minutes as people say them: `less than a minute`, `5 min`, `2 h 5 min`, `3 d 2 h`. */
export function sayMinutes(minutes: number): string {
  if (minutes < 1) return 'less than a minute';
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const hours = Math.floor((minutes % MINUTES_A_DAY) / 60);
  const rest = Math.floor(minutes % 60);
  if (days > 0) return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
  if (hours > 0) return rest > 0 ? `${hours} h ${rest} min` : `${hours} h`;
  return `${rest} min`;
}

/** Time since `then`, both in milliseconds: `12 s ago`, `5 min ago`. */
export function sayAge(then: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  return seconds < 60 ? `${seconds} s ago` : `${sayMinutes(Math.floor(seconds / 60))} ago`;
}
