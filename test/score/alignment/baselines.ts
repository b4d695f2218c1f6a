import type { AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { GOLD_PLANS, type GoldAlignment } from "./gold.ts";
import type { Answer, RankedPair } from "./measures.ts";

// Two usual methods, to be measured against: cosine of tf-idf over runs of two and three characters, and BM25 over runs
// of two. Both fold the script first and propose what is the best in its row and in its column.

type Scores = readonly (readonly number[])[];

export function mutualBestTfIdf(gold: GoldAlignment): Answer {
  return mutualBest(gold, (a, b) => {
    const vectors = tfIdf([...a, ...b].map((text) => counts([...grams(text, 2), ...grams(text, 3)])));
    const columns = vectors.slice(a.length);
    return vectors.slice(0, a.length).map((row) => columns.map((column) => dot(row, column)));
  });
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
  const plan = GOLD_PLANS.find((each) => each.id === id);
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
