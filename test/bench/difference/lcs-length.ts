import { placesOf, stepRow } from "../../../shared/difference/bit-rows.ts";
import { CodePoints } from "../../../shared/difference/code-points.ts";
import { shareSymbols } from "../../../shared/difference/symbols.ts";
import type { TextPair } from "./text-pairs.ts";

/** Length of a longest common subsequence, without the way back: what an exact comparison cannot do without. */
export function lcsLength({ a, b }: TextPair): number {
  const shared = shareSymbols(new CodePoints(a, 0, a.length).codes, new CodePoints(b, 0, b.length).codes);
  const { ids } = shared.a;
  const words = (ids.length + 31) >>> 5;
  const places = placesOf(ids, shared.alphabet, words);
  const row = new Int32Array(words).fill(-1);
  for (const symbol of shared.b.ids) stepRow(row, 0, 0, places, symbol * words, words);
  let length = 0;
  for (let at = 0; at < ids.length; at += 1) length += 1 - (((row[at >>> 5] ?? 0) >>> (at & 31)) & 1);
  return length;
}
