import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inList, level, linesOf, numbering, p, r } from "./a-docx.ts";

/** The genre's own three levels. */
const GENRE =
  level(0, "chineseCountingThousand", "%1、") +
  level(1, "chineseCountingThousand", "（%2）") +
  level(2, "decimal", "%3.");

/** The numbers of paragraphs in lists, each given as list and level. */
function labelsOf(lists: string, paragraphs: readonly (readonly [number, number])[], styles = ""): Promise<string[]> {
  const body = paragraphs.map(([list, at]) => p("", inList(list, at))).join("");
  return linesOf({ numbering: lists, body, styles });
}

describe("an automatic number", () => {
  test("stands in front of the words as Word shows it: 一、（一）1.", async () => {
    const body =
      p("加强组织领导", inList(1)) +
      p("明确责任分工", inList(1, 1)) +
      p("建立台账。", inList(1, 2)) +
      p("定期通报。", inList(1, 2)) +
      p("强化督促检查", inList(1, 1)) +
      p("纳入考核。", inList(1, 2)) +
      p("做好宣传引导", inList(1));
    expect(await linesOf({ numbering: numbering([GENRE], [[0]]), body })).toEqual([
      "一、加强组织领导",
      "（一）明确责任分工",
      "1.建立台账。",
      "2.定期通报。",
      "（二）强化督促检查",
      "1.纳入考核。",
      "二、做好宣传引导",
    ]);
  });

  test("keeps its distance from the words: none, a blank, or a tab, which is a blank, too", async () => {
    const gaps = ["nothing", "space", "tab"].map((gap) => level(0, "decimal", "%1.", `<w:suff w:val="${gap}"/>`));
    const lists = numbering([...gaps, level(0, "decimal", "%1.", "")], [[0], [1], [2], [3]]);
    const body = [1, 2, 3, 4].map((list) => p("公开", inList(list))).join("");
    expect(await linesOf({ numbering: lists, body })).toEqual(["1.公开", "1. 公开", "1. 公开", "1. 公开"]);
  });

  test("goes on over paragraphs between, tables and cells", async () => {
    const one = (words: string) => p(words, inList(1));
    const inTable = `<w:tbl><w:tr><w:tc>${one("表内")}</w:tc><w:tc>${one("又")}</w:tc></w:tr></w:tbl>`;
    const body = one("甲") + p("间") + inTable + one("乙");
    expect(await linesOf({ numbering: numbering([GENRE], [[0]]), body })).toEqual([
      "一、甲",
      "间",
      "二、表内\t三、又",
      "四、乙",
    ]);
  });

  test("begins where the level says, at 0 where it says nothing", async () => {
    const silent = '<w:lvl w:ilvl="0"><w:suff w:val="nothing"/><w:lvlText w:val="%1."/></w:lvl>';
    const lists = numbering([level(0, "decimal", "%1.", undefined, 5), silent], [[0], [1]]);
    expect(
      await labelsOf(lists, [
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
      ]),
    ).toEqual(["5.", "6.", "0.", "1."]);
  });

  test("names the levels above it", async () => {
    const definition = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3");
    const lists = numbering([definition], [[0]]);
    expect(
      await labelsOf(lists, [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ]),
    ).toEqual(["1.", "1.1", "1.2", "1.2.1", "2.", "2.1"]);
  });

  test("counts a level that was passed over as begun", async () => {
    const definition =
      level(0, "decimal", "%1.", undefined, 5) +
      level(1, "decimal", "%1.%2", undefined, 10) +
      level(2, "decimal", "%1.%2.%3", undefined, 20);
    const lists = numbering([definition], [[0]]);
    expect(
      await labelsOf(lists, [
        [1, 1],
        [1, 0],
        [1, 2],
        [1, 1],
        [1, 0],
      ]),
    ).toEqual(["5.10", "6.", "6.10.20", "6.11", "7."]);
  });

  test("shows the levels above in Arabic digits where the level is legal", async () => {
    const definition =
      level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%3", "<w:isLgl/>");
    expect(
      await labelsOf(numbering([definition], [[0]]), [
        [1, 0],
        [1, 1],
        [1, 2],
      ]),
    ).toEqual(["第一章", "一.1", "1.1 "]);
  });

  test("shows nothing of a level that has bullets or no number", async () => {
    const definition =
      level(0, "decimal", "%1.") +
      level(1, "bullet", "—") +
      level(2, "decimal", "%1.%2%3") +
      level(3, "none", "附件：");
    expect(
      await labelsOf(numbering([definition], [[0]]), [
        [1, 0],
        [1, 2],
        [1, 1],
        [1, 3],
      ]),
    ).toEqual(["1.", "1.1", "—", "附件："]);
  });

  test("shows nothing where it names a deeper level, its sign is hidden or there is no such list or level", async () => {
    const definition = level(0, "decimal", "%1.%2") + level(1, "decimal", "%2.", "<w:rPr><w:vanish/></w:rPr>");
    const lists = numbering([definition], [[0]]);
    expect(
      await labelsOf(lists, [
        [1, 0],
        [1, 1],
        [1, 2],
        [7, 0],
        [0, 0],
      ]),
    ).toEqual(["", "", "", "", ""]);
  });

  test("has as many digits as a newer format asks for", async () => {
    const format =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const definition = `<w:lvl w:ilvl="0"><w:start w:val="9"/>${format}<w:suff w:val="nothing"/><w:lvlText w:val="[%1]"/></w:lvl>`;
    expect(
      await labelsOf(numbering([definition], [[0]]), [
        [1, 0],
        [1, 0],
      ]),
    ).toEqual(["[009]", "[010]"]);
  });

  test("stands on an empty paragraph, too, and after a page break that begins one", async () => {
    const body = p("", inList(1)) + p(`<w:r><w:br w:type="page"/></w:r>${r("甲")}`, inList(1));
    expect(await linesOf({ numbering: numbering([GENRE], [[0]]), body })).toEqual(["一、", "\f二、甲"]);
  });
});

