import { describe, expect, test } from "vitest";
import { bytes, gridLines, PICTURE, paragraph, text } from "./make-pdf.ts";
import { readMade } from "./read-made.ts";

const WORDS = "各县区要全面梳理公开事项，编制公开目录，明确责任单位和完成时限，按季度通报进展情况。";
const LINES = ["　　各县区要全面梳理公开事项，编制公开目", "录，明确责任单位和完成时限，按季度通报进", "展情况。"];
const BODY = paragraph(80, 100, 16, WORDS, 20, 28);

/** Lines of one column, as a gazette sets them. */
function column(x: number, name: string, from = 130, count = 12): string[] {
  return Array.from({ length: count }, (_, index) =>
    text(x, from + index * 18, 12, `${name}${index + 10}推进政务公开工作任务落实`),
  );
}
const columnWords = (name: string, count = 12) =>
  Array.from({ length: count }, (_, index) => `${name}${index + 10}推进政务公开工作任务落实`);

describe("the words of a page", () => {
  test("come line by line from the top, in whatever order they were drawn", async () => {
    const content = ["三、强化监督", "二、狠抓落实", "一、加强领导"].map((words, index) =>
      text(80, 300 - index * 80, 16, words),
    );
    expect((await readMade(content.join(""))).lines.filter(Boolean)).toEqual([
      "一、加强领导",
      "二、狠抓落实",
      "三、强化监督",
    ]);
  });

  test("are put together where a line was drawn character by character, from behind", async () => {
    const content = [..."推进政务公开"].map((word, index) => text(80 + index * 16, 100, 16, word)).reverse();
    expect((await readMade(content.join(""))).lines).toEqual(["推进政务公开"]);
  });

  test("keep the indent of a paragraph", async () => {
    expect((await readMade(BODY)).lines).toEqual(LINES);
  });

  test("are read down each column of a gazette, below a title across both", async () => {
    const content = [
      text(287, 800, 12, "— 7 —"),
      ...column(320, "右"),
      ...column(80, "左").reverse(),
      text(190, 80, 18, "政府公报重要文件"),
    ];
    const { lines, asides } = await readMade(content.join(""));
    expect(lines.filter(Boolean)).toEqual([
      "　　　　　　　　　政府公报重要文件",
      ...columnWords("左"),
      ...columnWords("右"),
    ]);
    expect(asides).toEqual(["— 7 —"]);
  });

  test("are read across where a title divides the columns of a page", async () => {
    const second = 420;
    const content = [
      ...[...column(320, "乙"), ...column(80, "甲")],
      text(190, 380, 18, "政府公报重要文件"),
      ...[...column(320, "丁", second), ...column(80, "丙", second)],
    ];
    const { lines } = await readMade(content.join(""));
    const parts = lines.filter(Boolean).map((line) => line.trim()[0]);
    expect([...new Set(parts)]).toEqual(["甲", "乙", "政", "丙", "丁"]);
  });

  test("stay in one line where a form sets two things beside each other", async () => {
    const content = ["索引号：QH001", "发文机关：市政府", "成文日期：2019年"].map(
      (words, index) => text(80, 100 + index * 24, 12, words) + text(330, 100 + index * 24, 12, `第${index + 1}项`),
    );
    const { lines } = await readMade(content.join(""));
    expect(lines.map((line) => line.split(/\s+/u))).toEqual([
      ["索引号：QH001", "第1项"],
      ["发文机关：市政府", "第2项"],
      ["成文日期：2019年", "第3项"],
    ]);
  });

  test("stay in one line where a list sets names before offices", async () => {
    const members = ["王平", "李安", "赵明", "孙立", "周宁"].map((name, index) =>
      [text(80, 100 + index * 28, 16, `成员：${name}同志`), text(300, 100 + index * 28, 16, "市财政局副局长")].join(""),
    );
    const { lines } = await readMade(members.join(""));
    expect(lines).toHaveLength(5);
    expect(lines[0]?.split(/\s+/u)).toEqual(["成员：王平同志", "市财政局副局长"]);
  });

  test("of a form that pages share stand where it is drawn", async () => {
    const content = `q 1 0 0 1 0 -100 cm /Fm1 Do Q${text(80, 100, 16, "前文")}`;
    expect((await readMade(content, { form: BODY })).lines.filter(Boolean)).toEqual(["前文", ...LINES]);
  });

  test("in a box or under a line are no table", async () => {
    const framed = gridLines([70, 500], [80, 300]) + BODY;
    expect(await readMade(framed)).toMatchObject({ lines: LINES, tables: [] });
  });
});

