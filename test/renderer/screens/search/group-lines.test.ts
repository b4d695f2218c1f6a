import { expect, test } from "vitest";
import { groupLines } from "../../../../renderer/screens/search/group-lines.ts";
import type { ResultLine } from "../../../../renderer/screens/search/result-line.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import { clauseId } from "../../real-plans.ts";

const [wuhan, jilin] = [PlanIdSchema.parse("wuhan-2018"), PlanIdSchema.parse("jilin-2018")];

function line(plan: typeof wuhan, ordinal: number): ResultLine {
  return {
    plan,
    clause: clauseId(ordinal),
    title: "",
    path: [],
    snippet: "",
    ranges: [],
    goesOn: false,
    similarity: null,
  };
}

test("lines of one plan stand together, plans in the order of their first line, with all that was counted", () => {
  const lines = [line(wuhan, 1), line(jilin, 2), line(wuhan, 3)];
  const count = { total: 10, plans: [{ plan: wuhan, count: 9 }] };
  expect(groupLines(lines, [], count).map((group) => [group.plan, group.lines.length, group.count])).toEqual([
    ["wuhan-2018", 2, 9],
    ["jilin-2018", 1, null],
  ]);
});
