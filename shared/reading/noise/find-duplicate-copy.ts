import type { Line } from "../lines.ts";
import type { Copy } from "../passage.ts";

// A page is often saved with its text twice: once for reading and once for printing, or for the phone. The copies
// agree line by line; what merely recurs in a plan (column headings, 由…负责) agrees for a line or two.

const LEAST_LINES = 3;
const LEAST_CHARACTERS = 150;
/** Where the earlier copy breaks off in a line and the later begins right below, less is enough. */
const LEAST_BROKEN = 60;
/** Lines of site chrome that may stand between two stretches of the same copy. */
const MOST_BETWEEN = 3;
/** A last line that breaks off counts as repeated from this length on. */
const LEAST_STUMP = 10;

type Run = { readonly first: number; readonly end: number };

/**
 * Which lines belong to a second copy of lines above, or to a first one that breaks off before it, as runs [first, end)
 * of line numbers, in order.
 */
export function findDuplicateCopy(source: Copy, lines: readonly Line[]): Run[] {
  const keys = lines.map((line) => source.folded.slice(line.start, line.end).replace(/\s+/gu, ""));
  const firstAt = new Map<string, number>();
  const runs: Run[] = [];
  for (let at = 0; at < keys.length; ) {
    const key = keys[at] ?? "";
    const earlier = firstAt.get(key);
    const { length, isBroken } = earlier === undefined ? NO_RUN : runLength(keys, earlier, at);
    if (earlier !== undefined && isBroken) {
      runs.push({ first: earlier, end: at });
      for (let line = at; line < at + length; line += 1) firstAt.set(keys[line] ?? "", line);
    } else if (length > 0) addRun(runs, { first: at, end: at + length });
    else if (earlier === undefined) firstAt.set(key, at);
    at += Math.max(1, length);
  }
  return runs;
}

function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last !== undefined && run.first - last.end <= MOST_BETWEEN)
    runs[runs.length - 1] = { first: last.first, end: run.end };
  else runs.push(run);
}

type Repeat = { readonly length: number; readonly isBroken: boolean };
const NO_RUN: Repeat = { length: 0, isBroken: false };

/**
 * How many lines from `at` on repeat those from `earlier` on; 0 where they are too few to be a copy. `isBroken`: it is the
 * earlier copy that breaks off, right above the later, which goes on: that one is whole.
 */
function runLength(keys: readonly string[], earlier: number, at: number): Repeat {
  let length = 0;
  let characters = 0;
  const take = () => {
    characters += keys[at + length]?.length ?? 0;
    length += 1;
  };
  while (at + length < keys.length && earlier + length < at && keys[at + length] === keys[earlier + length]) take();
  const isLast = earlier + length === at - 1;
  if (isLast && isStump(keys[at - 1], keys[at + length]) && length > 0 && characters >= LEAST_BROKEN) {
    return { length, isBroken: true };
  }
  if (earlier + length < at && isStump(keys[at + length], keys[earlier + length])) take();
  return length >= LEAST_LINES && characters >= LEAST_CHARACTERS ? { length, isBroken: false } : NO_RUN;
}

/** Whether a line is another one broken off. */
function isStump(line: string | undefined, whole: string | undefined): boolean {
  if (line === undefined || whole === undefined) return false;
  return line.length >= LEAST_STUMP && whole.length > line.length && whole.startsWith(line);
}
