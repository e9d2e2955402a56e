/** Error numbers of Windows that more than one part asks for; what the others mean is in `failures.ts`. */
export const ACCESS_DENIED = 5;
