import { describe, expect, test } from "vitest";
import { evenWidth, foldedByWidth, LEAST_WIDTH } from "../../../../renderer/screens/compare/columns/column-widths.ts";
import { clampedLength, closedCells, estimateRow } from "../../../../renderer/screens/compare/rows/row-height.ts";
import { countLines, lengthOfLines } from "../../../../renderer/screens/compare/rows/text-lines.ts";
import { TEXT_MEASURES } from "../../../../renderer/screens/compare/rows/text-measure.ts";
import { PlanIdSchema } from "../../../../shared/model/ids.ts";
import { JILIN, realTable, WUHAN } from "./real-table.ts";

const plans = ["jilin-2018", "wuhan-2018", "wuxi-2018", "hunjiang-2015", "jieyang-2018"].map((id) =>
  PlanIdSchema.parse(id),
);

describe("the lines of a text", () => {
  test.each([
    ["twenty characters fill a line", "字".repeat(20), 1],
    ["one more begins another", "字".repeat(21), 2],
    ["a comma never begins a line", `${"字".repeat(20)}，`, 2],
    ["Latin letters and figures take about half", "a1".repeat(15), 1],
    ["each paragraph begins a line", "一\n二\n三", 3],
    ["nothing fills one", "", 1],
  ])("%s", (_name, text, lines) => {
    expect(countLines(text, 20)).toBe(lines);
  });

  test("are as many for a word wider than a line as it takes", () => {
    expect(countLines("a".repeat(100), 20)).toBe(3);
  });
});

describe("so many lines of a text", () => {
  test.each([
    ["end before the first character of the next", "字".repeat(50), 2, 40],
    ["end with the text where it fills no more", "字".repeat(30), 2, 30],
    ["keep a character with the comma that closes it", `${"字".repeat(20)}，${"字".repeat(40)}`, 1, 19],
  ])("%s", (_name, text, lines, length) => {
    expect(lengthOfLines(text, 20, lines)).toBeGreaterThanOrEqual(length);
    expect(lengthOfLines(text, 20, lines)).toBeLessThanOrEqual(length + 2);
  });
});

describe("the columns", () => {
  test("are three of at least seventeen characters at 1280 and five at 1920", () => {
    expect(foldedByWidth(plans, JILIN, 1280 - 186).size).toBe(2);
    expect(foldedByWidth(plans, JILIN, 1920 - 224).size).toBe(0);
    expect(evenWidth(1280 - 186, 3, 2)).toBeGreaterThanOrEqual(LEAST_WIDTH);
  });

  test("never fold the base, nor the last one standing", () => {
    const base = PlanIdSchema.parse("jieyang-2018");
    expect(foldedByWidth(plans, base, 1280 - 186).has(base)).toBe(false);
    expect(foldedByWidth(plans, base, 100).size).toBe(plans.length - 1);
  });
});

describe("the height of a row", () => {
  const measure = TEXT_MEASURES.medium;
  const columns = [JILIN, WUHAN].map((plan) => ({ plan, width: 330, pinnedAt: null }));

  test("is never less open than closed", () => {
    for (const row of realTable().rows) {
      expect(estimateRow(row, columns, true, measure)).toBeGreaterThanOrEqual(
        estimateRow(row, columns, false, measure),
      );
    }
  });

  test("gives a cell beside a higher one as many lines of its text as there is room for", () => {
    const row = realTable().rows.find(({ title }) => title === "政策解读");
    const all = plans.map((plan) => ({ plan, width: 330, pinnedAt: null }));
    if (row === undefined) throw new Error("no such row");
    const shown = closedCells(row, all, measure);
    expect(shown.get(JILIN)?.lines).toBeGreaterThan(measure.lines);
    for (const { plan, width } of all) {
      const { text = "" } = row.cells.get(plan)?.clauses[0] ?? {};
      const lines = shown.get(plan)?.lines ?? 0;
      const drawn = clampedLength(text, width, lines, measure);
      if (drawn !== null) expect(lines * measure.line).toBeLessThan(estimateRow(row, all, false, measure));
    }
  });

  test("is not that of many clauses in one cell: most of them stand there by their titles", () => {
    const row = realTable().rows.find(({ title }) => title === "实体政务大厅建设");
    const clauses = row?.cells.get(JILIN)?.clauses ?? [];
    if (row === undefined) throw new Error("no such row");
    const jilin = columns.filter(({ plan }) => plan === JILIN);
    expect(clauses.length).toBe(6);
    expect(closedCells(row, jilin, measure).get(JILIN)).toEqual({ texts: 2, lines: 3 });
    expect(estimateRow(row, jilin, false, measure)).toBeLessThan(500);
  });

  test("counts the line that says that nothing corresponds, and the one that leads elsewhere below it", () => {
    const linked = realTable().rows.flatMap((row) => {
      const cell = [...row.cells.values()].find(({ clauses, links }) => clauses.length === 0 && links.length > 0);
      return cell === undefined ? [] : [{ row, plan: cell.plan }];
    });
    expect(linked.length).toBeGreaterThan(0);
    for (const { row, plan } of linked) {
      expect(estimateRow(row, [{ plan, width: 330, pinnedAt: null }], false, measure)).toBe(83);
    }
  });

  test("shows a text whole that is only a little longer than a closed cell", () => {
    expect(clampedLength("字".repeat(20 * 9), 330, 7, measure)).toBe(null);
  });

  test("has a line more drawn of a longer one than it shows", () => {
    const drawn = clampedLength("字".repeat(20 * 12), 330, 7, measure) ?? 0;
    expect(countLines("字".repeat(drawn), 20)).toBeGreaterThan(7);
    expect(countLines("字".repeat(drawn), 20)).toBeLessThanOrEqual(9);
  });
});
