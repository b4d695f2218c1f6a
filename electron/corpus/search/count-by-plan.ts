import { PlanIdSchema } from "../../../shared/model/ids.ts";
import type { SearchCount } from "../../../shared/model/search.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";
import type { SegmentMatches } from "./find-matches.ts";

/** How many matches each plan has, in the order in which the plans came into the corpus; plans without one are left out. */
export function countByPlan(corpus: ReadableCorpus, matches: readonly SegmentMatches[]): SearchCount["plans"] {
  const id = prepared<[number], { id: string }>(corpus, "SELECT id FROM plan WHERE number = ?");
  return matches
    .flatMap(countRuns)
    .toSorted((one, other) => one.plan - other.plan)
    .map(({ plan, count }) => ({ plan: PlanIdSchema.parse(id.get(plan)?.id), count }));
}

/** A plan is whole in one segment: its matches are those of one run. */
function countRuns({ segment, documents }: SegmentMatches): { plan: number; count: number }[] {
  const counts: { plan: number; count: number }[] = [];
  let end = 0;
  let at = 0;
  for (const run of segment.runs) {
    end += run.documents;
    const from = at;
    while (at < documents.length && (documents[at] ?? 0) < end) at += 1;
    if (at > from) counts.push({ plan: run.plan, count: at - from });
  }
  return counts;
}
