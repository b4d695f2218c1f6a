import type { Alignment, Candidate, MatchLabel } from "../../../shared/model/alignment.ts";
import type { GoldAlignment } from "./gold.ts";

// Counted as test/gold says: precision over all listed pairs, recall over the agreed ones, average precision over the
// ranking by score; rows by the agreed `same` pairs that stand in one, and by the share of their cross-plan pairs that
// are listed.

/** A pair of clause ids with its score; the first belongs to the first plan of the gold alignment. */
export type RankedPair = { readonly a: string; readonly b: string; readonly score: number };

/** What one method says of the two plans of a gold alignment. */
export type Answer = {
  readonly gold: GoldAlignment;
  readonly proposed: readonly (RankedPair & { readonly label?: MatchLabel })[];
  /** Every pair it can rank, proposed or not. */
  readonly ranking: readonly RankedPair[];
  /** Clause ids of every row; null where the method makes none. */
  readonly rows: readonly (readonly string[])[] | null;
};

export type Measures = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly averagePrecision: number;
  /** Share of the right proposals whose label is right; null where the method gives none. */
  readonly labels: number | null;
  readonly sameInOneRow: number | null;
  readonly purity: number | null;
};

/** The answer an alignment gives for the plans of a gold alignment. Needs all candidates for the ranking. */
export function answerOf(gold: GoldAlignment, alignment: Alignment): Answer {
  const own = <Pair extends Candidate>(pairs: readonly Pair[]): (Pair & { ids: [string, string] })[] =>
    pairs.flatMap((pair) => {
      if (pair.a.plan === gold.a && pair.b.plan === gold.b) return [{ ...pair, ids: [pair.a.clause, pair.b.clause] }];
      if (pair.a.plan === gold.b && pair.b.plan === gold.a) return [{ ...pair, ids: [pair.b.clause, pair.a.clause] }];
      return [];
    });
  return {
    gold,
    proposed: own(alignment.pairs).map(({ ids: [a, b], score, label }) => ({ a, b, score, label })),
    ranking: own(alignment.candidates ?? []).map(({ ids: [a, b], score }) => ({ a, b, score })),
    rows: alignment.rows.map(({ cells }) =>
      Object.entries(cells).flatMap(([plan, ids]) => (plan === gold.a || plan === gold.b ? ids : [])),
    ),
  };
}

/** Sums over the answers first, then shares. */
export function measure(answers: readonly Answer[]): Measures {
  const counts = answers.map(count);
  const sum = (key: keyof ReturnType<typeof count>): number => counts.reduce((total, each) => total + each[key], 0);
  const precision = share(sum("right"), sum("proposed"));
  const recall = share(sum("agreedFound"), sum("agreed"));
  const hasRows = answers.every(({ rows }) => rows !== null);
  const hasLabels = answers.every(({ proposed }) => proposed.every(({ label }) => label !== undefined));
  return {
    precision,
    recall,
    f1: share(2 * precision * recall, precision + recall),
    averagePrecision: averagePrecision(answers),
    labels: hasLabels ? share(sum("labelRight"), sum("right")) : null,
    sameInOneRow: hasRows ? share(sum("sameInOneRow"), sum("same")) : null,
    purity: hasRows ? share(sum("listedInRows"), sum("pairsInRows")) : null,
  };
}

function count({
  gold,
  proposed,
  rows,
}: Answer): Record<
  | "proposed"
  | "right"
  | "labelRight"
  | "agreed"
  | "agreedFound"
  | "same"
  | "sameInOneRow"
  | "pairsInRows"
  | "listedInRows",
  number
> {
  const listed = new Map(gold.pairs.map((pair) => [keyOf(pair), pair]));
  const found = new Set(proposed.map(keyOf));
  const right = proposed.filter((pair) => listed.has(keyOf(pair)));
  const agreed = gold.pairs.filter((pair) => pair.agreed);
  const same = agreed.filter(({ label }) => label === "same");
  const rowOf = new Map((rows ?? []).flatMap((row, at) => row.map((id): [string, number] => [id, at])));
  const firstIds = new Set(gold.pairs.map(({ a }) => a.slice(0, 3)));
  const pairsInRows = (rows ?? []).flatMap((row) => {
    const [as, bs] = [
      row.filter((id) => firstIds.has(id.slice(0, 3))),
      row.filter((id) => !firstIds.has(id.slice(0, 3))),
    ];
    return as.flatMap((a) => bs.map((b) => ({ a, b })));
  });
  return {
    proposed: proposed.length,
    right: right.length,
    labelRight: right.filter((pair) => listed.get(keyOf(pair))?.label === pair.label).length,
    agreed: agreed.length,
    agreedFound: agreed.filter((pair) => found.has(keyOf(pair))).length,
    same: same.length,
    sameInOneRow: same.filter(({ a, b }) => rowOf.get(a) === rowOf.get(b)).length,
    pairsInRows: pairsInRows.length,
    listedInRows: pairsInRows.filter((pair) => listed.has(keyOf(pair))).length,
  };
}

function averagePrecision(answers: readonly Answer[]): number {
  const ranked = answers
    .flatMap(({ gold, ranking }) => {
      const listed = new Set(gold.pairs.map(keyOf));
      return ranking.map((pair) => ({ score: pair.score, right: listed.has(keyOf(pair)) }));
    })
    .sort((x, y) => y.score - x.score);
  let right = 0;
  let sum = 0;
  for (const [at, pair] of ranked.entries()) {
    if (!pair.right) continue;
    right += 1;
    sum += right / (at + 1);
  }
  return share(
    sum,
    answers.reduce((total, { gold }) => total + gold.pairs.length, 0),
  );
}

/** One line of the reliability table: the pairs scored between two bounds. */
export type ReliabilityBin = {
  readonly from: number;
  readonly to: number;
  readonly pairs: number;
  readonly meanScore: number;
  readonly right: number;
};

/** How often pairs of a score are right. */
export function reliability(answers: readonly Answer[], bounds: readonly number[]): ReliabilityBin[] {
  const pairs = answers.flatMap(({ gold, ranking }) => {
    const listed = new Set(gold.pairs.map(keyOf));
    return ranking.map((pair) => ({ score: pair.score, right: listed.has(keyOf(pair)) ? 1 : 0 }));
  });
  return bounds.slice(1).map((to, at) => {
    const from = bounds[at] ?? 0;
    const within = pairs.filter(({ score }) => score >= from && (score < to || to === 1));
    const mean = (of: (pair: { score: number; right: number }) => number): number =>
      share(
        within.reduce((sum, pair) => sum + of(pair), 0),
        within.length,
      );
    return { from, to, pairs: within.length, meanScore: mean(({ score }) => score), right: mean(({ right }) => right) };
  });
}

/** The clauses of a pair, as one key. */
export function keyOf({ a, b }: { readonly a: string; readonly b: string }): string {
  return `${a}/${b}`;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
