import { describe, expect, test } from "vitest";
import { rowDigest } from "../../../../renderer/screens/compare/rows/row-digest.ts";
import { foldText } from "../../../../shared/text/fold.ts";
import { realTable, rowTitled } from "./real-table.ts";

const table = realTable();

describe("the digest of a row", () => {
  test("is the longest wording that most of its plans share, whatever their script", () => {
    const digest = rowDigest(rowTitled(table, "政府公报"));
    expect(digest?.plans).toEqual(table.comparison.plans);
    expect(digest?.text).toMatch(/^推进政府公报数据库建设，有序开放政府公报/u);
  });

  test("stands in simplified script and neither begins nor ends with a mark", () => {
    for (const row of table.rows) {
      const text = rowDigest(row)?.text ?? "字";
      expect(text).not.toMatch(/^[，。；、的]|[，。；、]$/u);
    }
  });

  test("stands in every plan that it names, two at least", () => {
    for (const row of table.rows) {
      const digest = rowDigest(row);
      if (digest === null) continue;
      expect(digest.plans.length).toBeGreaterThan(1);
      const wanted = foldText(digest.text).text;
      for (const plan of digest.plans) expect(foldText(row.cells.get(plan)?.text ?? "").text).toContain(wanted);
    }
  });

  test("is none where one plan alone has something", () => {
    for (const row of table.rows.filter(({ coverage }) => coverage === 1)) expect(rowDigest(row)).toBeNull();
  });
});
