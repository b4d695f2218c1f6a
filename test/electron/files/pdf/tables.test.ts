import { describe, expect, test } from "vitest";
import { bar, gridLines, line, paragraph, text } from "./make-pdf.ts";
import { readMade } from "./read-made.ts";

const XS = [80, 130, 330, 430, 520];
const COLUMNS = ["序号", "工作任务", "责任单位", "完成时限"];

/** Words at the top left corners of the cells of a row. */
const row = (top: number, words: readonly string[], xs: readonly number[] = XS) =>
  words.map((cell, column) => text((xs[column] ?? 0) + 5, top + 18, 12, cell)).join("");

/** Lines of one cell. */
const stack = (x: number, top: number, lines: readonly string[]) =>
  lines.map((words, index) => text(x + 5, top + 18 + index * 18, 12, words)).join("");

const BODY = paragraph(80, 600, 16, "各县区要全面梳理公开事项，编制公开目录，明确责任单位。", 20, 28);

describe("a table between ruling lines", () => {
  test("is read cell by cell, wherever it stands in the text", async () => {
    const content =
      text(80, 90, 16, "附件：任务分工表") +
      gridLines(XS, [110, 140, 170]) +
      row(110, COLUMNS) +
      row(140, ["1", "推进决策公开", "市司法局", "全年"]) +
      BODY;
    const { tables, lines } = await readMade(content);
    expect(tables).toEqual([
      ["0: 序号 | 1: 工作任务 | 2: 责任单位 | 3: 完成时限", "0: 1 | 1: 推进决策公开 | 2: 市司法局 | 3: 全年"],
    ]);
    expect(lines[0]).toBe("附件：任务分工表");
    expect(lines.at(-1)).toBe("录，明确责任单位。");
  });

  test("has merged cells where lines are left out", async () => {
    const open = ["0 0 below", "1 0 below", "2 0 right", "0 2 below"];
    const content =
      gridLines(XS, [100, 130, 160, 190, 220], open) +
      text(90, 135, 12, "序号") +
      text(150, 135, 12, "工作任务") +
      text(360, 118, 12, "责任单位") +
      row(130, ["", "", "牵头", "配合"]) +
      text(95, 195, 12, "1") +
      row(160, ["", "推进决策公开。", "市司法局", "各部门"]) +
      row(190, ["", "推进执行公开。", "市教育局", ""]);
    expect((await readMade(content)).tables).toEqual([
      [
        "0: 1×2 序号 | 1: 1×2 工作任务 | 2: 2×1 责任单位",
        "2: 牵头 | 3: 配合",
        "0: 1×2 1 | 1: 推进决策公开。 | 2: 市司法局 | 3: 各部门",
        "1: 推进执行公开。 | 2: 市教育局 | 3: ",
      ],
    ]);
  });

  const PLAIN = row(100, ["序号", "任务", "单位"]) + row(130, ["1", "推进公开", "市司法局"]);
  const edges = [80, 130, 330, 520] as const;
  test.each([
    [
      "open at its sides",
      [100, 130, 160].map((y) => line(80, y, 520, y)).join("") + [130, 330].map((x) => line(x, 100, x, 160)).join(""),
    ],
    [
      "drawn as thin bars and dashes",
      [...edges].map((x) => bar(x - 0.3, 100, 0.6, 60)).join("") +
        [100, 130, 160]
          .flatMap((y) => Array.from({ length: 110 }, (_, index) => bar(80 + index * 4, y, 2, 0.5)))
          .join(""),
    ],
    [
      "of double lines",
      gridLines(edges, [100, 130, 160]) +
        gridLines(
          edges.map((x) => x + 1.5),
          [101.5, 131.5, 161.5],
        ),
    ],
    [
      "drawn cell by cell as rectangles",
      [100, 130]
        .flatMap((y) =>
          [80, 130, 330].map((x, index) => `${x} ${842 - y - 30} ${(edges[index + 1] ?? 0) - x} 30 re S\n`),
        )
        .join(""),
    ],
    ["within the frame of a page", gridLines([40, 555], [40, 800]) + gridLines(edges, [100, 130, 160])],
  ])("may be %s", async (_, lines) => {
    expect((await readMade(lines + PLAIN)).tables).toEqual([
      ["0: 序号 | 1: 任务 | 2: 单位", "0: 1 | 1: 推进公开 | 2: 市司法局"],
    ]);
  });

  test("has paragraphs where a cell begins a new line of its own accord, and not where its words did not fit", async () => {
    const cells =
      stack(130, 100, ["推进决策公开，做好信息公开发布和", "政策解读，2019年底", "前完成。", "每季度通报一次。"]) +
      stack(330, 100, ["市人力资源和社会", "保障局", "市司法局"]);
    const content = gridLines(XS.slice(1, 4), [100, 180, 210]) + cells + row(180, ["", "备注", "无"], XS);
    expect((await readMade(content)).tables[0]?.[0]).toBe(
      "0: 推进决策公开，做好信息公开发布和政策解读，2019年底／前完成。／每季度通报一次。 | 1: 市人力资源和社会保障局／市司法局",
    );
  });

  test("keeps the names of units apart that fill their lines", async () => {
    const cells = stack(330, 100, ["市发展和改革委", "市市场监管总局", "各县区人民政府"]);
    const content =
      gridLines([130, 330, 424], [100, 180, 210]) + row(100, ["", "任务"]) + cells + row(180, ["", "备注", "无"]);
    expect((await readMade(content)).tables[0]?.[0]).toBe(
      "0: 任务 | 1: 市发展和改革委／市市场监管总局／各县区人民政府",
    );
  });

  test("joins a word that is set down a narrow cell", async () => {
    const narrow = [..."决策公开"].map((word, index) => text(84, 118 + index * 14, 12, word)).join("");
    const content =
      gridLines([80, 100, 300], [100, 170, 200]) + narrow + text(105, 118, 12, "推进") + text(84, 190, 12, "甲");
    expect((await readMade(content)).tables[0]?.[0]).toBe("0: 决策公开 | 1: 推进");
  });
});

