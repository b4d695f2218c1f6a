const OPEN = "([{〔【〈《<「『";
const CLOSE = ")]}〕】〉》>」』";

/** Whether every bracket of a folded text closes, and closes one that is open. */
export function isBalanced(folded: string): boolean {
  let depth = 0;
  for (const sign of folded) {
    if (OPEN.includes(sign)) depth += 1;
    if (CLOSE.includes(sign)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A stretch of a text, in its own offsets. */
export type Stretch = { readonly start: number; readonly end: number };

/** Cuts a folded text at every separator that stands outside brackets. Empty pieces are left out. */
export function splitOutside(folded: string, separators: string): Stretch[] {
  const pieces: Stretch[] = [];
  let depth = 0;
  let start = 0;
  const close = (end: number) => {
    if (end > start) pieces.push({ start, end });
  };
  for (let at = 0; at < folded.length; at += 1) {
    const sign = folded.charAt(at);
    if (OPEN.includes(sign)) depth += 1;
    else if (CLOSE.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(sign)) {
      close(at);
      start = at + 1;
    }
  }
  close(folded.length);
  return pieces;
}

/** The bracket that a folded text ends with: where it opens and what kind it is; null where it ends with none. */
export function closingBracket(folded: string): Stretch | null {
  const kind = CLOSE.indexOf(folded.charAt(folded.length - 1));
  if (folded.length === 0 || kind < 0) return null;
  const open = OPEN.charAt(kind);
  const close = CLOSE.charAt(kind);
  let depth = 0;
  for (let at = folded.length - 1; at >= 0; at -= 1) {
    const sign = folded.charAt(at);
    if (sign === close) depth += 1;
    if (sign === open) depth -= 1;
    if (depth === 0) return { start: at, end: folded.length };
  }
  return null;
}
