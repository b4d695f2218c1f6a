import { describe, expect, test } from "vitest";
import { rowsAsHtml, rowsAsTabs, rowsAsText } from "../../../../renderer/screens/compare/copy/copied-rows.ts";
import { extendSelection, selectAll, selectedRows } from "../../../../renderer/screens/compare/copy/row-selection.ts";
import { FIRST_SHOWN_SCRIPT } from "../../../../renderer/script/shown-script.ts";
import { JIEYANG, JILIN, realTable, rowTitled, WUHAN } from "./real-table.ts";

const table = realTable();
const { rows } = table;
const row = rowTitled(table, "政府公报");
const cells = {
  table,
  rows: [row],
  plans: [JILIN, WUHAN, JIEYANG],
  shownOf: () => FIRST_SHOWN_SCRIPT.simplified,
};

describe("marked rows", () => {
  test("are all between the two ends, whichever was first", () => {
    const [a, b] = [rows[3], rows[9]];
    const there = selectedRows(rows, { anchor: a?.id ?? "", focus: b?.id ?? "", plans: null });
    expect(there).toEqual(rows.slice(3, 10));
    expect(selectedRows(rows, { anchor: b?.id ?? "", focus: a?.id ?? "", plans: null })).toEqual(there);
  });

  test("grow and shrink row by row and stop at the edges", () => {
    const id = rows[0]?.id ?? "";
    const one = extendSelection(rows, null, id, 1);
    expect(selectedRows(rows, one)).toEqual(rows.slice(0, 2));
    expect(selectedRows(rows, extendSelection(rows, one, id, -1))).toEqual(rows.slice(0, 1));
    expect(selectedRows(rows, extendSelection(rows, null, id, -1))).toEqual(rows.slice(0, 1));
    expect(selectedRows(rows, selectAll(rows))).toEqual(rows);
  });

  test("are none where an end is hidden", () => {
    expect(selectedRows(rows.slice(1), { anchor: rows[0]?.id ?? "", focus: rows[2]?.id ?? "", plans: null })).toEqual(
      [],
    );
  });
});

describe("what is copied of rows", () => {
  test("is as text every clause whole, under its place and its path", () => {
    const text = rowsAsText(cells);
    expect(text.startsWith(`${row.number} 政府公报\n\n吉林市 三 › （十二）\n`)).toBe(true);
    for (const cell of row.cells.values()) for (const clause of cell.clauses) expect(text).toContain(clause.text);
  });

  test("is as a table a line a row and a column a plan, its text escaped and never a formula", () => {
    const hostile = { ...table, plans: [] };
    const clause = { ...row.cells.get(JILIN)?.clauses[0], text: '=1+1 <b>"' } as never;
    const bad = { ...row, cells: new Map([[JILIN, { plan: JILIN, clauses: [clause], text: "", links: [] }]]) };
    const html = rowsAsHtml({ ...cells, table: hostile, rows: [bad], plans: [JILIN] });
    expect(html).toContain("=1+1 &lt;b&gt;&quot;");
    expect(html).toContain("mso-number-format:'\\@'");
    expect(rowsAsTabs({ ...cells, rows: [bad], plans: [JILIN] }).split("\r\n")[1]).toContain(`"'=1+1 <b>"""`);
    expect(rowsAsHtml(cells).match(/<td/gu)).toHaveLength(3);
  });

  test("is parted by tabs with as many cells in every line", () => {
    const lines = rowsAsTabs({ ...cells, rows: rows.slice(0, 5) }).split("\r\n");
    expect(lines[0]).toBe("\t吉林市\t武汉市\t揭阳市");
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line.split("\t")).toHaveLength(4);
  });
});
