// What the index has lists of places for, as whole numbers: a character and what follows it, both as `SearchText.codes`.
// The lists of a character come one after another, first that of the places where nothing follows.

const SECOND = 0x200000;

/** Where two characters stand one after the other. */
export function pairKey(first: number, second: number): number {
  return first * SECOND + second;
}

/** Where a character stands at the end of a text or title: the lowest of its keys. */
export function lastKey(character: number): number {
  return character * SECOND;
}
