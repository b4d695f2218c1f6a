import type { Match } from "./match.ts";
import { PrefixMaximum } from "./prefix-maximum.ts";
import { canBegin, canEnd, type Sides, sharedPause } from "./sides.ts";

/**
 * What each kept stretch costs, in printed characters. It keeps whole words of three and list items of two, and as few
 * stretches as that allows. On 48 pairs of clauses of different cities, 2.5 gives 6.9 changes a pair and marks 1.12 times
 * what must be marked; 3.5 gives 6.1 and 1.14, 1.5 gives 9 and 1.08.
 */
const STRETCH_COST = 2.5;

/** A stretch that ends at a place where both sides may be cut, with the best that can stand before it. */
type Link = { readonly match: Match; readonly before: number };

/** A run on its way through the rows. */
type OpenRun = {
  readonly run: Match;
  /** Shared punctuation passed since its beginning. */
  pauses: number;
  /** The best place so far to begin keeping it: its row, what that is worth less the way to it, the link before it. */
  from: number;
  value: number;
  before: number;
};

/**
 * Of the common runs, the stretches to keep so that they follow each other on both sides, begin and end where both
 * sides may be cut, and keep the most printed characters less a cost for each stretch.
 *
 * Sparse dynamic programming over the runs, row by row of a (Eppstein, Galil, Giancarlo, Italiano, "Sparse Dynamic
 * Programming I", JACM 39, 1992): O(c log n) for c places on the runs. `runs` are ordered by their place in a.
 */
export function chooseChain(runs: readonly Match[], sides: Sides): Match[] {
  const lastPlace = sides.b.cuts.length - 1;
  const links: Link[] = [];
  const ended = new PrefixMaximum(lastPlace);
  const open: OpenRun[] = [];
  let next = 0;
  for (let row = runs[0]?.a ?? 0; open.length > 0 || next < runs.length; row += 1) {
    for (let run = runs[next]; run !== undefined && run.a === row; run = runs[next]) {
      open.push({ run, pauses: 0, from: row, value: Number.NEGATIVE_INFINITY, before: -1 });
      next += 1;
    }
    for (const entry of open) if (canEnd(sides, row, placeInB(entry, row))) endAt(row, entry, sides, links, ended);
    goOn(row, open, sides, ended);
  }
  return collect(links, ended.best(lastPlace).item);
}

/** Lets the runs that reach beyond a row begin there, and takes out the others, in place: this is done for every row. */
function goOn(row: number, open: OpenRun[], sides: Sides, ended: PrefixMaximum): void {
  let kept = 0;
  for (const entry of open) {
    if (row >= entry.run.a + entry.run.length) continue;
    const inB = placeInB(entry, row);
    // As a rule not even the best chain makes up for what of the run would be left out.
    const isWorth = ended.top - row - entry.pauses > entry.value;
    if (isWorth && canBegin(sides, row, inB)) beginAt(row, entry, ended);
    entry.pauses += sharedPause(sides, row, inB);
    open[kept] = entry;
    kept += 1;
  }
  open.length = kept;
}

function placeInB({ run }: OpenRun, row: number): number {
  return run.b + row - run.a;
}

/** Offers to later stretches the chain that ends with this run at this row. */
function endAt(row: number, entry: OpenRun, sides: Sides, links: Link[], ended: PrefixMaximum): void {
  const inB = placeInB(entry, row);
  const score = entry.value + row + entry.pauses + sharedPause(sides, row, inB) - STRETCH_COST;
  if (score <= ended.top && score <= ended.best(inB).score) return;
  const match = { a: entry.from, b: placeInB(entry, entry.from), length: row - entry.from };
  links.push({ match, before: entry.before });
  ended.add(inB, score, links.length - 1);
}

/** Lets the run begin at this row if that is better than where it began before. */
function beginAt(row: number, entry: OpenRun, ended: PrefixMaximum): void {
  const { score, item } = ended.best(placeInB(entry, row));
  const value = score - row - entry.pauses;
  if (value <= entry.value) return;
  entry.value = value;
  entry.from = row;
  entry.before = item;
}

function collect(links: readonly Link[], last: number): Match[] {
  const chain: Match[] = [];
  for (let link = links[last]; link !== undefined; link = links[link.before]) chain.push(link.match);
  return chain.reverse();
}
