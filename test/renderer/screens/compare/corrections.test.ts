import { describe, expect, test } from "vitest";
import { confirmRow, moveClause, takeOut } from "../../../../renderer/screens/compare/decisions.ts";
import { placeIn, relocate, stepPlace } from "../../../../renderer/screens/compare/step-place.ts";
import { JIEYANG, JILIN, realTable, rowTitled, WUHAN } from "./real-table.ts";

const table = realTable();
const gazette = rowTitled(table, "政府公报");
const websites = rowTitled(table, "政府网站建设管理");
const [clause] = gazette.cells.get(WUHAN)?.clauses ?? [];
if (clause === undefined) throw new Error("Wuhan speaks of the gazette.");
const ref = { plan: WUHAN, clause: clause.id };
const columns = [JILIN, WUHAN, JIEYANG];

describe("a correction", () => {
  test("moves one clause and leaves all others where they were", () => {
    const now = realTable([moveClause(ref, gazette, websites)]);
    const from = now.rows.find(
      (row) => row.cells.get(JILIN)?.clauses[0]?.id === gazette.cells.get(JILIN)?.clauses[0]?.id,
    );
    expect(now.rowOfClause.get(clause.id)?.title).toBe(websites.title);
    expect(from?.cells.get(WUHAN)?.clauses).toEqual([]);
    expect(from?.cells.get(JIEYANG)?.clauses).toEqual(gazette.cells.get(JIEYANG)?.clauses);
  });

  test("takes a clause out to a row of its own", () => {
    const now = realTable([takeOut(ref, gazette, columns)]);
    expect(now.rowOfClause.get(clause.id)?.onlyIn).toBe(WUHAN);
  });

  test("confirms a row as it stands", () => {
    const now = realTable([confirmRow(gazette, columns)]);
    expect(now.rowOfClause.get(clause.id)?.signature).toBe(gazette.signature);
  });

  test("leaves the place at the clause, wherever it now stands", () => {
    const now = realTable([moveClause(ref, gazette, websites)]);
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
