import { PlanIdSchema } from "../../../shared/model/ids.ts";
import type { SearchCount, SearchFilter } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import { matching, type Parameters } from "./matching.ts";
import { expressionOfAll, provesAll, type Word } from "./search-words.ts";

const JOINED = "clause_search JOIN clause ON clause.number = clause_search.rowid";

/** How many clauses hold all words and meet the filter. */
export function countHits(corpus: ReadableCorpus, words: readonly Word[], filter: SearchFilter): number {
  const { where, parameters, byIndexAlone, looksAtText } = matching(corpus, words, filter, expressionOfAll(words));
  if (looksAtText)
    return [...provenPlans(corpus, words, where, parameters).values()].reduce((sum, one) => sum + one, 0);
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
  const { where, parameters, looksAtText } = matching(corpus, words, filter, expressionOfAll(words));
  const counts = looksAtText
    ? provenPlans(corpus, words, where, parameters)
    : new Map(
        prepared<[Parameters], { plan: number; count: number }>(
          corpus,
          `SELECT clause.plan, count(*) AS count FROM ${JOINED} WHERE ${where} GROUP BY clause.plan`,
        )
          .all(parameters)
          .map(({ plan, count }) => [plan, count]),
      );
  const id = prepared<[number], { id: string }>(corpus, "SELECT id FROM plan WHERE number = ?");
  return [...counts]
    .toSorted(([one], [other]) => one - other)
    .map(([plan, count]) => ({ plan: PlanIdSchema.parse(id.get(plan)?.id), count }));
}

/** Hits by the number of their plan, for words that only the texts themselves prove. */
function provenPlans(
  corpus: ReadableCorpus,
  words: readonly Word[],
  where: string,
  parameters: Parameters,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const proposed = prepared<[Parameters], { plan: number; text: string; fold: string }>(
    corpus,
    `SELECT clause.plan, clause.text, clause.fold FROM ${JOINED} WHERE ${where}`,
  );
  for (const { plan, text, fold } of proposed.iterate(parameters)) {
    if (provesAll(words, text, fold)) counts.set(plan, (counts.get(plan) ?? 0) + 1);
  }
  return counts;
}
