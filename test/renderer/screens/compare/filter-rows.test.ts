import { describe, expect, test } from "vitest";
import {
  ALL_ROWS,
  countMeeting,
  filterRows,
  type RowFilter,
} from "../../../../renderer/screens/compare/filters/filter-rows.ts";
import { unitsOfTable } from "../../../../renderer/screens/compare/filters/unit-filter.ts";
import type { Row } from "../../../../renderer/screens/compare/table/compare-table.ts";
import type { Distances } from "../../../../renderer/screens/compare/table/use-distances.ts";
import { JIEYANG, JILIN, realTable, rowTitled, WUHAN } from "./real-table.ts";

const table = realTable();
const { rows } = table;
const UNKNOWN: Distances = { of: () => undefined, figuresOf: () => [], isComplete: false };

const shown = (filter: RowFilter, distances = UNKNOWN) => filterRows(rows, filter, distances);
const titles = (some: readonly Row[]) => some.map(({ title }) => title);
/** Whatever stands beside the base is as near to it. */
const allAsNear = (similarity: number): Distances => ({
  of: (row) =>
    new Map([WUHAN, JIEYANG].filter((plan) => row.cells.get(plan)?.text !== "").map((plan) => [plan, similarity])),
  figuresOf: () => [],
  isComplete: true,
});

describe("the filter of the rows", () => {
  test("hides nothing when it asks for nothing", () => {
    expect(shown(ALL_ROWS)).toBe(rows);
    expect(shown({ ...ALL_ROWS, text: "  " })).toBe(rows);
  });

  test("never changes the order", () => {
    const left = shown({ ...ALL_ROWS, conditions: ["gaps"], text: "公开" });
    expect(left.length).toBeGreaterThan(0);
    expect(left.map((row) => row.number)).toEqual(left.map((row) => row.number).sort((a, b) => a - b));
  });

  test("looks for words of either script in titles, clauses and units", () => {
    const simplified = shown({ ...ALL_ROWS, text: "政府公报数据库" });
    expect(simplified.map((row) => row.title)).toEqual(["政府公报"]);
    expect(shown({ ...ALL_ROWS, text: "政府公報數據庫" })).toEqual(simplified);
    expect(shown({ ...ALL_ROWS, text: "市编办" }).length).toBeGreaterThan(0);
  });

  test("asks for all words and all conditions at once", () => {
    expect(shown({ ...ALL_ROWS, conditions: ["decided"] })).toEqual([]);
    expect(shown({ ...ALL_ROWS, text: "政府公报 这句话哪里都没有" })).toEqual([]);
  });

  test("counts what each condition would leave", () => {
    expect(countMeeting(rows, "gaps", UNKNOWN)).toBe(shown({ ...ALL_ROWS, conditions: ["gaps"] }).length);
    expect(countMeeting(rows, "decided", UNKNOWN)).toBe(0);
  });

  test("hides, where only differences are asked for, what reads the same and what one plan alone has", () => {
    const filter: RowFilter = { ...ALL_ROWS, conditions: ["differences"] };
    const shared = rows.filter(({ coverage }) => coverage > 1);
    expect(shown(filter, allAsNear(0.99))).toEqual(shared);
    expect(shown(filter, allAsNear(1)).every((row) => !row.cells.get(JILIN)?.clauses.length)).toBe(true);
  });

  test("takes a row for one that differs as long as nobody has compared it", () => {
    expect(shown({ ...ALL_ROWS, conditions: ["differences"] })).toEqual(rows.filter(({ coverage }) => coverage > 1));
  });

  test("finds the rows of a unit by any part of its name, in any role or in one", () => {
    const inAnyRole = shown({ ...ALL_ROWS, unit: { name: "市法制辦", role: null } });
    expect(titles(inAnyRole)).toContain("政府公报");
    expect(shown({ ...ALL_ROWS, unit: { name: "市法制办", role: "cooperate" } })).toContain(
      rowTitled(table, "政府公报"),
    );
    const leading = shown({ ...ALL_ROWS, unit: { name: "市法制办", role: "lead" } });
    expect(leading).not.toContain(rowTitled(table, "政府公报"));
    expect(leading.length).toBeLessThan(inAnyRole.length);
  });

  test("knows a unit by its other names", () => {
    const long = shown({ ...ALL_ROWS, unit: { name: "市发展和改革委员会", role: null } });
    expect(long.length).toBeGreaterThan(0);
    expect(long).toEqual(shown({ ...ALL_ROWS, unit: { name: "市发改委", role: null } }));
  });

  test("offers the units of the table, those in most rows first, each with as many rows as it then shows", () => {
    const units = unitsOfTable(rows, "lead");
    expect(units.length).toBeGreaterThan(3);
    for (const { name, rows: count } of units) {
      const exactly = shown({ ...ALL_ROWS, unit: { name, role: "lead" } });
      expect(exactly.length).toBeGreaterThanOrEqual(count);
    }
    expect(units.map((unit) => unit.rows)).toEqual(units.map((unit) => unit.rows).sort((a, b) => b - a));
  });

  test("parts the rows into those with a time and those without", () => {
    const set = shown({ ...ALL_ROWS, deadline: { kind: "set" } });
    const none = shown({ ...ALL_ROWS, deadline: { kind: "none" } });
    expect(set.length).toBeGreaterThan(0);
    expect(none.length).toBeGreaterThan(0);
    expect(set.length + none.length).toBe(rows.length);
  });

  test("finds what is due until a date, by the date whatever its words", () => {
    const dates = rows.flatMap((row) =>
      [...row.cells.values()].flatMap(({ clauses }) =>
        clauses.flatMap(({ deadlines }) => deadlines.flatMap(({ date }) => date ?? [])),
      ),
    );
    const [first] = dates.sort();
    expect(first).toBeDefined();
    expect(shown({ ...ALL_ROWS, deadline: { kind: "before", date: "1999-01-01" } })).toEqual([]);
    expect(shown({ ...ALL_ROWS, deadline: { kind: "before", date: first ?? "" } }).length).toBeGreaterThan(0);
  });

  test("calls deadlines different only between plans that have a clause", () => {
    for (const row of shown({ ...ALL_ROWS, deadline: { kind: "differing" } })) expect(row.coverage).toBeGreaterThan(1);
  });
});
