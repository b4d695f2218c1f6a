import fc from "fast-check";
import { expect, test } from "vitest";
import { ledger, read } from "./a-ledger.ts";

type Merged = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };

const HEIGHT = 7;
const WIDTH = 6;
const words = fc.constantFrom(
  "推进",
  "公开",
  "牵头单位",
  "2018年底前",
  "市财政局、市审计局",
  "第1季度",
  "",
  "",
  "𠮷林",
);
const merge = fc.tuple(fc.nat(HEIGHT - 1), fc.nat(WIDTH - 1), fc.nat(3), fc.nat(3)).map(
  ([top, left, down, across]): Merged => ({
    top,
    left,
    bottom: Math.min(top + down, HEIGHT - 1),
    right: Math.min(left + across, WIDTH - 1),
  }),
);
const sheets = fc.record({
  texts: fc.array(fc.array(words, { minLength: WIDTH, maxLength: WIDTH }), { minLength: HEIGHT, maxLength: HEIGHT }),
  merges: fc.array(merge, { maxLength: 4 }),
  hiddenRows: fc.uniqueArray(fc.nat(HEIGHT - 1), { maxLength: 2 }),
  hiddenColumns: fc.uniqueArray(fc.nat(WIDTH - 1), { maxLength: 1 }),
});

function overlap(a: Merged, b: Merged): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

test("a table that another program wrote comes back cell by cell, with the spans that are seen", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async ({ texts, merges, hiddenRows, hiddenColumns }) => {
      const apart = merges.filter((one, at) => !merges.slice(0, at).some((other) => overlap(one, other)));
      const bytes = await ledger((workbook) => {
        const sheet = workbook.addWorksheet("分工表");
        texts.forEach((row, at) => {
          // Numbered, so that each text stands once.
          row.forEach((text, column) => {
            if (text !== "") sheet.getCell(at + 1, column + 1).value = `${text}@${at}.${column}`;
          });
        });
        for (const { top, left, bottom, right } of apart) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
        for (const row of hiddenRows) sheet.getRow(row + 1).hidden = true;
        for (const column of hiddenColumns) sheet.getColumn(column + 1).hidden = true;
      });

      const seenRows = numbers(0, HEIGHT - 1).filter((row) => !hiddenRows.includes(row));
      const seenColumns = numbers(0, WIDTH - 1).filter((column) => !hiddenColumns.includes(column));
      const expected = texts.flatMap((row, at) =>
        row.flatMap((text, column) => {
          const range = apart.find(
            ({ top, left, bottom, right }) => top <= at && at <= bottom && left <= column && column <= right,
          );
          const area = range ?? { top: at, left: column, bottom: at, right: column };
          if (text === "" || area.top !== at || area.left !== column) return [];
          const rows = seenRows.filter((one) => area.top <= one && one <= area.bottom);
          const columns = seenColumns.filter((one) => area.left <= one && one <= area.right);
          const [firstRow, firstColumn] = [rows[0], columns[0]];
          if (firstRow === undefined || firstColumn === undefined) return [];
          return [{ text: `${text}@${at}.${column}`, place: firstRow * WIDTH + firstColumn, columns }];
        }),
      );
      expected.sort((a, b) => a.place - b.place);

      const { text, layout } = await read(bytes);
      expect(text.split(/[\t\n]/u).filter((cell) => cell !== "")).toEqual(expected.map((cell) => cell.text));
      const begins = new Set(expected.map(({ place }) => place % WIDTH));
      for (const { cells } of layout.tables.flatMap(({ rows }) => rows)) {
        for (const cell of cells) {
          const [span] = cell.paragraphs;
          const said =
            span === undefined ? undefined : expected.find((one) => one.text === text.slice(span.start, span.end));
          if (said !== undefined) expect(cell.columns).toBe(said.columns.filter((column) => begins.has(column)).length);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test("the cells of a row and those that reach into it from above fill its width, without gap or overlap", async () => {
  await fc.assert(
    fc.asyncProperty(sheets, async ({ texts, merges }) => {
      const apart = merges.filter((one, at) => !merges.slice(0, at).some((other) => overlap(one, other)));
      const bytes = await ledger((workbook) => {
        const sheet = workbook.addWorksheet("分工表");
        for (const row of texts) sheet.addRow(row);
        for (const { top, left, bottom, right } of apart) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
      });
      for (const { width, rows } of (await read(bytes)).layout.tables) {
        const taken = rows.map(() => Array.from({ length: width }, () => 0));
        rows.forEach(({ cells }, at) => {
          for (const cell of cells) {
            for (const row of numbers(at, at + cell.rows - 1)) {
              for (const column of numbers(cell.column, cell.column + cell.columns - 1)) {
                const line = taken[row];
                // A cell at the edge of the table may have been merged with one that stands outside.
                if (line !== undefined) line[column] = (line[column] ?? 0) + 1;
              }
            }
          }
        });
        expect(taken.flat().every((times) => times === 1)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