describe("a table that goes on over pages", () => {
  const heading = row(80, COLUMNS);
  const page = (cells: string, ys: readonly number[], open: readonly string[] = []) => ({
    content: gridLines(XS, [80, 110, ...ys], open) + heading + cells,
  });

  test("is one table with its heading once", async () => {
    const { tables, text: all } = await readMade([
      page(row(110, ["1", "推进决策公开。", "市司法局", "全年"]), [140]),
      page(row(110, ["2", "推进执行公开。", "市教育局", "年底"]), [140]),
      page(row(110, ["3", "推进结果公开。", "市财政局", "年底"]), [140]),
    ]);
    expect(tables).toEqual([
      [
        "0: 序号 | 1: 工作任务 | 2: 责任单位 | 3: 完成时限",
        "0: 1 | 1: 推进决策公开。 | 2: 市司法局 | 3: 全年",
        "0: 2 | 1: 推进执行公开。 | 2: 市教育局 | 3: 年底",
        "0: 3 | 1: 推进结果公开。 | 2: 市财政局 | 3: 年底",
      ],
    ]);
    expect(all.endsWith("\f\f")).toBe(true);
  });

  test("says in its layout that the heading is one that comes again", async () => {
    const { readPdf } = await import("../../../../electron/files/pdf/read-pdf.ts");
    const { makePdf } = await import("./make-pdf.ts");
    const sheets = ["1", "2"].map((number) => page(row(110, [number, "推进决策公开。", "市司法局", "全年"]), [140]));
    const { layout } = await readPdf(makePdf(sheets), "台账.pdf");
    expect(layout.tables[0]?.rows.map(({ heading: is }) => is)).toEqual([true, false, false]);
  });

  test("has its rows whole where a page cut them", async () => {
    const { tables } = await readMade([
      page(row(110, ["1", "推进决策公开，做好信息发布和解", "市司法局、", "全年"]), [140]),
      page(
        row(110, ["", "读工作。", "市教育局", ""]) + row(140, ["2", "推进执行公开。", "市教育局", "年底"]),
        [140, 170],
      ),
    ]);
    expect(tables[0]?.slice(1)).toEqual([
      "0: 1 | 1: 推进决策公开，做好信息发布和解读工作。 | 2: 市司法局、／市教育局 | 3: 全年",
      "0: 2 | 1: 推进执行公开。 | 2: 市教育局 | 3: 年底",
    ]);
  });

  test("keeps a merged cell that goes on", async () => {
    const first = page(
      stack(80, 110, ["决策公", "开"]) +
        row(110, ["", "1.制定目录。", "市司法局", "全年"]) +
        row(140, ["", "2.公布目录。", "市司法局", "全年"]),
      [140, 170],
      ["0 1 below"],
    );
    const second = page(
      row(110, ["", "3.更新目录。", "市司法局", "全年"]) + row(140, ["执行", "4.按月调度。", "市教育局", "年底"]),
      [140, 170],
    );
    expect((await readMade([first, second])).tables[0]?.slice(1)).toEqual([
      "0: 1×3 决策公开 | 1: 1.制定目录。 | 2: 市司法局 | 3: 全年",
      "1: 2.公布目录。 | 2: 市司法局 | 3: 全年",
      "1: 3.更新目录。 | 2: 市司法局 | 3: 全年",
      "0: 执行 | 1: 4.按月调度。 | 2: 市教育局 | 3: 年底",
    ]);
  });

  test("goes on beneath heads, numbers of pages and a line that says so", async () => {
    const furniture = (number: number) => text(80, 40, 10, "清河市政务公开台账") + text(280, 800, 14, `— ${number} —`);
    const sheets = ["1", "2", "3"].map((number, index) => {
      const table = page(row(110, [number, `推进${["决策", "执行", "结果"][index]}公开`, "市司法局", "全年"]), [140]);
      return { content: table.content + furniture(index + 1) + (index > 0 ? text(470, 70, 10, "（续表）") : "") };
    });
    const { tables, asides } = await readMade(sheets);
    expect(tables.map((rows) => rows.length)).toEqual([4]);
    expect(asides.filter((aside) => aside === "（续表）")).toHaveLength(2);
  });

  test("is not the one above it on the same page", async () => {
    const cells = (top: number, number: string) => row(top, [number, "推进公开", "市司法局", "全年"]);
    const content = gridLines(XS, [80, 110]) + cells(80, "1") + gridLines(XS, [140, 170]) + cells(140, "2");
    expect((await readMade(content)).tables).toHaveLength(2);
  });

  test("ends where words stand before the next table, or that has other columns", async () => {
    const first = page(row(110, ["1", "推进公开", "市司法局", "全年"]), [140]);
    const titled = { content: first.content + text(80, 60, 16, "附件2：任务清单") };
    const other = { content: gridLines([80, 300, 520], [80, 110]) + text(90, 98, 12, "甲") + text(310, 98, 12, "乙") };
    expect((await readMade([first, titled])).tables).toHaveLength(2);
    expect((await readMade([first, other])).tables).toHaveLength(2);
  });
});