describe("a page", () => {
  test.each([
    [90, text(200, 600, 16, "各县区要全面梳理公开事项", { turn: 90 })],
    [180, text(560, 500, 16, "各县区要全面梳理公开事项", { turn: 180 })],
    [270, text(200, 100, 16, "各县区要全面梳理公开事项", { turn: 270 })],
  ] as const)("that is shown turned by %s degrees is read as it is shown", async (rotate, content) => {
    expect((await readMade([{ content, rotate }])).lines).toEqual(["各县区要全面梳理公开事项"]);
  });

  test("with its lines on their side is read as if it were turned, its number too", async () => {
    const sideways = ["一、加强组织领导，落实责任", "二、强化监督考核，抓好落实"].map((words, index) =>
      text(200 + index * 30, 500, 16, words, { turn: 90 }),
    );
    const { lines, asides } = await readMade(sideways.join("") + text(280, 800, 12, "— 3 —"));
    expect(lines.filter(Boolean).map((line) => line.trim())).toEqual([
      "一、加强组织领导，落实责任",
      "二、强化监督考核，抓好落实",
    ]);
    expect(asides).toEqual(["— 3 —"]);
  });

  test("that was scanned a little askew keeps its lines whole", async () => {
    const askew = { turn: 1.2, mode: 3 };
    const content = PICTURE + text(80, 110, 16, WORDS.slice(0, 25), askew) + text(81, 138, 16, WORDS.slice(25), askew);
    expect((await readMade(content)).lines).toEqual([WORDS.slice(0, 25), WORDS.slice(25)]);
  });

  test("in vertical lines is read from the right", async () => {
    const content = ["推进政务公开工作任务", "落实责任单位和时限"].map((words, index) =>
      text(400 - index * 30, 100, 16, words, { font: "F3" }),
    );
    expect((await readMade(content.join(""))).lines).toEqual(["推进政务公开工作任务", "落实责任单位和时限"]);
  });

  test("is followed by a form feed and the next one", async () => {
    const { text: all } = await readMade([
      { content: text(80, 100, 16, "第一页的话") },
      { content: text(80, 100, 16, "下一页的话") },
    ]);
    expect(all).toBe("第一页的话\n\f下一页的话\n");
  });
});

describe("what nobody sees", () => {
  test("is left out: words beside the page and beside what is shown of it", async () => {
    const content = text(60, 20, 12, "裁掉的页眉") + BODY + text(-200, 300, 12, "页外的话");
    expect((await readMade([{ content, crop: [50, 100, 545, 800] }])).lines).toEqual(LINES);
  });

  test("is left out: words of a layer that is not shown", async () => {
    const content = `/OC /Off BDC ${text(80, 60, 12, "内部草稿")}EMC ${BODY}`;
    expect((await readMade(content, { hiddenLayer: true })).lines).toEqual(LINES);
  });

  test("is kept where it is all there is: the words beneath a scanned picture", async () => {
    const hidden = paragraph(80, 100, 16, WORDS, 20, 28).replaceAll(" 0 Tr", " 3 Tr");
    expect((await readMade(PICTURE + hidden)).lines).toEqual(LINES);
  });

  test("stands once where words beneath the picture were also drawn", async () => {
    const hidden = BODY.replaceAll(" 0 Tr", " 3 Tr");
    expect((await readMade(PICTURE + hidden + BODY)).lines).toEqual(LINES);
  });

  test("stands once where words were drawn twice to look bold", async () => {
    const shadow = paragraph(80.4, 100.3, 16, WORDS, 20, 28);
    expect((await readMade(BODY + shadow)).lines).toEqual(LINES);
    expect((await readMade(text(80, 100, 16, "第11项……20万——22万"))).lines[0]).toContain("第11项");
  });
});

test("a watermark is beside the text, whatever it crosses", async () => {
  const { lines, asides } = await readMade(text(150, 600, 60, "内部资料", { turn: 45 }) + BODY);
  expect(lines).toEqual(LINES);
  expect(asides).toEqual(["内部资料"]);
});

test.each([
  ["GBK-EUC-H", new Uint8Array([0xd5, 0xfe, 0xce, 0xf1, 0xb9, 0xab, 0xbf, 0xaa]), "政务公开"],
  ["GB-EUC-H", new Uint8Array([0xc2, 0xe4, 0xca, 0xb5]), "落实"],
  ["UniGB-UCS2-H", new Uint8Array([0x65, 0x3f, 0x52, 0xa1]), "政务"],
] as const)("the characters of a font that is not embedded are found by the map %s", async (encoding, codes, words) => {
  expect((await readMade(bytes(80, 100, 16, codes), { encoding })).lines).toEqual([words]);
});
