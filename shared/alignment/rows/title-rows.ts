import { shortenPhrase } from "../../text/shorten-phrase.ts";
import { dutiesOfClause } from "../clauses/duty-shares.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";
import type { Duty } from "../lexicon/find-duties.ts";

/** So much of its clauses must a duty be, on average, to give the row its name. */
const NAMING_SHARE = 0.22;
/** A clause that stands alone is known by its heading if that is short, unless a duty is so much of it. */
const SURE_SHARE = 0.4;
/** The general duty of a topic names the row if it is so much as the duty that is most of it: 政策解读 before 政策解读形式. */
const GENERAL_PART = 0.5;
/** A duty that is nearly as much of the row as the first stands beside it in the title. */
const BESIDE = 0.8;
const LONGEST_TITLE = 24;

/** A row as titles see it. */
type Row = {
  readonly clauses: readonly WeighedClause[];
  /** The duties that are much enough of it to name it, the most first. */
  readonly duties: readonly Share[];
};

/** How much of a row a duty is: in sum over its clauses, and on average. */
type Share = { readonly duty: number; readonly sum: number; readonly share: number };

/**
 * A title for every row, each but once: the duty its clauses are mostly about, with the next where that is nearly as
 * much of it. Of several rows on one duty the one with most of it bears the name; the others say by their shortest
 * heading what they are, or by the next of their duties, or by the summary of a clause.
 */
export function titleRows(rows: readonly (readonly WeighedClause[])[], duties: readonly Duty[]): string[] {
  const shared = rows.map((clauses): Row => ({ clauses, duties: namingDuties(clauses, duties) }));
  const bearers = bearersOf(shared);
  const names = shared.map((row) => dutyTitle(row, bearers, duties));
  const taken = new Set(names.filter((name) => name !== null));
  return shared.map((row, at) => {
    const title = names[at] ?? unused(otherTitles(row, bearers, duties), taken);
    taken.add(title);
    return title;
  });
}

/** For each duty that is the first of any rows, the one with most of it; of equals the one with the first clause. */
function bearersOf(rows: readonly Row[]): ReadonlyMap<number, Row> {
  const bearers = new Map<number, Row>();
  for (const row of rows.toSorted((x, y) => (firstId(x) < firstId(y) ? -1 : 1))) {
    const [main] = row.duties;
    if (main === undefined) continue;
    const known = bearers.get(main.duty)?.duties[0];
    if (known === undefined || main.sum > known.sum) bearers.set(main.duty, row);
  }
  return bearers;
}

function firstId({ clauses }: Row): string {
  return clauses[0]?.read.clause.id ?? "";
}

/** The name of the duty that the row bears; null where another row does, or there is none. */
function dutyTitle(row: Row, bearers: ReadonlyMap<number, Row>, duties: readonly Duty[]): string | null {
  const [main, next] = row.duties;
  const first = main === undefined || bearers.get(main.duty) !== row ? undefined : duties[main.duty];
  if (main === undefined || first === undefined) return null;
  const second = next === undefined || bearers.has(next.duty) ? undefined : duties[next.duty];
  const both = `${first.name}、${second?.name}`;
  const isBeside = next !== undefined && next.sum >= BESIDE * main.sum;
  return isBeside && second !== undefined && second.topic !== first.topic && both.length <= LONGEST_TITLE
    ? both
    : first.name;
}

/** What else the row may be called, the best first. */
function otherTitles(row: Row, bearers: ReadonlyMap<number, Row>, duties: readonly Duty[]): string[] {
  const clauses = row.clauses.map(({ read }) => read.clause);
  const headings = clauses
    .filter(({ titleKind }) => titleKind === "heading")
    .map(({ title }) => shorten(title))
    .sort((x, y) => x.length - y.length || (x < y ? -1 : 1));
  const free = row.duties.filter(({ duty }) => !bearers.has(duty)).map(({ duty }) => duties[duty]?.name ?? "");
  const summaries = clauses.filter(({ titleKind }) => titleKind === "summary").map(({ title }) => title);
  return [...headings, ...free, ...summaries];
}

/** The first that no row bears yet; where all are taken, the first with a number. */
function unused(titles: readonly string[], taken: ReadonlySet<string>): string {
  const free = titles.find((title) => title !== "" && !taken.has(title));
  if (free !== undefined) return free;
  const [first = ""] = titles;
  let number = 2;
  while (taken.has(`${first}(${number})`)) number += 1;
  return `${first}(${number})`;
}

function namingDuties(clauses: readonly WeighedClause[], duties: readonly Duty[]): Share[] {
  const sums = new Map<number, number>();
  for (const { read } of clauses) {
    for (const [duty, share] of dutiesOfClause(read)) sums.set(duty, (sums.get(duty) ?? 0) + share);
  }
  const falling = [...sums]
    .map(([duty, sum]) => ({ duty, sum, share: sum / clauses.length }))
    .sort((x, y) => y.sum - x.sum || x.duty - y.duty);
  const least = clauses.length === 1 && clauses.every(hasShortHeading) ? SURE_SHARE : NAMING_SHARE;
  return generalFirst(
    falling.filter(({ share }) => share >= least),
    falling,
    duties,
  );
}

function hasShortHeading({ read }: WeighedClause): boolean {
  const { title, titleKind } = read.clause;
  return titleKind === "heading" && title.length <= LONGEST_TITLE;
}

/** Puts the duty that the topic of the first is named after before it, if it is nearly as much of the row. */
function generalFirst(naming: readonly Share[], all: readonly Share[], duties: readonly Duty[]): Share[] {
  const [main] = naming;
  const topic = main === undefined ? undefined : duties[main.duty]?.topic;
  const general = all.find(({ duty }) => duties[duty]?.name === topic);
  if (main === undefined || general === undefined || general.sum < GENERAL_PART * main.sum) return [...naming];
  return [general, ...naming.filter((share) => share !== general)];
}

/** A heading of two halves is known by the first. */
function shorten(heading: string): string {
  if (heading.length <= LONGEST_TITLE) return heading;
  const [half = ""] = heading.split(/[,，;；。]/u);
  return shortenPhrase(half, LONGEST_TITLE);
}
