/** How the page sorts names: as the system does, numbers in them as numbers, without regard to case. */
export const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
