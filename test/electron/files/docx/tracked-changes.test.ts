import { describe, expect, test } from "vitest";
import { cell, gridOf, inList, level, linesOf, numbering, p, r, read, row, table } from "./a-docx.ts";

const by = 'w:id="1" w:author="某" w:date="2018-06-05T00:00:00Z"';
const del = (words: string) => `<w:del ${by}><w:r><w:delText>${words}</w:delText></w:r></w:del>`;
const ins = (words: string) => `<w:ins ${by}>${r(words)}</w:ins>`;
const mark = (kind: string) => `<w:rPr><w:${kind} ${by}/></w:rPr>`;

describe("a tracked change counts as accepted", () => {
  test.each([
    ["words put in stand, words struck do not", p(r("每年不少于") + del("1") + ins("2") + r("次")), ["每年不少于2次"]],
    [
      "words moved stand where they went",
      p(
        `<w:moveFromRangeStart ${by} w:name="m"/><w:moveFrom ${by}>${r("督查")}</w:moveFrom>${r("通报")}<w:moveTo ${by}>${r("督查")}</w:moveTo>`,
      ),
      ["通报督查"],
    ],
    ["words put in and struck again do not stand", p(`${r("公开")}<w:ins ${by}>${del("解读")}</w:ins>`), ["公开"]],
    ["a paragraph struck whole is gone", p("甲") + p(del("乙"), mark("del")) + p("丙"), ["甲", "丙"]],
    [
      "a paragraph moved away is gone",
      p(`<w:moveFrom ${by}>${r("乙")}</w:moveFrom>`, mark("moveFrom")) + p("丙"),
      ["丙"],
    ],
    ["a paragraph's end put in stands", p("甲", mark("ins")) + p("乙"), ["甲", "乙"]],
    [
      "where an end was struck, two paragraphs are one",
      p("加强领导，", mark("del")) + p("落实责任。"),
      ["加强领导，落实责任。"],
    ],
    ["where several ends were struck, all are one", p("甲", mark("del")) + p("乙", mark("del")) + p("丙"), ["甲乙丙"]],
    ["the last paragraph keeps its end", p("甲") + p("乙", mark("del")), ["甲", "乙"]],
    ["a paragraph before a table keeps its end", p("甲", mark("del")) + table(row([cell("乙")])), ["甲", "乙"]],
    ["an empty paragraph struck before a table is gone", p(del("甲"), mark("del")) + table(row([cell("乙")])), ["乙"]],
    [
      "a link struck is gone",
      p(`${r("见")}<w:del ${by}><w:hyperlink r:id="x">${r("网址")}</w:hyperlink></w:del>`),
      ["见"],
    ],
    [
      "a former look does not count",
      p(r("公开", `<w:rPrChange ${by}><w:rPr><w:vanish/></w:rPr></w:rPrChange>`)),
      ["公开"],
    ],
  ])("%s", async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines);
  });

  test("one paragraph of two has the number and the heading of the second", async () => {
    const lists = numbering([level(0, "chineseCounting", "%1、")], [[0]]);
    const heading = '<w:outlineLvl w:val="0"/>';
    const body =
      p("甲", inList(1)) +
      p("乙", inList(1) + heading + mark("del")) +
      p("丙") +
      p("丁", mark("del")) +
      p("戊", inList(1) + heading);
    const { text, layout } = await read({ body, numbering: lists });
    expect(text).toBe("一、甲\n乙丙\n二、丁戊\n");
    expect(layout.headings.map(({ start, end }) => text.slice(start, end))).toEqual(["二、丁戊"]);
  });

  test("a paragraph whose end was struck keeps its own number where none follows", async () => {
    const lists = numbering([level(0, "chineseCounting", "%1、")], [[0]]);
    expect(await linesOf({ body: p("甲", inList(1) + mark("del")), numbering: lists })).toEqual(["一、甲"]);
  });

  test("paragraphs struck do not count, those put in do", async () => {
    const lists = numbering([level(0, "decimal", "%1.")], [[0]]);
    const body =
      p("甲", inList(1)) +
      p(del("乙"), inList(1) + mark("del")) +
      p(ins("丙"), inList(1) + mark("ins")) +
      p("丁", inList(1));
    expect(await linesOf({ body, numbering: lists })).toEqual(["1.甲", "2.丙", "3.丁"]);
  });

  test("a former numbering does not count", async () => {
    const lists = numbering([level(0, "decimal", "%1.")], [[0]]);
    const body = p("甲", `<w:pPrChange ${by}><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`);
    expect(await linesOf({ body, numbering: lists })).toEqual(["甲"]);
  });

  test("rows and cells struck are gone, those put in stand", async () => {
    const body = table(
      row([cell("序号"), cell("任务")]),
      row([cell("1"), cell("公开")], `<w:del ${by}/>`),
      row([cell("2"), cell("解读")], `<w:ins ${by}/>`),
      row([cell("3"), cell("旧", `<w:cellDel ${by}/>`), cell("新", `<w:cellIns ${by}/>`)]),
    );
    expect(gridOf(await read(body))).toEqual([
      [
        ["0+1×1 序号", "1+1×1 任务"],
        ["0+1×1 2", "1+1×1 解读"],
        ["0+1×1 3", "1+1×1 新"],
      ],
    ]);
  });

  test("a table struck whole is gone", async () => {
    const { text, layout } = await read(p("甲") + table(row([cell(p(del("乙")))], `<w:del ${by}/>`)) + p("丙"));
    expect(text).toBe("甲\n丙\n");
    expect(layout.tables).toEqual([]);
  });

  test("cells merged by a change are one", async () => {
    const body = table(
      row([cell("决策公开", `<w:cellMerge ${by} w:vMerge="rest"/>`), cell("甲")]),
      row([cell(p(""), `<w:cellMerge ${by} w:vMerge="cont"/>`), cell("乙")]),
    );
    expect(gridOf(await read(body))).toEqual([[["0+1×2 决策公开", "1+1×1 甲"], ["1+1×1 乙"]]]);
  });
});
