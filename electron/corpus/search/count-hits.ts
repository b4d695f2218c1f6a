import { PlanIdSchema } from "../../../shared/model/ids.ts";
import type { SearchCount, SearchFilter } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import { holdsFolds, matching, type Parameters } from "./matching.ts";
import { provesAll, type Word } from "./search-words.ts";

const JOINED = "clause_search JOIN clause ON clause.number = clause_search.rowid";

/** How many clauses hold all words and meet the filter. */
export function countHits(corpus: ReadableCorpus, words: readonly Word[], filter: SearchFilter): number {
  const { where, parameters, byIndexAlone, looksAtText } = matching(corpus, words, filter);
  if (looksAtText)
    return [...countProven(corpus, words, where, parameters).values()].reduce((sum, one) => sum + one, 0);
  const from = byIndexAlone ? "clause_search" : JOINED;
  const counted = prepared<[Parameters], { total: number }>(
    corpus,
    `SELECT count(*) AS total FROM ${from} WHERE ${where}`,
  );
  return counted.get(parameters)?.total ?? 0;
}

/** The same plan by plan, in the order in which the plans came into the corpus. */
export function countByPlan(
  corpus: ReadableCorpus,
  words: readonly Word[],
  filter: SearchFilter,
): SearchCount["plans"] {
  const { where, parameters, looksAtText } = matching(corpus, words, filter);
  const counts = looksAtText ? countProven(corpus, words, where, parameters) : countPlans(corpus, where, parameters);
  const id = prepared<[number], { id: string }>(corpus, "SELECT id FROM plan WHERE number = ?");
  return [...counts]
    .toSorted(([one], [other]) => one - other)
    .map(([plan, count]) => ({ plan: PlanIdSchema.parse(id.get(plan)?.id), count }));
}

/** Hits by the number of their plan. */
function countPlans(corpus: ReadableCorpus, where: string, parameters: Parameters): Map<number, number> {
  const counted = prepared<[Parameters], { plan: number; count: number }>(
    corpus,
    `SELECT clause.plan, count(*) AS count FROM ${JOINED} WHERE ${where} GROUP BY clause.plan`,
  ).all(parameters);
  return new Map(counted.map(({ plan, count }) => [plan, count]));
}

/** The same for words that only the texts themselves prove: few, as most hold the words folded as they are. */
function countProven(
  corpus: ReadableCorpus,
  words: readonly Word[],
  where: string,
  parameters: Parameters,
): ReadonlyMap<number, number> {
  const folded = holdsFolds(
    words.map(({ needle }) => needle.fold),
    "every",
  );
  const all = { ...parameters, ...folded.parameters };
  const counts = countPlans(corpus, `${where} AND ${folded.sql}`, all);
  const others = prepared<[Parameters], { plan: number; text: string; fold: string }>(
    corpus,
    `SELECT clause.plan, clause.text, clause.fold FROM ${JOINED} WHERE ${where} AND NOT (${folded.sql})`,
  );
  for (const { plan, text, fold } of others.iterate(all)) {
    if (provesAll(words, text, fold)) counts.set(plan, (counts.get(plan) ?? 0) + 1);
  }
  return counts;
}
