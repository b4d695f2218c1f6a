import type { Line } from "../lines.ts";
import type { Copy } from "../passage.ts";

// A page is often saved with its text twice: once for reading and once for printing, or for the phone. The copies
// agree line by line; what merely recurs in a plan (column headings, 由…负责) agrees for a line or two.

const LEAST_LINES = 3;
const LEAST_CHARACTERS = 150;
/** Lines of site chrome that may stand between two stretches of the same copy. */
const MOST_BETWEEN = 3;
/** A last line that breaks off counts as repeated from this length on. */
const LEAST_STUMP = 10;

type Run = { readonly first: number; readonly end: number };

/** Which lines belong to a second copy of lines above, as runs [first, end) of line numbers, in order. */
export function findDuplicateCopy(source: Copy, lines: readonly Line[]): Run[] {
  const keys = lines.map((line) => source.folded.slice(line.start, line.end).replace(/\s+/gu, ""));
  const firstAt = new Map<string, number>();
  const runs: Run[] = [];
  for (let at = 0; at < keys.length; ) {
    const key = keys[at] ?? "";
    const earlier = firstAt.get(key);
    const length = earlier === undefined ? 0 : runLength(keys, earlier, at);
    if (length > 0) {
      const last = runs.at(-1);
      if (last !== undefined && at - last.end <= MOST_BETWEEN)
        runs[runs.length - 1] = { first: last.first, end: at + length };
      else runs.push({ first: at, end: at + length });
      at += length;
    } else {
      if (earlier === undefined) firstAt.set(key, at);
      at += 1;
    }
  }
  return runs;
}

/** How many lines from `at` on repeat those from `earlier` on; 0 where they are too few to be a copy. */
function runLength(keys: readonly string[], earlier: number, at: number): number {
  let length = 0;
  let characters = 0;
  while (at + length < keys.length && earlier + length < at && keys[at + length] === keys[earlier + length]) {
    characters += keys[at + length]?.length ?? 0;
    length += 1;
  }
  if (earlier + length < at && isStump(keys[at + length], keys[earlier + length])) {
    characters += keys[at + length]?.length ?? 0;
    length += 1;
  }
  return length >= LEAST_LINES && characters >= LEAST_CHARACTERS ? length : 0;
}

function isStump(line: string | undefined, whole: string | undefined): boolean {
  return line !== undefined && whole !== undefined && line.length >= LEAST_STUMP && whole.startsWith(line);
}
