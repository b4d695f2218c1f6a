import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cell, gridOf, inList, level, numbering, p, r, read, row, table } from "./a-docx.ts";

const restart = '<w:vMerge w:val="restart"/>';
const goesOn = "<w:vMerge/>";
const wide = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

describe("a table", () => {
  test("has its merged cells once", async () => {
    const body = table(
      row([cell("序号"), cell("工作任务", wide(2)), cell("责任单位")], "<w:tblHeader/>"),
      row([cell("1", restart), cell("决策公开", restart), cell("公开草案"), cell("市政府办")]),
      row([cell(p(""), goesOn), cell(p(""), goesOn), cell("公开结果"), cell("市法制局")]),
      row([cell("2"), cell("其他", wide(3))]),
    );
    const read_ = await read(body);
    expect(gridOf(read_)).toEqual([
      [
        ["#0+1×1 序号", "#1+2×1 工作任务", "#3+1×1 责任单位"],
        ["0+1×2 1", "1+1×2 决策公开", "2+1×1 公开草案", "3+1×1 市政府办"],
        ["2+1×1 公开结果", "3+1×1 市法制局"],
        ["0+1×1 2", "1+3×1 其他"],
      ],
    ]);
    expect(read_.layout.tables[0]?.width).toBe(4);
    expect(read_.text).toBe("序号\t工作任务\t责任单位\n1\t决策公开\t公开草案\t市政府办\n公开结果\t市法制局\n2\t其他\n");
  });

  test("that is merged along its rows in the old way has those cells once, too", async () => {
    const body = table(row([cell("甲", '<w:hMerge w:val="restart"/>'), cell(p(""), "<w:hMerge/>"), cell("乙")]));
    expect(gridOf(await read(body))).toEqual([[["0+2×1 甲", "2+1×1 乙"]]]);
  });

  test("may begin its rows further in", async () => {
    const body = table(row([cell("甲"), cell("乙")]), row([cell("丙")], '<w:gridBefore w:val="1"/>'));
    expect(gridOf(await read(body))).toEqual([[["0+1×1 甲", "1+1×1 乙"], ["1+1×1 丙"]]]);
  });

  test("takes a cell that goes on from nothing for a cell of its own", async () => {
    const body = table(
      row([cell("甲", goesOn), cell("乙", restart)]),
      row([cell("丙", goesOn), cell("丁", goesOn + wide(2))]),
      row([cell("戊"), cell(p(""), goesOn + wide(2))]),
    );
    expect(gridOf(await read(body))).toEqual([[["0+1×2 甲", "1+1×1 乙"], ["1+2×2 丁"], ["0+1×1 戊"]]]);
  });

  test("repeats only rows from the first one on as headings", async () => {
    const body = table(
      row([cell("一级")], "<w:tblHeader/>"),
      row([cell("二级")], '<w:tblHeader w:val="true"/>'),
      row([cell("甲")]),
      row([cell("又")], "<w:tblHeader/>"),
    );
    expect(gridOf(await read(body))[0]?.flat()).toEqual(["#0+1×1 一级", "#0+1×1 二级", "0+1×1 甲", "0+1×1 又"]);
  });

  test("keeps the paragraphs of a cell apart, those of a table in it, too, without the blank ones", async () => {
    const inner = table(row([cell("内一"), cell(p("内二") + p("内三"))]));
    const body = table(row([cell(p("") + p("甲") + p(" ") + inner + p("")), cell("乙")]));
    const read_ = await read(body);
    expect(gridOf(read_)).toEqual([[["0+1×1 甲/内一/内二/内三", "1+1×1 乙"]]]);
    expect(read_.layout.tables.length).toBe(1);
  });

  test("numbers its cells in their order", async () => {
    const lists = numbering([level(0, "decimal", "%1.")], [[0]]);
    const one = (words: string) => p(words, inList(1));
    const body = table(row([cell(one("甲") + one("乙")), cell(one("丙"))]), row([cell(one("丁"))])) + one("戊");
    const read_ = await read({ body, numbering: lists });
    expect(gridOf(read_)[0]?.flat()).toEqual(["0+1×1 1.甲/2.乙", "1+1×1 3.丙", "0+1×1 4.丁"]);
    expect(read_.text.endsWith("5.戊\n")).toBe(true);
  });

  test("has its rows and cells in content controls, too, and no hidden ones", async () => {
    const control = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    const body = control(
      table(control(row([control(cell("甲")), cell(control(p("乙")))])), row([cell("密")], "<w:hidden/>"), row([])),
    );
    expect(gridOf(await read(body))).toEqual([[["0+1×1 甲", "1+1×1 乙"]]]);
  });

  test("is no wider than Word lets it be", async () => {
    const body = table(row([cell("甲", '<w:gridSpan w:val="999999999"/>'), cell("乙", wide(0)), cell("丙", wide(-3))]));
    expect(gridOf(await read(body))).toEqual([[["0+63×1 甲", "63+1×1 乙", "64+1×1 丙"]]]);
  });

  test("keeps line ends and tabs of its words apart from its own", async () => {
    const body = table(row([cell(p(`${r("甲")}<w:r><w:br/><w:tab/></w:r>${r("乙")}`)), cell("丙")]));
    expect(gridOf(await read(body))).toEqual([[["0+1×1 甲\n\t乙", "1+1×1 丙"]]]);
  });
});

