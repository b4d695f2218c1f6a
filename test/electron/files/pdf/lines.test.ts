import { describe, expect, test } from "vitest";
import { paragraph, text } from "./make-pdf.ts";
import { readMade } from "./read-made.ts";

/** Words in the font of Latin letters, drawn with the given gaps; a number moves back by thousandths of the size. */
const latin = (...pieces: readonly (string | number)[]) =>
  `BT /F2 12 Tf 1 0 0 1 80 700 Tm [${pieces.map((piece) => (typeof piece === "string" ? `(${piece})` : piece)).join(" ")}] TJ ET\n`;

const BODY = "各县区要全面梳理公开事项，编制公开目录，明确责任单位和完成时限，按季度通报进展情况。";

describe("the blanks of a line", () => {
  test.each([
    ["justified", text(80, 100, 16, "推进决策公开工作", { spacing: 3 }), "推进决策公开工作"],
    ["spaced out over a page", text(80, 100, 40, "清河市人民政府文件", { spacing: 17 }), "清河市人民政府文件"],
    ["spaced out, and only two", text(200, 100, 22, "目") + text(330, 100, 22, "录"), "目录"],
  ])("are not made up between Chinese words that are %s", async (_, content, words) => {
    expect((await readMade(content)).lines.map((line) => line.trim())).toEqual([words]);
  });

  test("stay where the file has them", async () => {
    const content = text(80, 100, 16, "附　件　1") + text(80, 128, 16, "主任 王平");
    expect((await readMade(content)).lines).toEqual(["附　件　1", "主任 王平"]);
  });

  test("show a gap that the words themselves do not have", async () => {
    const content = text(80, 100, 16, "签发人：王平") + text(300, 100, 16, "会签：李安");
    expect((await readMade(content)).lines[0]).toMatch(/^签发人：王平 {10,18}会签：李安$/u);
  });

  test("are not made up between a Chinese word and a number", async () => {
    const content = text(80, 100, 16, "自") + text(100, 100, 16, "2019") + text(136, 100, 16, "年起");
    expect((await readMade(content)).lines).toEqual(["自2019年起"]);
  });

  test("stand between Latin words that are merely moved apart, not where letters are kerned", async () => {
    const content = latin("O", 20, "pen", -300, "Go", 15, "vern", 10, "ment", -250, "2019");
    expect((await readMade(content)).lines).toEqual(["Open Government 2019"]);
  });
});

describe("a line", () => {
  test("holds what stands above it in small type", async () => {
    const content = text(80, 100, 16, "建成面积2万") + text(172, 94, 9, "①") + text(182, 100, 16, "平方米。");
    expect((await readMade(content)).lines).toEqual(["建成面积2万①平方米。"]);
  });

  test("ends where the page ends it, and begins set in where the page sets it in", async () => {
    const content =
      text(208, 60, 16, "工作要点") + paragraph(80, 100, 16, BODY, 20, 28) + text(288, 184, 16, "清河市政府");
    expect((await readMade(content)).lines).toEqual([
      "　　　　　　　　工作要点",
      ...["　　各县区要全面梳理公开事项，编制公开目", "录，明确责任单位和完成时限，按季度通报进", "展情况。"],
      "　　　　　　　　　　　　　清河市政府",
    ]);
  });

  test("is followed by an empty one where the page has a gap", async () => {
    const content = paragraph(80, 100, 16, BODY, 20, 28) + paragraph(80, 230, 16, BODY, 20, 28);
    const { lines } = await readMade(content);
    expect(lines.map((line) => line === "")).toEqual([false, false, false, true, false, false, false]);
  });

  test("of a page that is set further to the right is not set in", async () => {
    const sheets = [0, 1, 2, 3].map((page) => ({
      content: [0, 1, 2].map((part) => paragraph(page % 2 === 0 ? 80 : 96, 100 + part * 90, 16, BODY, 20, 28)).join(""),
    }));
    const { lines } = await readMade(sheets);
    expect(new Set(lines.filter((line) => /^[^\s\f]/u.test(line)))).toEqual(
      new Set(["录，明确责任单位和完成时限，按季度通报进", "展情况。"]),
    );
  });
});

test("larger words are headings, the largest first; a letterhead is none", async () => {
  const content =
    text(80, 90, 50, "清河市政府文件") +
    text(180, 150, 26, "关于印发工作要点的通知") +
    text(200, 190, 20, "2019年工作要点") +
    paragraph(80, 230, 16, BODY, 20, 28);
  expect((await readMade(content)).headings).toEqual([
    [1, "关于印发工作要点的通知"],
    [2, "2019年工作要点"],
  ]);
});

test("a radical is read as the character that it shows", async () => {
  const content = text(80, 100, 16, "\u2f00、加强\u2f8f政执法，服务\u2ea0生，办好门\u2f3e网站");
  expect((await readMade(content, { encoding: "ToUnicode" })).lines).toEqual([
    "一、加强行政执法，服务民生，办好门户网站",
  ]);
});

test("a private character stays as it is, and what is no character is marked as one that cannot be read", async () => {
  const content = text(80, 100, 16, "推进\ue5e5公开\u0007工作");
  expect((await readMade(content, { encoding: "ToUnicode" })).lines).toEqual(["推进\ue5e5公开\ufffd工作"]);
});

test("no character can end a line or a cell", async () => {
  const content = text(80, 100, 16, "推进\n公开\t工作\u2028落实\f责任");
  expect((await readMade(content, { encoding: "ToUnicode" })).text).toBe("推进 公开 工作 落实 责任\n");
});
