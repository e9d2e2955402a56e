import { text } from './text.ts';

/** Whole minutes in short form: `less than a minute`, `5 min`, `2 h 5 min`, `3 d 2 h`. */
export function sayMinutes(minutes: number): string {
  return text.time.minutes(minutes);
}

/** Whole seconds, from a minute on in whole minutes: `12 s`, `5 min`. */
export function sayDuration(seconds: number): string {
  return seconds < 60 ? text.time.seconds(seconds) : sayMinutes(Math.floor(seconds / 60));
}

/** Time since `then`, both in milliseconds: `12 s ago`, `5 min ago`. */
export function sayAge(then: number, now: number): string {
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  return text.time.ago(sayDuration(seconds));
}

/** A younger age is `just now`, and seconds go in steps of it: a list must not tick. */
const CALM_SECONDS = 10;

/** Time since `then` for a list, changing rarely: `just now`, `20 s ago`, `5 min ago`. Milliseconds. */
export function sayAgeCalmly(then: number, now: number): string {
  const seconds = Math.max(0, (now - then) / 1000);
  if (seconds < CALM_SECONDS) return text.time.justNow;
  if (seconds >= 60) return sayAge(then, now);
  return sayAge(then, then + Math.floor(seconds / CALM_SECONDS) * CALM_SECONDS * 1000);
}
