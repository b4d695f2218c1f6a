import { dutiesOfClause } from "../../../shared/alignment/clauses/duty-shares.ts";
import { readClause } from "../../../shared/alignment/clauses/read-clause.ts";
import { TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import { type GoldAlignment, SHIPPED_PLANS } from "./gold.ts";
import { type Answer, keyOf, type RankedPair } from "./measures.ts";

// The errors that are left, for a reader to look at: proposed pairs that no reader gave, with the highest scores, and
// agreed pairs that are not proposed, with the lowest.

/** A pair the aligner is wrong about. */
export type WorstError = {
  readonly kind: "wrong" | "missed";
  readonly a: string;
  readonly b: string;
  /** What it scored; 0 where the two clauses were found to share nothing. */
  readonly score: number;
  /** What the aligner saw, in a line. */
  readonly why: string;
};

const TITLE_LENGTH = 20;
/** A duty that is less of a clause is named in passing. */
const IN_PASSING = 0.12;

/** The errors in which the aligner was surest of the contrary, the worst first. */
export function worstErrors(answers: readonly Answer[], most: number): WorstError[] {
  return answers
    .flatMap(errorsOf)
    .sort((x, y) => surenessOf(y) - surenessOf(x) || (x.a + x.b < y.a + y.b ? -1 : 1))
    .slice(0, most);
}

/** How sure the aligner was of the contrary, 0–1. */
function surenessOf({ kind, score }: WorstError): number {
  return kind === "wrong" ? score : 1 - score;
}

function errorsOf({ gold, proposed, ranking }: Answer): WorstError[] {
  const listed = new Set(gold.pairs.map(keyOf));
  const found = new Set(proposed.map(keyOf));
  const scores = new Map(ranking.map((pair) => [keyOf(pair), pair.score]));
  const wrong = proposed
    .filter((pair) => !listed.has(keyOf(pair)))
    .map(({ a, b, score }): WorstError => ({ kind: "wrong", a, b, score, why: evidence(a, b) }));
  const missed = gold.pairs
    .filter((pair) => pair.agreed && !found.has(keyOf(pair)))
    .map((pair): WorstError => {
      const { a, b } = pair;
      const why = `${evidence(a, b)}; ${bestInstead(pair, ranking)}`;
      return { kind: "missed", a, b, score: scores.get(keyOf(pair)) ?? 0, why };
    });
  return [...wrong, ...missed];
}

/** What two clauses have in common by the lexicon. */
function evidence(a: string, b: string): string {
  const [sharesA, sharesB] = [sharesOf(a), sharesOf(b)];
  const common = [...sharesA]
    .map(([duty, share]) => ({ duty, inA: share, inB: sharesB.get(duty) ?? 0 }))
    .filter(({ inB }) => inB > 0)
    .sort((x, y) => Math.min(y.inA, y.inB) - Math.min(x.inA, x.inB));
  const [most] = common;
  if (most === undefined) return "no duty in common";
  const name = TRADE_LEXICON.duties[most.duty]?.name ?? "";
  const percents = `${percent(most.inA)} and ${percent(most.inB)}`;
  return Math.min(most.inA, most.inB) < IN_PASSING
    ? `in common only in passing: ${name} (${percents})`
    : `in common: ${name} (${percents})`;
}

/** The partner that the pair's first clause has instead. */
function bestInstead({ a, b }: GoldAlignment["pairs"][number], ranking: readonly RankedPair[]): string {
  const [best] = ranking.filter((pair) => pair.a === a && pair.b !== b).toSorted((x, y) => y.score - x.score);
  return best === undefined ? "no other partner" : `its best is ${best.b} at ${best.score.toFixed(2)}`;
}

function sharesOf(id: string): Map<number, number> {
  const clause = clauseOf(id);
  return dutiesOfClause(readClause(clause, TRADE_LEXICON));
}

/** A clause by its number and title: JL-28 督查考核. */
export function nameOf(id: string): string {
  const title = clauseOf(id).title.replaceAll(/\s/gu, "");
  return `${id} ${title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1)}…` : title}`;
}

function clauseOf(id: string): (typeof SHIPPED_PLANS)[number]["clauses"][number] {
  const clause = SHIPPED_PLANS.flatMap(({ clauses }) => clauses).find((each) => each.id === id);
  if (clause === undefined) throw new RangeError(`no clause ${id}`);
  return clause;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
