/** How many things were found that are right, found in all, and are there to be found. */
export type Tally = { readonly right: number; readonly found: number; readonly wanted: number };

export const NOTHING: Tally = { right: 0, found: 0, wanted: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, found: a.found + b.found, wanted: a.wanted + b.wanted };
}

/** Share of what was found that is right; 1 where nothing was found. */
export function precision({ right, found }: Tally): number {
  return found === 0 ? 1 : right / found;
}

/** Share of what is there that was found; 1 where nothing is there. */
export function recall({ right, wanted }: Tally): number {
  return wanted === 0 ? 1 : right / wanted;
}

/** The harmonic mean of precision and recall. */
export function f1(tally: Tally): number {
  const [p, r] = [precision(tally), recall(tally)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** Counts keys found against keys wanted; a key that stands twice counts once. */
export function tallyKeys(found: Iterable<string>, wanted: Iterable<string>): Tally {
  const there = new Set(wanted);
  const got = new Set(found);
  return { right: [...got].filter((key) => there.has(key)).length, found: got.size, wanted: there.size };
}