describe("a table without ruling lines", () => {
  const TABLE =
    row(100, COLUMNS) +
    row(130, ["1", "推进决策公开，做好信息发布和", "市司法局", "2019年6月"]) +
    row(148, ["", "政策解读。", "", "底前"]) +
    row(166, ["2", "回应社会关切。", "市发展改革委、", "长期"]) +
    row(184, ["", "", "市财政局", ""]) +
    row(202, ["3", "加强平台建设。", "市教育局", "每年"]);
  const ROWS = [
    "0: 序号 | 1: 工作任务 | 2: 责任单位 | 3: 完成时限",
    "0: 1 | 1: 推进决策公开，做好信息发布和政策解读。 | 2: 市司法局 | 3: 2019年6月底前",
    "0: 2 | 1: 回应社会关切。 | 2: 市发展改革委、市财政局 | 3: 长期",
    "0: 3 | 1: 加强平台建设。 | 2: 市教育局 | 3: 每年",
  ];

  test("is found by the names of its columns and ends where the text goes on", async () => {
    const { tables, lines } = await readMade(text(80, 80, 16, "附件：任务分工表") + TABLE + BODY);
    expect(tables).toEqual([ROWS]);
    expect(lines.filter(Boolean)).toEqual([
      "附件：任务分工表",
      "　　各县区要全面梳理公开事项，编制公开目",
      "录，明确责任单位。",
    ]);
  });

  test("may have level lines above, below its heading and at its end", async () => {
    const lines = [100, 128, 230].map((y) => line(80, y, 520, y)).join("");
    expect((await readMade(lines + TABLE)).tables).toEqual([ROWS]);
  });

  test("has rows around numbers that stand in their middle", async () => {
    const content =
      row(100, COLUMNS) +
      row(130, ["", "推进决策公开，做好信息发布和", "", ""]) +
      row(139, ["1", "", "市司法局", "全年"]) +
      row(148, ["", "政策解读。", "", ""]) +
      row(180, ["", "回应社会关切，及时回应社会各", "", ""]) +
      row(189, ["2", "", "市教育局", "长期"]) +
      row(198, ["", "方面关切。", "", ""]);
    expect((await readMade(content)).tables[0]?.slice(1)).toEqual([
      "0: 1 | 1: 推进决策公开，做好信息发布和政策解读。 | 2: 市司法局 | 3: 全年",
      "0: 2 | 1: 回应社会关切，及时回应社会各方面关切。 | 2: 市教育局 | 3: 长期",
    ]);
  });

  test("may have names of columns that are set wide", async () => {
    const content = row(100, ["序  号", "工作任务", "责任单位", "备　注"]) + TABLE.slice(row(100, COLUMNS).length);
    expect((await readMade(content)).tables[0]?.[0]).toBe("0: 序  号 | 1: 工作任务 | 2: 责任单位 | 3: 备　注");
  });

  test("is none where words merely stand beside each other", async () => {
    const content = row(100, ["甲方", "清河市人民政府", "乙方", "云河县政府"]) + row(130, ["甲", "盖章", "乙", "盖章"]);
    expect((await readMade(content)).tables).toEqual([]);
  });
});
