import type { AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { type GoldAlignment, SHIPPED_PLANS } from "./gold.ts";
import { type Answer, measure, type RankedPair } from "./measures.ts";

// The usual methods, to be measured against: cosine of tf-idf over runs of two and three characters, BM25 and Jaccard
// over runs of two. All fold the script first and propose what is the best in its row and in its column; tf-idf once
// more with the best five of every clause, above the threshold that the hand-made answers themselves show to be best.

type Scores = readonly (readonly number[])[];

export function mutualBestTfIdf(gold: GoldAlignment): Answer {
  return mutualBest(gold, tfIdfCosines);
}

export function mutualBestJaccard(gold: GoldAlignment): Answer {
  return mutualBest(gold, (a, b) => {
    const [rows, columns] = [a, b].map((texts) => texts.map((text) => new Set(grams(text, 2))));
    return (rows ?? []).map((row) =>
      (columns ?? []).map((column) => {
        const shared = [...row].filter((gram) => column.has(gram)).length;
        return shared / Math.max(1, row.size + column.size - shared);
      }),
    );
  });
}

/** The best five partners of every clause by tf-idf that reach the one threshold at which F1 over all is highest. */
export function bestFiveTfIdf(golds: readonly GoldAlignment[]): Answer[] {
  const answers = golds.map((gold) => {
    const answer = mutualBest(gold, tfIdfCosines);
    return { ...answer, proposed: answer.ranking.filter((pair) => isAmongBest(pair, answer.ranking, 5)) };
  });
  const thresholds = answers.flatMap(({ proposed }) => proposed.map(({ score }) => score));
  const at = (threshold: number): Answer[] =>
    answers.map((answer) => ({ ...answer, proposed: answer.proposed.filter(({ score }) => score >= threshold) }));
  const [best = 0] = thresholds
    .map((threshold) => ({ threshold, f1: measure(at(threshold)).f1 }))
    .toSorted((x, y) => y.f1 - x.f1)
    .map(({ threshold }) => threshold);
  return at(best);
}

function isAmongBest(pair: RankedPair, ranking: readonly RankedPair[], most: number): boolean {
  const better = (key: "a" | "b"): number =>
    ranking.filter((other) => other[key] === pair[key] && other.score > pair.score).length;
  return better("a") < most || better("b") < most;
}

function tfIdfCosines(a: readonly string[], b: readonly string[]): Scores {
  const vectors = tfIdf([...a, ...b].map((text) => counts([...grams(text, 2), ...grams(text, 3)])));
  const columns = vectors.slice(a.length);
  return vectors.slice(0, a.length).map((row) => columns.map((column) => dot(row, column)));
}

export function mutualBestBm25(gold: GoldAlignment): Answer {
  return mutualBest(gold, (a, b) => {
    const [forth, back] = [bm25(a, b), bm25(b, a)];
    return forth.map((row, i) => row.map((score, j) => (score + (back[j]?.[i] ?? 0)) / 2));
  });
}

function mutualBest(gold: GoldAlignment, compare: (a: readonly string[], b: readonly string[]) => Scores): Answer {
  const [a, b] = [planOf(gold.a), planOf(gold.b)];
  const scores = compare(textsOf(a), textsOf(b));
  const ranking: RankedPair[] = a.clauses.flatMap((left, i) =>
    b.clauses.map((right, j) => ({ a: left.id, b: right.id, score: scores[i]?.[j] ?? 0 })),
  );
  const bestOf = (key: "a" | "b"): Map<string, number> => {
    const best = new Map<string, number>();
    for (const pair of ranking) best.set(pair[key], Math.max(best.get(pair[key]) ?? 0, pair.score));
    return best;
  };
  const [bestA, bestB] = [bestOf("a"), bestOf("b")];
  const proposed = ranking.filter(
    ({ a: left, b: right, score }) => score > 0 && score === bestA.get(left) && score === bestB.get(right),
  );
  return { gold, proposed, ranking, rows: null };
}

function planOf(id: string): AlignablePlan {
  const plan = SHIPPED_PLANS.find((each) => each.id === id);
  if (plan === undefined) throw new RangeError(`no plan ${id}`);
  return plan;
}

function textsOf(plan: AlignablePlan): string[] {
  return plan.clauses.map(({ text }) => foldText(text).text.replaceAll(/[\s\p{P}\p{S}]+/gu, ""));
}

function grams(text: string, size: number): string[] {
  return Array.from({ length: Math.max(0, text.length - size + 1) }, (_, at) => text.slice(at, at + size));
}

function counts(terms: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const term of terms) found.set(term, (found.get(term) ?? 0) + 1);
  return found;
}

function holders(texts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  return counts(texts.flatMap((text) => [...text.keys()]));
}

function tfIdf(texts: readonly ReadonlyMap<string, number>[]): Map<string, number>[] {
  const held = holders(texts);
  return texts.map((text) => {
    const weights = [...text].map(([term, count]): [string, number] => [
      term,
      (1 + Math.log(count)) * Math.log(1 + texts.length / (held.get(term) ?? 1)),
    ]);
    const norm = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / norm]));
  });
}

function dot(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

/** Robertson's BM25 with k1 = 1.2 and b = 0.75, each text of `queries` asked of the texts of `documents`. */
function bm25(queries: readonly string[], documents: readonly string[]): Scores {
  const texts = documents.map((text) => counts(grams(text, 2)));
  const held = holders(texts);
  const meanLength = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  return queries.map((query) => {
    const terms = new Set(grams(query, 2));
    return texts.map((text, at) => {
      const norm = 1.2 * (0.25 + (0.75 * (documents[at]?.length ?? 0)) / meanLength);
      let score = 0;
      for (const term of terms) {
        const count = text.get(term) ?? 0;
        const holding = held.get(term) ?? 0;
        const idf = Math.log(1 + (texts.length - holding + 0.5) / (holding + 0.5));
        score += (idf * count * 2.2) / (count + norm);
      }
      return score;
    });
  });
}
