import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../../../electron/files/blocks.ts";
import { layOut } from "../../../electron/files/lay-out.ts";

const words = fc.string({ unit: fc.constantFrom("政", "务", "公", "开", " ", "\t", "\n", "1", "。"), maxLength: 8 });
const cell = fc.record({
  column: fc.nat(5),
  columns: fc.integer({ min: 1, max: 3 }),
  rows: fc.integer({ min: 1, max: 3 }),
  paragraphs: fc.array(words, { maxLength: 3 }),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("paragraph" as const), text: words }),
  fc.record({
    kind: fc.constant("table" as const),
    rows: fc.array(fc.record({ heading: fc.boolean(), cells: fc.array(cell, { maxLength: 4 }) }), { maxLength: 3 }),
  }),
  fc.constant({ kind: "page" as const }),
);

test("a merged cell stands once in the text, and the layout finds its paragraphs", () => {
  const { text, layout } = layOut(
    [
      { kind: "paragraph", text: "任务分解表", level: 1 },
      {
        kind: "table",
        rows: [
          {
            heading: false,
            cells: [
              { column: 0, columns: 1, rows: 2, paragraphs: ["推进决策公开"] },
              { column: 1, columns: 1, rows: 1, paragraphs: ["1.公开草案。", "2.公开结果。"] },
            ],
          },
          { heading: false, cells: [{ column: 1, columns: 1, rows: 1, paragraphs: ["市政府办牵头"] }] },
        ],
      },
    ],
    "paragraphs",
  );
  expect(text).toBe("任务分解表\n推进决策公开\t1.公开草案。\n2.公开结果。\n市政府办牵头\n");
  const [table] = layout.tables;
  expect(table?.width).toBe(2);
  expect(
    table?.rows
      .flatMap((row) => row.cells.flatMap((one) => one.paragraphs))
      .map(({ start, end }) => text.slice(start, end)),
  ).toEqual(["推进决策公开", "1.公开草案。", "2.公开结果。", "市政府办牵头"]);
  expect(layout.headings).toEqual([{ start: 0, end: 5, level: 1 }]);
});

test("every word of every block is in the text, in order, and every span of the layout lies in it", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
      const { text, layout } = layOut(blocks, "paragraphs");
      const said = blocks.flatMap((one) => {
        if (one.kind === "paragraph") return [one.text];
        return one.kind === "page" ? [] : one.rows.flatMap((row) => row.cells.flatMap((each) => each.paragraphs));
      });
      expect(text.replace(/[\s]/gu, "")).toBe(said.join("").replace(/\s/gu, ""));
      const spans = layout.tables.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap((one) => one.paragraphs)),
      );
      const kept = said.length === 0 ? [] : spans.map(({ start, end }) => text.slice(start, end));
      const inCells = blocks.flatMap((one) =>
        one.kind === "table" ? one.rows.flatMap((row) => row.cells.flatMap((each) => each.paragraphs)) : [],
      );
      expect(kept).toEqual(inCells.filter((one) => one.trim() !== ""));
    }),
  );
});

test("a table may have hundreds of thousands of cells", () => {
  const cells = [0, 1].map((column) => ({ column, columns: 1, rows: 1, paragraphs: ["推进公开"] }));
  const rows = Array.from({ length: 200_000 }, () => ({ heading: false, cells }));
  expect(layOut([{ kind: "table", rows }], "paragraphs").layout.tables[0]).toMatchObject({ width: 2 });
});
