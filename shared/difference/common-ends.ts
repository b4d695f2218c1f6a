/** How many UTF-16 units two texts have in common at their start and at their end, never half of a surrogate pair. */
export type CommonEnds = { readonly prefix: number; readonly suffix: number };

/** The common ends of two texts; they do not overlap, the prefix comes first. */
export function commonEnds(a: string, b: string): CommonEnds {
  const shorter = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < shorter && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  if (isInsidePair(a, prefix) || isInsidePair(b, prefix)) prefix -= 1;
  let suffix = 0;
  while (suffix < shorter - prefix && a.charCodeAt(a.length - 1 - suffix) === b.charCodeAt(b.length - 1 - suffix)) {
    suffix += 1;
  }
  if (isInsidePair(a, a.length - suffix) || isInsidePair(b, b.length - suffix)) suffix -= 1;
  return { prefix, suffix };
}

/** Whether a cut at this offset would part a high from its low surrogate. */
export function isInsidePair(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
