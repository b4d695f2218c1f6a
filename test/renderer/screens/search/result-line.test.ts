import { expect, test } from "vitest";
import { citeClause } from "../../../../renderer/screens/search/copy-clause.ts";
import { lineOfHit, lineOfSimilar } from "../../../../renderer/screens/search/result-line.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import { PlanSummarySchema } from "../../../../shared/model/plan.ts";
import { span } from "../../../../shared/model/span.ts";
import { clauseId, realPlan } from "../../real-plans.ts";

const plan = PlanIdSchema.parse("wuhan-2018");

test("a similar clause is shown from shortly before what both have, with that marked", () => {
  const text = `${"推进政务公开。".repeat(40)}规范有序开展政府公报工作${"，落实责任".repeat(40)}`;
  const start = text.indexOf("政府公报");
  const marks = [span(start, start + 4), span(text.length - 2, text.length)];
  const similar = {
    plan,
    clause: clauseId(1),
    title: "",
    path: [],
    text,
    similarity: 0.5,
    shared: marks,
    theirs: marks,
  };
  const { snippet, ranges, goesOn } = lineOfSimilar(similar);
  expect(ranges.map((range) => snippet.slice(range.start, range.end))).toEqual(["政府公报"]);
  expect(snippet.indexOf("政府公报")).toBeLessThan(20);
  expect(snippet.length).toBeLessThanOrEqual(150);
  expect(goesOn).toBe(true);
});

test.each([
  ["推进政府公报工作，落实责任", true],
  ["推进政府公报工作。", false],
  ["（市政府办公厅负责；）", false],
])("a hit shows whether %s goes on", (snippet, goesOn) => {
  const hit = { plan, clause: clauseId(1), title: "", path: [], snippet, ranges: [], score: 1 };
  expect(lineOfHit(hit).goesOn).toBe(goesOn);
});

test("a clause is copied with its city, its plan's title and number and its path", () => {
  const { reading } = realPlan("wuhan-2018");
  const summary = PlanSummarySchema.parse({
    id: plan,
    metadata: reading.metadata,
    origin: "shipped",
    fileName: "wuhan-2018.txt",
    clauses: reading.clauses.length,
    warnings: 0,
  });
  const { planTitle, title, documentNumber } = reading.metadata;
  expect(citeClause("推进政务公开。", { path: ["一", "（二）"] }, summary)).toBe(
    `推进政务公开。\n——武汉市《${planTitle ?? title}》${documentNumber} 一 › （二）`,
  );
});