type Block = { readonly top: number; readonly left: number; readonly rows: number; readonly columns: number };

/** A grid cut at random into rectangles. */
function cut(seeds: readonly number[], rows: number, columns: number): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
  for (let top = 0; top < rows; top += 1) {
    for (let left = 0; left < columns; left += 1) {
      if (taken[top]?.[left]) continue;
      const seed = seeds[next % seeds.length] ?? 0;
      next += 1;
      let width = 1;
      while (width < 1 + (seed % 3) && left + width < columns && !taken[top]?.[left + width]) width += 1;
      const height = Math.min(1 + (Math.floor(seed / 3) % 3), rows - top);
      for (let y = top; y < top + height; y += 1) taken[y]?.fill(true, left, left + width);
      blocks.push({ top, left, rows: height, columns: width });
    }
  }
  return blocks;
}

/** The table in Word's words: every row names every place, those of a merged cell again. */
function written(blocks: readonly Block[], rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const here = blocks
      .filter(({ top, rows: height }) => at >= top && at < top + height)
      .sort((a, b) => a.left - b.left);
    return row(
      here.map((block) => {
        const merge = block.rows === 1 ? "" : block.top === at ? restart : goesOn;
        return cell(block.top === at ? p(`${block.top}.${block.left}`) : p(""), wide(block.columns) + merge);
      }),
    );
  });
  return table(...lines);
}

test("the cells of a random table cover its grid exactly, each where it was", async () => {
  const seeds = fc.array(fc.nat(8), { minLength: 1, maxLength: 30 });
  const size = fc.integer({ min: 1, max: 6 });
  await fc.assert(
    fc.asyncProperty(seeds, size, size, async (random, rows, columns) => {
      const blocks = cut(random, rows, columns);
      const { text, layout } = await read(written(blocks, rows));
      const [found] = layout.tables;
      const cells = (found?.rows ?? []).flatMap((line, top) =>
        line.cells.map(({ column, columns: width, rows: height, paragraphs }) => ({
          block: { top, left: column, rows: height, columns: width },
          words: paragraphs.map(({ start, end }) => text.slice(start, end)),
        })),
      );
      expect(found?.width).toBe(columns);
      expect(cells.map(({ block }) => block)).toEqual(blocks);
      expect(cells.map(({ words }) => words)).toEqual(blocks.map(({ top, left }) => [`${top}.${left}`]));
    }),
  );
});
