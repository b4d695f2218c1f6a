/** A rectangle of places; rows and columns from 0, both ends included. */
export type Range = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

/** As many rows and columns as a sheet has at most. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The column that a reference names, as in AB12, from 0; null where it names none. */
export function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d/u.exec(reference)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((value, letter) => value * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The rectangle that a reference names, as in B3:F3 or B3; null where it names none. */
export function rangeOf(reference: string): Range | null {
  const [first = "", last = first] = reference.split(":");
  const [left, right, top, bottom] = [columnOf(first), columnOf(last), rowOf(first), rowOf(last)];
  if (left === null || right === null || top === null || bottom === null) return null;
  return right < left || bottom < top ? null : { top, left, bottom, right };
}

function rowOf(reference: string): number | null {
  const digits = /^[A-Z]{1,3}(\d{1,7})$/u.exec(reference)?.[1];
  return digits === undefined ? null : Number(digits) - 1;
}
