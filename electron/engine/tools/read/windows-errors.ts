/** Windows error numbers that several parts need; the others are in `failures.ts`. */
export const ACCESS_DENIED = 5;

/** HRESULTs of this facility hold a Windows error number in their lower half. */
const FACILITY_WIN32 = 0x8007_0000;

/** The Windows error number in an HRESULT; null where there is none. */
export function numberInHresult(hresult: number): number | null {
  const number = hresult - FACILITY_WIN32;
  return number >= 0 && number < 0x1_0000 ? number : null;
}