describe("a level begins anew", () => {
  const levels = (more: string) =>
    level(0, "decimal", "%1.") +
    level(1, "decimal", "(%2)") +
    level(2, "decimal", "%3)", `<w:suff w:val="nothing"/>${more}`);
  const paragraphs = [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 2],
    [1, 1],
    [1, 2],
    [1, 0],
    [1, 2],
  ] as const;

  test.each([
    ["after any level above it", "", ["1)", "2)", "1)", "1)"]],
    ["never", '<w:lvlRestart w:val="0"/>', ["1)", "2)", "3)", "4)"]],
    ["after the first level only", '<w:lvlRestart w:val="1"/>', ["1)", "2)", "3)", "1)"]],
    ["after the second level and those above", '<w:lvlRestart w:val="2"/>', ["1)", "2)", "1)", "1)"]],
    [
      "after any level above where it names itself or a deeper one",
      '<w:lvlRestart w:val="9"/>',
      ["1)", "2)", "1)", "1)"],
    ],
  ])("%s", async (_, more, shown) => {
    const labels = await labelsOf(numbering([levels(more)], [[0]]), paragraphs);
    expect(labels.filter((_label, at) => paragraphs[at]?.[1] === 2)).toEqual(shown);
  });
});

describe("lists of one definition", () => {
  const override = (start: number) => `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

  test("go on counting where the other stopped", async () => {
    expect(
      await labelsOf(numbering([GENRE], [[0], [0]]), [
        [1, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toEqual(["一、", "二、", "三、"]);
  });

  test("begin anew once where they say so, and the others go on from there", async () => {
    const lists = numbering([GENRE], [[0], [0, override(1)], [0, override(8)]]);
    expect(
      await labelsOf(lists, [
        [1, 0],
        [1, 0],
        [2, 0],
        [2, 0],
        [1, 0],
        [3, 0],
        [2, 0],
      ]),
    ).toEqual(["一、", "二、", "一、", "二、", "三、", "八、", "九、"]);
  });

  test("begin anew only on the level that says so", async () => {
    const lists = numbering([GENRE], [[0], [0, override(1)]]);
    expect(
      await labelsOf(lists, [
        [1, 0],
        [1, 1],
        [2, 1],
      ]),
    ).toEqual(["一、", "（一）", "（二）"]);
  });

  test("may number a level in another way", async () => {
    const other = `<w:lvlOverride w:ilvl="0">${level(0, "upperRoman", "%1.")}</w:lvlOverride>`;
    expect(
      await labelsOf(numbering([GENRE], [[0], [0, other]]), [
        [1, 0],
        [2, 0],
      ]),
    ).toEqual(["一、", "II."]);
  });

  test("of different definitions count for themselves", async () => {
    expect(
      await labelsOf(numbering([GENRE, GENRE], [[0], [1]]), [
        [1, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toEqual(["一、", "一、", "二、"]);
  });
});

describe("a style", () => {
  const heading = (id: string, own: string, basedOn = "") =>
    `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${own}</w:pPr></w:style>`;
  const styled = (style: string, more = "") => p("", `<w:pStyle w:val="${style}"/>${more}`);
  const linked = (at: number, text: string, style: string) =>
    level(at, "chineseCounting", text, `<w:pStyle w:val="${style}"/><w:suff w:val="nothing"/>`);

  test("numbers its paragraphs on the level that is linked to it", async () => {
    const definition = linked(0, "%1、", "H1") + linked(1, "（%2）", "H2");
    const styles =
      heading("H1", '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      heading("H2", '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const body = styled("H1") + styled("H2") + styled("H2") + styled("H1") + styled("H2");
    expect(await linesOf({ numbering: numbering([definition], [[0]]), styles, body })).toEqual([
      "一、",
      "（一）",
      "（二）",
      "二、",
      "（一）",
    ]);
  });

  test("takes list and level from the styles it is based on, each by itself", async () => {
    const styles =
      heading("Base", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
      heading("Deeper", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', "Base") +
      heading("Same", "", "Deeper") +
      heading("None", '<w:numPr><w:numId w:val="0"/></w:numPr>', "Base");
    const body =
      styled("Base") + styled("Deeper") + styled("Same") + styled("None") + styled("Base", inList(0)) + styled("Base");
    expect(await linesOf({ numbering: numbering([GENRE], [[0]]), styles, body })).toEqual([
      "一、",
      "（一）",
      "（二）",
      "",
      "",
      "二、",
    ]);
  });

  test("yields to what the paragraph says itself", async () => {
    const styles = heading("H1", '<w:numPr><w:numId w:val="1"/></w:numPr>');
    const body =
      styled("H1", '<w:numPr><w:ilvl w:val="1"/></w:numPr>') +
      styled("H1", inList(2)) +
      styled("H1", '<w:numPr><w:numId w:val="2"/></w:numPr>');
    const lists = numbering([GENRE, level(0, "decimal", "%1.")], [[0], [1]]);
    expect(await linesOf({ numbering: lists, styles, body })).toEqual(["（一）", "1.", "2."]);
  });

  test("may hold the definition that a list refers to", async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Plan"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const lists = numbering([`<w:styleLink w:val="Plan"/>${GENRE}`, '<w:numStyleLink w:val="Plan"/>'], [[0], [1]]);
    expect(
      await labelsOf(
        lists,
        [
          [2, 0],
          [2, 1],
          [1, 0],
        ],
        styles,
      ),
    ).toEqual(["一、", "（一）", "二、"]);
  });

  test("based on itself ends somewhere", async () => {
    const styles = heading("A", "", "B") + heading("B", "", "A");
    expect(await linesOf({ styles, body: p("公开", '<w:pStyle w:val="A"/>') })).toEqual(["公开"]);
  });
});

describe("a bullet", () => {
  const bullet = (sign: string, font: string) =>
    level(0, "bullet", sign, `<w:suff w:val="space"/><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`);

  test.each([
    ["\uf0b7", "Symbol", "●"],
    ["\uf06c", "Wingdings", "●"],
    ["\uf06e", "Wingdings", "■"],
    ["\uf075", "Wingdings", "◆"],
    ["l", "Wingdings", "●"],
    ["\uf0d8", "Wingdings", "●"],
    ["\uf0fc", "Wingdings", "●"],
    ["\uf0a7", "Unknown", "●"],
    ["o", "Courier New", "○"],
    ["•", "Calibri", "●"],
    ["·", "宋体", "●"],
    ["★", "宋体", "★"],
    ["—", "宋体", "—"],
    ["-", "宋体", "-"],
  ])("%j of %s is written %s", async (sign, font, shown) => {
    expect(await linesOf({ numbering: numbering([bullet(sign, font)], [[0]]), body: p("公开", inList(1)) })).toEqual([
      `${shown} 公开`,
    ]);
  });
});

/** How lists count, told once more in the plainest way: what stands last on a level, until a higher one comes. */
function model(paragraphs: readonly (readonly [list: number, level: number])[]): string[] {
  const counts = new Map<number, number[]>();
  return paragraphs.map(([list, at]) => {
    const before = counts.get(list) ?? [];
    const path = Array.from({ length: at + 1 }, (_, index) => before[index] ?? (index === at ? 0 : 1));
    path[at] = (path[at] ?? 0) + 1;
    counts.set(list, path);
    return `${path.join(".")}#`;
  });
}

test("random nested lists are numbered as a plain count says", async () => {
  const definition = [0, 1, 2, 3, 4]
    .map((at) => level(at, "decimal", `${Array.from({ length: at + 1 }, (_, index) => `%${index + 1}`).join(".")}#`))
    .join("");
  const lists = numbering([definition, definition, definition], [[0], [1], [2]]);
  const paragraph = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 4 }));
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 40 }), async (paragraphs) => {
      expect(await labelsOf(lists, paragraphs)).toEqual(model(paragraphs));
    }),
  );
});
