/** How the page sorts names: in the system's order, numbers by value, ignoring case. */
export const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
