import type { SearchCount } from "../../../shared/model/search.ts";
import type { SegmentMatches } from "./find-matches.ts";

/** How many matches each plan has, in the order in which the plans came into the corpus; plans without one are left out. */
export function countByPlan(matches: readonly SegmentMatches[]): SearchCount["plans"] {
  return matches
    .flatMap(countRuns)
    .toSorted((one, other) => one.number - other.number)
    .map(({ plan, count }) => {
      if (plan === undefined) throw new Error("the index knows a plan that there is none of");
      return { plan, count };
    });
}

/** A plan is whole in one segment: its matches are those of one run. */
function countRuns({ segment, documents }: SegmentMatches) {
  let end = 0;
  let at = 0;
  return segment.runs.flatMap((run, index) => {
    end += run.documents;
    const from = at;
    while (at < documents.length && (documents[at] ?? 0) < end) at += 1;
    return at === from ? [] : { number: run.plan, plan: segment.plans[index], count: at - from };
  });
}
