import { describe, expect, test } from "vitest";
import { ALL_ROWS, countMeeting, filterRows } from "../../../../renderer/screens/compare/filter-rows.ts";
import { realTable } from "./real-table.ts";

const { rows } = realTable();

describe("the filter of the rows", () => {
  test("hides nothing when it asks for nothing", () => {
    expect(filterRows(rows, ALL_ROWS)).toBe(rows);
    expect(filterRows(rows, { ...ALL_ROWS, conditions: [], text: "  " })).toBe(rows);
  });

  test("never changes the order", () => {
    const shown = filterRows(rows, { ...ALL_ROWS, conditions: ["gaps"], text: "公开" });
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.map((row) => row.number)).toEqual(shown.map((row) => row.number).sort((a, b) => a - b));
  });

  test("looks for words of either script in titles, clauses and units", () => {
    const simplified = filterRows(rows, { ...ALL_ROWS, conditions: [], text: "政府公报数据库" });
    expect(simplified.map((row) => row.title)).toEqual(["政府公报"]);
    expect(filterRows(rows, { ...ALL_ROWS, conditions: [], text: "政府公報數據庫" })).toEqual(simplified);
    expect(filterRows(rows, { ...ALL_ROWS, conditions: [], text: "市编办" }).length).toBeGreaterThan(0);
  });

  test("asks for all words and all conditions at once", () => {
    expect(filterRows(rows, { ...ALL_ROWS, conditions: ["decided"], text: "" })).toEqual([]);
    expect(filterRows(rows, { ...ALL_ROWS, conditions: [], text: "政府公报 这句话哪里都没有" })).toEqual([]);
  });

  test("counts what each condition would leave", () => {
    expect(countMeeting(rows, "gaps")).toBe(filterRows(rows, { ...ALL_ROWS, conditions: ["gaps"], text: "" }).length);
    expect(countMeeting(rows, "decided")).toBe(0);
  });
});
