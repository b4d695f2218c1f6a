import { describe, expect, test } from "vitest";
import { gridLines, paragraph, text } from "./make-pdf.ts";
import { readMade } from "./read-made.ts";

const PARAGRAPHS = [
  "各县区要全面梳理公开事项，编制公开目录，明确责任单位和完成时限，按季度通报进展情况。",
  "市政府办公室要加强统筹协调，定期组织检查，及时研究解决工作中的困难和问题。",
  "对落实不力的单位予以通报批评，并追究相关人员责任，确保各项任务落到实处。",
  "有关部门要按照职责分工，密切配合，形成合力，共同推进政务公开工作取得实效。",
];
const body = (page: number) => paragraph(80, 100, 16, PARAGRAPHS[page % 4] ?? "", 20, 28);
const pages = (count: number, furniture: (page: number) => string) =>
  Array.from({ length: count }, (_, page) => ({ content: body(page) + furniture(page) }));

/** The text of the same pages when nothing stands at their edges. */
async function bare(count: number): Promise<string> {
  return (await readMade(pages(count, () => ""))).lines.join("\n");
}

describe("set aside as furniture of the pages, whatever the rest of the text", () => {
  test.each<[string, (page: number) => string, (page: number) => string[]]>([
    ["numbers between dashes", (page) => text(280, 800, 14, `— ${page + 1} —`), (page) => [`— ${page + 1} —`]],
    [
      "numbers of pages in words",
      (page) => text(260, 800, 10, `第${page + 1}页　共4页`),
      (page) => [`第${page + 1}页　共4页`],
    ],
    ["bare numbers that count on", (page) => text(290, 800, 10, String(page + 27)), (page) => [String(page + 27)]],
    [
      "a running head",
      () => text(200, 50, 10, "清河市人民政府公报　2019年第6期"),
      () => ["清河市人民政府公报　2019年第6期"],
    ],
    [
      "a head of two lines and a foot",
      () =>
        text(80, 40, 10, "清河市人民政府") +
        text(80, 56, 10, "政务公开工作文件") +
        text(80, 810, 10, "内部资料　注意保存"),
      () => ["清河市人民政府", "政务公开工作文件", "内部资料　注意保存"],
    ],
    [
      "numbers at the outer sides",
      (page) => text(page % 2 === 0 ? 480 : 80, 800, 14, `— ${page + 1} —`),
      (page) => [`— ${page + 1} —`],
    ],
  ])("%s", async (_, furniture, expected) => {
    const { lines, asides } = await readMade(pages(4, furniture));
    expect(asides).toEqual([0, 1, 2, 3].flatMap(expected));
    expect(lines.join("\n")).toBe(await bare(4));
  });

  test("the number of a single page between dashes", async () => {
    expect((await readMade(body(0) + text(280, 800, 14, "－１－"))).asides).toEqual(["－１－"]);
  });

  test("what the file itself calls no content", async () => {
    const head = `/Artifact <</Type/Pagination>> BDC ${text(80, 50, 10, "清河市司法局拟稿")}EMC `;
    const { lines, asides } = await readMade(body(0) + head);
    expect(asides).toEqual(["清河市司法局拟稿"]);
    expect(lines.join("\n")).toBe(await bare(1));
  });

  test("the head of pages that hold nothing but a table", async () => {
    const sheets = [0, 1, 2].map((page) => ({
      content:
        text(80, 50, 10, "清河市政务公开台账") +
        gridLines([80, 200, 500], [100, 130]) +
        text(90, 120, 12, `第${page + 7}项`) +
        text(210, 120, 12, PARAGRAPHS[page]?.slice(0, 12) ?? ""),
    }));
    expect((await readMade(sheets)).asides).toEqual(Array(3).fill("清河市政务公开台账"));
  });
});

describe("not taken for furniture", () => {
  test.each<[string, (page: number) => string]>([
    ["the heads of attachments that begin on a page each", (page) => text(80, 60, 16, `附件${page + 1}`)],
    ["numbers that do not count on with the pages", (page) => text(290, 800, 10, String([3, 1, 7, 5][page]))],
    ["a line that stands on two pages of four", (page) => (page < 2 ? text(80, 60, 12, "请各单位认真落实") : "")],
  ])("%s", async (_, line) => {
    expect((await readMade(pages(4, line))).asides).toEqual([]);
  });

  test("the text of a page that is in the file twice", async () => {
    const page = { content: paragraph(80, 100, 16, PARAGRAPHS.join(""), 20, 28) };
    expect((await readMade([page, page])).asides).toEqual([]);
  });
});
