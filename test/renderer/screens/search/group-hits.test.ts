import { expect, test } from "vitest";
import { groupHits } from "../../../../renderer/screens/search/group-hits.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import type { SearchHit } from "../../../../shared/model/plan.ts";
import { clauseId } from "../../real-plans.ts";

function hit(plan: string, ordinal: number): SearchHit {
  const place = { plan: PlanIdSchema.parse(plan), clause: clauseId(ordinal) };
  return { ...place, title: "", path: [], snippet: "", ranges: [], score: 1 - ordinal / 10 };
}

test("hits of one plan stand together, plans in the order of their best hit", () => {
  const hits = [hit("wuhan-2018", 1), hit("jilin-2018", 2), hit("wuhan-2018", 3)];
  const groups = groupHits(hits, []);
  expect(groups.map(({ plan, hits: own }) => [plan, own.length])).toEqual([
    ["wuhan-2018", 2],
    ["jilin-2018", 1],
  ]);
});
