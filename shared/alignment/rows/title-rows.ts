import { dutiesOfClause } from "../clauses/duty-shares.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";
import type { Duty } from "../lexicon/find-duties.ts";

/** So much of its clauses must a duty be, on average, to give the row its name. */
const NAMING_SHARE = 0.22;
const LONGEST_HEADING = 24;

/** A title for every row: the duty its clauses are mostly about, else their shortest heading. No two are the same if it can be helped. */
export function titleRows(rows: readonly (readonly WeighedClause[])[], duties: readonly Duty[]): string[] {
  const named = rows.map((row) => mainDuty(row));
  const surest = new Map<number, number>();
  for (const { duty, share } of named) surest.set(duty, Math.max(surest.get(duty) ?? 0, share));
  return rows.map((row, at) => {
    const { duty, share } = named[at] ?? { duty: -1, share: 0 };
    const name = duties[duty]?.name;
    const heading = shortestHeading(row);
    if (name === undefined || share < NAMING_SHARE) return heading ?? name ?? firstTitle(row);
    // Of several rows on one duty the surest bears its name; the others say what they are by their own headings.
    return share === surest.get(duty) ? name : (heading ?? (row.length === 1 ? firstTitle(row) : name));
  });
}

function mainDuty(row: readonly WeighedClause[]): { duty: number; share: number } {
  const shares = new Map<number, number>();
  for (const { read } of row) {
    for (const [duty, share] of dutiesOfClause(read)) shares.set(duty, (shares.get(duty) ?? 0) + share / row.length);
  }
  let best = { duty: -1, share: 0 };
  for (const [duty, share] of shares) {
    if (share > best.share || (share === best.share && duty < best.duty)) best = { duty, share };
  }
  return best;
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
