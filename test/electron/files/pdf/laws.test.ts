import fc from "fast-check";
import { expect, test } from "vitest";
import { gridLines, paragraph, text } from "./make-pdf.ts";
import { readMade } from "./read-made.ts";

type Cell = { readonly column: number; readonly columns: number; readonly row: number; readonly rows: number };

/** Cuts a grid of places into cells: each takes as much of its wish as is free, from the left and from the top. */
function cellsFor(width: number, height: number, wishes: readonly (readonly [number, number])[]): Cell[] {
  const taken = new Set<string>();
  const isFree = (column: number, row: number) => column < width && row < height && !taken.has(`${column} ${row}`);
  const cells: Cell[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      if (!isFree(column, row)) continue;
      const [wide, high] = wishes[cells.length % wishes.length] ?? [1, 1];
      let columns = 1;
      while (columns < wide && isFree(column + columns, row)) columns += 1;
      const rows = Math.min(high, height - row);
      for (let x = column; x < column + columns; x += 1)
        for (let y = row; y < row + rows; y += 1) taken.add(`${x} ${y}`);
      cells.push({ column, columns, row, rows });
    }
  }
  return cells;
}

/** Sides that a merged cell leaves open, as gridLines names them. */
function openSides(cells: readonly Cell[]): string[] {
  return cells.flatMap(({ column, columns, row, rows }) => {
    const open: string[] = [];
    for (let x = column; x < column + columns; x += 1) {
      for (let y = row; y < row + rows; y += 1) {
        if (x + 1 < column + columns) open.push(`${x} ${y} right`);
        if (y + 1 < row + rows) open.push(`${x} ${y} below`);
      }
    }
    return open;
  });
}

/** The edges of places of the given sizes. */
function edges(start: number, sizes: readonly number[]): number[] {
  const all = [start];
  for (const size of sizes) all.push((all.at(-1) ?? 0) + size);
  return all;
}

/** Words for a cell, so that no two cells hold the same. */
const wordsOf = (index: number) => `${index + 1}项`;

test("a table between ruling lines is read as it was drawn, whatever cells are merged", async () => {
  const wish = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 40, max: 90 }), { minLength: 2, maxLength: 5 }),
      fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 1, maxLength: 6 }),
      fc.array(wish, { minLength: 1, maxLength: 6 }),
      async (widths, heights, wishes) => {
        const [xs, ys] = [edges(60, widths), edges(100, heights)];
        const cells = cellsFor(widths.length, heights.length, wishes);
        // Where no cell begins at an edge of the grid, nothing drawn tells that there is one.
        fc.pre(xs.slice(0, -1).every((_, column) => cells.some((cell) => cell.column === column)));
        fc.pre(ys.slice(0, -1).every((_, row) => cells.some((cell) => cell.row === row)));
        const words = cells.map(({ column, row }, index) =>
          text((xs[column] ?? 0) + 4, (ys[row] ?? 0) + 14, 10, wordsOf(index)),
        );
        const { tables } = await readMade(gridLines(xs, ys, openSides(cells)) + words.join(""));
        const expected = heights.map((_, row) =>
          cells
            .map((cell, index) => ({ ...cell, words: wordsOf(index) }))
            .filter((cell) => cell.row === row)
            .map((cell) => {
              const span = cell.columns > 1 || cell.rows > 1 ? `${cell.columns}×${cell.rows} ` : "";
              return `${cell.column}: ${span}${cell.words}`;
            })
            .join(" | "),
        );
        expect(tables).toEqual([expected]);
      },
    ),
    { numRuns: 60 },
  );
});

test("a page reads the same in whatever order its pieces are drawn", async () => {
  const pieces = [
    text(200, 70, 22, "2019年工作要点"),
    ...paragraph(80, 110, 16, "各县区要全面梳理公开事项，编制公开目录，明确责任单位和完成时限。", 20, 28).split("\n"),
    ...gridLines([80, 180, 400], [250, 280, 310]).split("\n"),
    ...["任务", "单位"].map((words, column) => text(90 + column * 100, 268, 12, words)),
    ...["公开", "市司法局"].map((words, column) => text(90 + column * 100, 298, 12, words)),
    ...Array.from({ length: 8 }, (_, row) => text(80, 350 + row * 18, 12, `左${row}推进政务公开工作任务落实`)),
    ...Array.from({ length: 8 }, (_, row) => text(320, 350 + row * 18, 12, `右${row}推进政务公开工作任务落实`)),
    text(280, 800, 14, "— 1 —"),
  ].filter(Boolean);
  const inOrder = (await readMade(pieces.join("\n"))).text;
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(pieces, { minLength: pieces.length }), async (shuffled) => {
      expect((await readMade(shuffled.join("\n"))).text).toBe(inOrder);
    }),
    { numRuns: 30 },
  );
});
