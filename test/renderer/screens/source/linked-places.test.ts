import { describe, expect, test } from "vitest";
import { clauseAt, counterpartOf, scrollBeside } from "../../../../renderer/screens/source/linked-places.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import { realPlan } from "../../real-plans.ts";
import { JILIN, realTable, rowTitled, WUHAN } from "../compare/real-table.ts";

const table = realTable();

describe("the counterpart of a clause", () => {
  test("is the clause that stands beside it in the comparison, and leads back", () => {
    const row = rowTitled(table, "政府公报");
    const here = row.cells.get(JILIN)?.clauses[0]?.id;
    const there = row.cells.get(WUHAN)?.clauses[0]?.id;
    if (here === undefined || there === undefined) throw new Error("both plans have a clause on the gazette");
    expect(counterpartOf(table, JILIN, here, WUHAN)).toEqual({ kind: "same", row, clause: there });
    expect(counterpartOf(table, WUHAN, there, JILIN)).toEqual({ kind: "same", row, clause: here });
  });

  test("is nothing where the other plan has nothing, or a part that stands in another row", () => {
    for (const row of table.rows) {
      const here = row.cells.get(JILIN)?.clauses[0];
      const there = row.cells.get(WUHAN);
      if (here === undefined || there === undefined || there.clauses.length > 0) continue;
      const found = counterpartOf(table, JILIN, here.id, WUHAN);
      expect(found.kind).toBe(there.links.length > 0 ? "partial" : "none");
      if (found.kind === "partial") expect(table.rowOfClause.get(found.clause)).toBe(found.linked);
    }
  });

  test("is not to be had for a plan that the comparison does not hold", () => {
    const here = rowTitled(table, "政府公报").cells.get(JILIN)?.clauses[0]?.id;
    const elsewhere = PlanIdSchema.parse("wuxi-2018");
    if (here === undefined) throw new Error("the row has a clause");
    expect(counterpartOf(table, JILIN, here, elsewhere)).toEqual({ kind: "unaligned" });
    expect(counterpartOf(null, JILIN, here, WUHAN)).toEqual({ kind: "unaligned" });
  });
});

describe("the clause at a place of a source", () => {
  test("is the one whose words stand there, and none between clauses", () => {
    const { clauses } = realPlan("jilin-2018").reading;
    for (const [index, { spans }] of clauses.entries()) {
      const [first] = spans;
      if (first !== undefined) expect(clauseAt(clauses, { start: first.start, end: first.start + 1 })).toBe(index);
    }
    expect(clauseAt(clauses, { start: 0, end: 1 })).toBeNull();
  });

  test("is the one whose units are named there", () => {
    const { clauses } = realPlan("wuhan-2018").reading;
    const own = clauses.flatMap(({ responsibility }, index) =>
      responsibility === null || responsibility.inherited || responsibility.inline ? [] : [{ responsibility, index }],
    );
    expect(own.length).toBeGreaterThan(10);
    for (const { responsibility, index } of own) {
      for (const place of responsibility.spans) expect(clauseAt(clauses, place)).toBe(index);
    }
  });
});

describe("linked scrolling", () => {
  test("sets both clauses side by side as long as the one being read begins below the reading line", () => {
    expect(scrollBeside({ top: 300, height: 80 }, { top: 900, height: 400 }, 200)).toBe(600);
  });

  test("goes through both at once, however long each is, and no further than their ends", () => {
    expect(scrollBeside({ top: 100, height: 200 }, { top: 0, height: 400 }, 200)).toBe(0);
    expect(scrollBeside({ top: -100, height: 300 }, { top: 500, height: 60 }, 200)).toBe(360);
    expect(scrollBeside({ top: -900, height: 300 }, { top: 500, height: 60 }, 200)).toBe(360);
  });
});
