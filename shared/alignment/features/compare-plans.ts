import { cosine, forEachShared, type SparseVector } from "../clauses/sparse-vector.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";
import { PlanViews, type RowView } from "./row-views.ts";
import { Spreads } from "./spreads.ts";

/** What the model looks at in a pair of clauses: how alike they are, and how far that stands out in row and column. */
export const FEATURES = [
  "text",
  "rarest",
  "sentence",
  "duties",
  "dutySentence",
  "passage",
  "covered",
  "topics",
  "topicSentence",
  "themes",
  "textLow",
  "textHigh",
  "dutiesLow",
  "dutiesHigh",
  "passageLow",
  "passageHigh",
] as const;

/** Two clauses, by their places in their plans, with the values of the features in the order of `FEATURES`. */
export type ComparedPair = { readonly a: number; readonly b: number; readonly features: Float64Array };

/** So many partners of a clause are looked at closely, the most promising first: in plans of usual length all of them. */
const MOST_LOOKS = 40;
const LEAST_LOOKS = 10;
/** Of very long plans so many pairs in all. */
const MOST_PAIRS = 20_000;
/** Rare n-grams that count; more of them say the same again. */
const RAREST = 6;

const RELATIVE = ["text", "duties", "passage"] as const;

type Kept = { readonly a: number; readonly view: RowView; readonly promise: number };

/**
 * Compares the clauses of two plans. The pairs left out share nothing worth a closer look.
 *
 * @param looks so many partners of a clause are looked at closely
 */
export function comparePlans(
  a: readonly WeighedClause[],
  b: readonly WeighedClause[],
  looks = looksFor(a.length + b.length),
): ComparedPair[] {
  const views = new PlanViews(b);
  const spreads = RELATIVE.map((name) => {
    return { name, rows: new Spreads(a.length, b.length), columns: new Spreads(b.length, a.length) };
  });
  const kept = new Promising(b.length, looks);
  for (const [at, clause] of a.entries()) {
    const met = views.lookFrom(clause);
    for (const { name, rows, columns } of spreads) {
      const values = views[name];
      for (const other of met) {
        const value = values[other] ?? 0;
        rows.add(at, value);
        columns.add(other, value);
      }
    }
    kept.addRow(at, met, views);
  }
  return kept.list().map(({ a: at, view }) => {
    const [left, right] = [a[at], b[view.clause]];
    if (left === undefined || right === undefined) throw new RangeError("a view of a clause that is not there");
    const standings = spreads.flatMap(({ name, rows, columns }) => {
      const inRow = rows.standing(at, view[name]);
      const inColumn = columns.standing(view.clause, view[name]);
      return [Math.min(inRow, inColumn), Math.max(inRow, inColumn)];
    });
    const { text, sentence, duties, dutySentence, passage, covered, topicSentence } = view;
    const rarest = rarestShared(left.grams, right.grams);
    const [topics, themes] = [cosine(left.topics, right.topics), cosine(left.themes, right.themes)];
    const wordings = [text, rarest, sentence];
    const meanings = [duties, dutySentence, passage, covered, topics, topicSentence, themes];
    return { a: at, b: view.clause, features: Float64Array.of(...wordings, ...meanings, ...standings) };
  });
}

function looksFor(clauses: number): number {
  return Math.max(LEAST_LOOKS, Math.min(MOST_LOOKS, Math.floor(MOST_PAIRS / clauses)));
}

/** Keeps of every row and of every column the pairs that promise most. */
class Promising {
  private readonly rows: Kept[] = [];
  private readonly columns: Kept[][];
  /** The least promise kept of each column that is full, else less than any. */
  private readonly leasts: Float64Array;
  private readonly looks: number;

  constructor(columns: number, looks: number) {
    this.columns = Array.from({ length: columns }, () => []);
    this.leasts = new Float64Array(columns).fill(-1);
    this.looks = looks;
  }

  /** Takes in what a look from clause `a` shows of the clauses it met. */
  addRow(a: number, met: readonly number[], views: PlanViews): void {
    const promises = Float64Array.from(met, (clause) => {
      return (views.text[clause] ?? 0) + (views.duties[clause] ?? 0) + (views.passage[clause] ?? 0);
    });
    const ranked = bestFirst(met, promises, this.looks);
    for (const at of ranked) {
      this.rows.push({ a, view: views.view(met[at] ?? 0), promise: promises[at] ?? 0 });
    }
    const isKept = new Uint8Array(met.length);
    for (const at of ranked) isKept[at] = 1;
    for (let at = 0; at < met.length; at += 1) {
      const clause = met[at] ?? 0;
      const promise = promises[at] ?? 0;
      // Of two long plans hardly any gets further, so that this is all that most pairs cost.
      if (isKept[at] === 0 && promise > (this.leasts[clause] ?? 0)) this.offerToColumn(a, clause, promise, views);
    }
  }

  list(): Kept[] {
    return [...this.rows, ...this.columns.flat()];
  }

  /** Of equals the first to come stays. */
  private offerToColumn(a: number, clause: number, promise: number, views: PlanViews): void {
    const column = this.columns[clause] ?? [];
    if (column.length >= this.looks) column.pop();
    let place = column.length;
    while (place > 0 && (column[place - 1]?.promise ?? 0) < promise) place -= 1;
    column.splice(place, 0, { a, view: views.view(clause), promise });
    if (column.length >= this.looks) this.leasts[clause] = column.at(-1)?.promise ?? 0;
  }
}

/** The places in `met` of the clauses that promise most, at most so many, the best first, of equals the first clause. */
function bestFirst(met: readonly number[], promises: Float64Array, most: number): number[] {
  const least = met.length <= most ? 0 : (promises.toSorted()[met.length - most] ?? 0);
  return Array.from(met.keys())
    .filter((at) => (promises[at] ?? 0) >= least)
    .sort((x, y) => (promises[y] ?? 0) - (promises[x] ?? 0) || (met[x] ?? 0) - (met[y] ?? 0))
    .slice(0, most);
}

/** Weight of the rarest n-grams that both clauses hold. */
function rarestShared(a: SparseVector, b: SparseVector): number {
  const rarest: number[] = [];
  forEachShared(a, b, (inA, inB) => {
    const weight = Math.min(a.weights[inA] ?? 0, b.weights[inB] ?? 0);
    const place = rarest.findIndex((other) => other < weight);
    if (place >= 0) rarest.splice(place, 0, weight);
    else if (rarest.length < RAREST) rarest.push(weight);
    if (rarest.length > RAREST) rarest.pop();
  });
  return rarest.reduce((sum, weight) => sum + weight, 0);
}
