import { dutiesOfClause } from "../clauses/duty-shares.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";
import type { Duty } from "../lexicon/find-duties.ts";

/** So much of its clauses must a duty be, on average, to give the row its name. */
const NAMING_SHARE = 0.22;
const LONGEST_HEADING = 24;

/**
 * A title for every row: the duty its clauses are mostly about, else their shortest heading. Of several rows on one duty
 * the one with most of it bears the name; the others say by their own headings what they are.
 */
export function titleRows(rows: readonly (readonly WeighedClause[])[], duties: readonly Duty[]): string[] {
  const mains = rows.map(mainDuty);
  const bearers = new Map<number, MainDuty>();
  for (const main of mains) {
    const bearer = bearers.get(main.duty);
    if (bearer === undefined || main.sum > bearer.sum) bearers.set(main.duty, main);
  }
  return rows.map((row, at) => {
    const main = mains[at];
    const name = main === undefined ? undefined : duties[main.duty]?.name;
    const heading = shortestHeading(row);
    const bearsName = main !== undefined && bearers.get(main.duty) === main;
    const isMain = main !== undefined && main.sum >= NAMING_SHARE * row.length;
    if (name !== undefined && bearsName && (isMain || heading === null)) return name;
    return heading ?? firstTitle(row);
  });
}

/** The duty that makes up most of a row, and the sum of its shares in the row's clauses. */
type MainDuty = { readonly duty: number; readonly sum: number };

function mainDuty(row: readonly WeighedClause[]): MainDuty {
  const sums = new Map<number, number>();
  for (const { read } of row) {
    for (const [duty, share] of dutiesOfClause(read)) sums.set(duty, (sums.get(duty) ?? 0) + share);
  }
  let main = { duty: -1, sum: 0 };
  for (const [duty, sum] of sums) {
    if (sum > main.sum || (sum === main.sum && duty < main.duty)) main = { duty, sum };
  }
  return main;
}

function shortestHeading(row: readonly WeighedClause[]): string | null {
  const headings = row
    .map(({ read }) => read.clause)
    .filter(({ titleKind }) => titleKind === "heading")
    .map(({ title }) => title)
    .sort((x, y) => x.length - y.length || (x < y ? -1 : 1));
  const [shortest] = headings;
  return shortest === undefined ? null : shorten(shortest);
}

function firstTitle(row: readonly WeighedClause[]): string {
  return shorten(row[0]?.read.clause.title ?? "");
}

/** A heading of two halves is known by the first. */
function shorten(heading: string): string {
  if (heading.length <= LONGEST_HEADING) return heading;
  const [half = ""] = heading.split(/[,，;；。]/u);
  return half.length <= LONGEST_HEADING ? half : `${half.slice(0, LONGEST_HEADING - 1)}…`;
}
