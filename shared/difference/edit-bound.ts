import { CODE_POINTS } from "./code-points.ts";

/** How much more often a code point stands in the one text than in the other; all zero between two calls. */
const surplus = new Int32Array(CODE_POINTS);

/** A lower bound of the insertions and deletions between two texts: what their stocks of characters differ by. */
export function fewestEdits(a: Int32Array, b: Int32Array): number {
  for (let at = 0; at < a.length; at += 1) surplus[a[at] ?? 0] = (surplus[a[at] ?? 0] ?? 0) + 1;
  for (let at = 0; at < b.length; at += 1) surplus[b[at] ?? 0] = (surplus[b[at] ?? 0] ?? 0) - 1;
  return takeSurplus(a) + takeSurplus(b);
}

function takeSurplus(codes: Int32Array): number {
  let edits = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    edits += Math.abs(surplus[code] ?? 0);
    surplus[code] = 0;
  }
  return edits;
}
