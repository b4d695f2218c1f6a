import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../../renderer/catalogue/words.tsx";
import { describeDecision } from "../../../../renderer/screens/compare/history/describe-decision.ts";
import { formatMoment } from "../../../../renderer/screens/compare/history/format-moment.ts";
import { rowMatches } from "../../../../renderer/screens/compare/row-detail/row-matches.ts";
import { ClauseIdSchema } from "../../../../shared/model/ids.ts";
import { JIEYANG, JILIN, realTable, rowTitled, WUHAN } from "./real-table.ts";

const table = realTable();
const gazette = rowTitled(table, "政府公报");
const refOf = (plan: typeof JILIN) => {
  const clause = gazette.cells.get(plan)?.clauses[0]?.id;
  if (clause === undefined) throw new Error(`${plan} speaks of the gazette.`);
  return { plan, clause };
};
const words = wordsOf("zh-CN");

describe("a decision in words", () => {
  test("names clauses by place and path, and rows by their titles", () => {
    const [a, b] = [refOf(JILIN), refOf(WUHAN)];
    expect(describeDecision({ kind: "apart", a, b }, table, words)).toBe(
      "判“吉林市 三 › （十二）”与“武汉市 三 › （四）”不对应",
    );
    expect(describeDecision({ kind: "move", clause: b, to: [a], from: [] }, table, words)).toBe(
      "把“武汉市 三 › （四）”移到“政府公报”行",
    );
    expect(describeDecision({ kind: "absent", clauses: [a], plan: JIEYANG }, table, words)).toBe(
      "确认揭阳市在“政府公报”行无此事项",
    );
  });

  test("says so where its row has gone", () => {
    const lost = { plan: JILIN, clause: ClauseIdSchema.parse("c999999999999") };
    expect(describeDecision({ kind: "row", clauses: [lost], plans: [JILIN] }, table, words)).toBe("确认“已不在的”行");
  });

  test("stands with its time, and the year only where it is another", () => {
    const now = new Date(2026, 5, 1);
    expect(formatMoment(new Date(2026, 4, 2, 9, 5).toISOString(), now, "zh-CN")).toBe("5/2 09:05");
    expect(formatMoment(new Date(2025, 4, 2, 9, 5).toISOString(), now, "zh-CN")).toContain("2025");
  });
});

describe("the matches of a row", () => {
  test("are those of its own clauses, the current clause's with the base first", () => {
    const { pairs } = rowMatches(table, gazette, refOf(JIEYANG));
    expect(pairs.length).toBe(3);
    expect([pairs[0]?.a.plan, pairs[0]?.b.plan]).toEqual([JILIN, JIEYANG]);
    expect(pairs.slice(0, 2).every(({ b }) => b.plan === JIEYANG)).toBe(true);
  });

  test("beside them stand pairs that might be, with one clause in the row", () => {
    const inRow = new Set([...gazette.cells.values()].flatMap(({ clauses }) => clauses.map(({ id }) => id)));
    for (const { a, b } of rowMatches(table, gazette, null).maybe) {
      expect(inRow.has(a.clause) || inRow.has(b.clause)).toBe(true);
    }
  });
});
