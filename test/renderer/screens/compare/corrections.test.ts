import { describe, expect, test } from "vitest";
import { placeAfter, stepRow, titleRow } from "../../../../renderer/screens/compare/corrections/row-decisions.ts";
import { placeIn, relocate, stepPlace } from "../../../../renderer/screens/compare/grid/step-place.ts";
import { moveClause } from "../../../../shared/alignment/corrections/move-clause.ts";
import type { Decision } from "../../../../shared/model/alignment.ts";
import { JIEYANG, JILIN, realTable, rowTitled, WUHAN } from "./real-table.ts";

const table = realTable();
const gazette = rowTitled(table, "政府公报");
const websites = rowTitled(table, "政府网站建设管理");
const [clause] = gazette.cells.get(WUHAN)?.clauses ?? [];
if (clause === undefined) throw new Error("Wuhan speaks of the gazette.");
const ref = { plan: WUHAN, clause: clause.id };
const columns = [JILIN, WUHAN, JIEYANG];

const moved = moveClause(table.alignment.rows, columns, ref, websites.id);
if (moved === null) throw new Error("The clause stands elsewhere.");

/** The table after a decision, which there must be. */
function decided(decision: Decision | null) {
  if (decision === null) throw new Error("Nothing was decided.");
  return realTable([decision]);
}

describe("a correction", () => {
  test("gives a row another title, and none for a blank or the same one", () => {
    const now = decided(titleRow(gazette, " 公报 ", columns));
    expect(now.rowOfClause.get(clause.id)?.title).toBe("公报");
    expect(titleRow(gazette, "  ", columns)).toBeNull();
    expect(titleRow(gazette, gazette.title, columns)).toBeNull();
  });

  test("puts a row behind another, or first", () => {
    const behind = decided(placeAfter(gazette, websites, columns));
    const height = (title: string) => rowTitled(behind, title).number;
    expect(height(gazette.title)).toBe(height(websites.title) + 1);
    expect(decided(placeAfter(gazette, null, columns)).rows[0]?.title).toBe(gazette.title);
    expect(placeAfter(gazette, gazette, columns)).toBeNull();
  });

  test("steps a row up and down, and not over the edge of the table", () => {
    const { rows } = table;
    const [first, second, third] = rows;
    if (first === undefined || second === undefined || third === undefined) throw new Error("There are rows.");
    expect(stepRow(rows, first, -1)).toBeUndefined();
    expect(stepRow(rows, second, -1)).toBeNull();
    expect(stepRow(rows, third, -1)).toBe(first);
    expect(stepRow(rows, first, 1)).toBe(second);
    const last = rows.at(-1);
    expect(last === undefined ? null : stepRow(rows, last, 1)).toBeUndefined();
  });

  test("leaves the place at the clause, wherever it now stands", () => {
    const now = realTable([moved]);
    const place = relocate({ row: gazette.id, ...ref }, table, now);
    expect(place?.clause).toBe(clause.id);
    expect(now.rowById.get(place?.row ?? "")?.title).toBe(websites.title);
  });

  test("leaves the place of an empty cell in its row, or at its height where the row is gone", () => {
    const empty = { row: "gone", plan: WUHAN, clause: null };
    expect(relocate(empty, null, table)?.row).toBe(table.rows[0]?.id);
    expect(relocate({ ...empty, row: gazette.id }, table, table)).toEqual({ row: gazette.id, ...ref });
  });
});

describe("the arrows", () => {
  test("go through the clauses of a cell before they leave it", () => {
    const row = table.rows.find((candidate) => (candidate.cells.get(JIEYANG)?.clauses.length ?? 0) > 1);
    if (row === undefined) throw new Error("Jieyang has a cell of several clauses.");
    const ids = row.cells.get(JIEYANG)?.clauses.map(({ id }) => id) ?? [];
    let place = placeIn(row, JIEYANG, "first");
    for (const id of ids) {
      expect(place).toMatchObject({ row: row.id, clause: id });
      place = stepPlace(table.rows, columns, place, "down") ?? place;
    }
    expect(place.row).toBe(table.rows[row.number]?.id);
    expect(stepPlace(table.rows, columns, place, "up")).toMatchObject({ row: row.id, clause: ids.at(-1) });
  });

  test("stay in the table at its edges", () => {
    const first = stepPlace(table.rows, columns, null, "down");
    expect(first).toMatchObject({ row: table.rows[0]?.id, plan: JILIN });
    expect(stepPlace(table.rows, columns, first, "up")).toEqual(first);
    expect(stepPlace(table.rows, columns, first, "left")).toEqual(first);
    const last = stepPlace(table.rows, columns, first, "last");
    expect(last?.row).toBe(table.rows.at(-1)?.id);
    expect(stepPlace([], columns, first, "down")).toBeNull();
  });
});
