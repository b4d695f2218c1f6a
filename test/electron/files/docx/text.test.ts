import { describe, expect, test } from "vitest";
import { cell, linesOf, p, r, read, row, table } from "./a-docx.ts";

const t = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (words: string) => `<w:r><w:instrText xml:space="preserve">${words}</w:instrText></w:r>`;
const field = (code: string, result: string) =>
  sign("begin") + instruction(code) + sign("separate") + result + sign("end");

describe("the words of a paragraph", () => {
  test.each([
    ["stand together over runs", t("政务") + t("公开"), "政务公开"],
    ["keep their blanks where the document says so", r("公开 ") + t(" 解读 ") + r(" 回应"), "公开 解读 回应"],
    [
      "have blanks for the line ends of the file",
      "<w:r><w:t xml:space='preserve'>公开\n解读\t回应</w:t></w:r>",
      "公开 解读 回应",
    ],
    [
      "are parted by tabs and line ends",
      `${t("一")}<w:r><w:tab/></w:r>${t("二")}<w:r><w:ptab/><w:br/></w:r>${t("三")}<w:r><w:cr/></w:r>`,
      "一\t二\t\n三\n",
    ],
    [
      "take a hyphen that may not break, but none that only may",
      `${t("A")}<w:r><w:noBreakHyphen/></w:r>${t("B")}<w:r><w:softHyphen/></w:r>${t("C")}`,
      "A-BC",
    ],
    [
      "take no break that only tells where a page ended once",
      `${t("公")}<w:r><w:lastRenderedPageBreak/><w:t>开</w:t></w:r>`,
      "公开",
    ],
    [
      "are those below a reading",
      `<w:r><w:ruby><w:rubyPr/><w:rt>${t("fā")}</w:rt><w:rubyBase>${t("发")}</w:rubyBase></w:ruby></w:r>${t("布")}`,
      "发布",
    ],
    [
      "are those of links, tags and content controls",
      `<w:hyperlink r:id="x">${t("公")}</w:hyperlink><w:smartTag>${t("开")}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="题"/></w:sdtPr><w:sdtContent>${t("解")}<w:sdt><w:sdtContent>${t("读")}</w:sdtContent></w:sdt></w:sdtContent></w:sdt><w:customXml>${t("。")}</w:customXml>`,
      "公开解读。",
    ],
    [
      "are not those of bookmarks, comments and proofing marks",
      `<w:bookmarkStart w:id="1" w:name="a"/>${t("公")}<w:commentRangeStart w:id="1"/><w:proofErr w:type="spellStart"/>${t("开")}<w:r><w:commentReference w:id="1"/></w:r>`,
      "公开",
    ],
    [
      "are not those of embedded files",
      `${t("附件")}<w:r><w:object><v:shape><v:textbox><w:txbxContent>${p("图标")}</w:txbxContent></v:textbox></v:shape><o:OLEObject r:id="x"/></w:object></w:r>`,
      "附件",
    ],
    ["keep characters beyond the first plane", t("𠮷祥街道"), "𠮷祥街道"],
  ])("%s", async (_, runs, text) => {
    expect((await read(p(runs))).text).toBe(`${text}\n`);
  });
});

describe("a sign of a symbol font", () => {
  const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
  test.each([
    ["a box", sym("Wingdings", "F0A8"), "□"],
    ["a box that is ticked", sym("Wingdings 2", "F052"), "☑"],
    ["a box that is crossed", sym("Wingdings", "F0FD"), "☒"],
    ["a number in a ring", sym("Wingdings", "F083"), "③"],
    ["a sign without the private area", sym("Wingdings", "00FC"), "✓"],
    ["less or equal", sym("Symbol", "F0A3"), "≤"],
    ["a sign of an ordinary font", sym("宋体", "2018"), "\u2018"],
    ["a sign that is not known stays", sym("Webdings", "F0C7"), "\uf0c7"],
    ["no character at all", sym("Wingdings", "D800"), ""],
    ["letters in such a font", r("R", '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'), "☑"],
    ["letters of the private area", r("\uf0b3\uf06d", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), "≥μ"],
    ["Chinese words in such a font", r("公开", '<w:rFonts w:ascii="Wingdings" w:eastAsia="宋体"/>'), "公开"],
  ])("is written as its character: %s", async (_, run, text) => {
    expect((await read(p(run))).text).toBe(`${text}\n`);
  });
});

describe("hidden words", () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Off"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Ghost"><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Son"><w:basedOn w:val="Ghost"/></w:style>';
  test.each([
    ["by themselves", p(r("密", "<w:vanish/>") + t("公开")), "公开"],
    [
      "by their style",
      p(r("密", '<w:rStyle w:val="Ghost"/>') + r("密", '<w:rStyle w:val="Son"/>') + t("公开")),
      "公开",
    ],
    ["unless they say otherwise", p(r("公开", '<w:rStyle w:val="Ghost"/><w:vanish w:val="0"/>')), "公开"],
    ["with their whole paragraph", p("密", '<w:pStyle w:val="Off"/>') + p("公开"), "公开"],
    [
      "but not where style hides within style",
      p(r("公开", '<w:rStyle w:val="Ghost"/>'), '<w:pStyle w:val="Off"/><w:rPr><w:vanish w:val="0"/></w:rPr>'),
      "公开",
    ],
    [
      "with the end of their paragraph",
      p(t("加强组织领导。"), "<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("各区要落实。"),
      "加强组织领导。各区要落实。",
    ],
  ])("are left out: %s", async (_, body, text) => {
    expect(await linesOf({ body, styles })).toEqual([text]);
  });
});

describe("a field", () => {
  test.each([
    ["shows its result", field(" REF _Ref1 \\h ", t("三")), "三"],
    ["shows nothing without a result", sign("begin") + instruction(' XE "公开" ') + sign("end"), ""],
    [
      "shows no words of its instruction",
      sign("begin") + instruction(" IF ") + t("1") + sign("separate") + t("公开") + sign("end"),
      "公开",
    ],
    ["within a result is shown", field(" HYPERLINK ", t("见") + field(" PAGEREF a ", t("5"))), "见5"],
    [
      "within an instruction is not",
      sign("begin") + instruction(" IF ") + field(" REF a ", t("1")) + sign("separate") + t("公开") + sign("end"),
      "公开",
    ],
    ["in short form shows its result", `<w:fldSimple w:instr=" DATE ">${t("2018年")}</w:fldSimple>`, "2018年"],
    ["that never ends counts for nothing", sign("begin") + instruction(" REF ") + t("公开"), "公开"],
    ["that was never begun counts for nothing", t("公") + sign("separate") + sign("end") + t("开"), "公开"],
    [
      "writes a number in a ring",
      sign("begin") + instruction(" eq \\o\\ac(○") + instruction(",12)") + sign("end"),
      "⑫",
    ],
    ["writes an ideograph in a ring", sign("begin") + instruction("EQ \\o\\ac(○,三)") + sign("end"), "㊂"],
    ["writes any word in a ring", sign("begin") + instruction("EQ \\o\\ac(○,印)") + sign("end"), "印"],
    [
      "is passed in hidden words, too",
      `<w:r><w:rPr><w:vanish/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r>${instruction(" TC ")}${sign("separate")}${sign("end")}${t("公开")}`,
      "公开",
    ],
  ])("%s", async (_, runs, text) => {
    expect((await read(p(runs))).text).toBe(`${text}\n`);
  });

  test("runs over paragraphs, whose ends in the instruction are not seen", async () => {
    const body =
      p(sign("begin") + instruction(" TOC ") + sign("separate") + t("一、总体要求\t1")) +
      p(t("二、重点任务\t3")) +
      p(sign("end")) +
      p(t("前") + sign("begin") + instruction(" IF ")) +
      p(t("1")) +
      p(sign("separate") + t("后") + sign("end"));
    expect(await linesOf(body)).toEqual(["一、总体要求 1", "二、重点任务 3", "", "前后"]);
  });

  test("hides a table in its instruction", async () => {
    const inside = table(row([cell("密")]));
    const body = p(sign("begin") + instruction(" QUOTE ")) + inside + p(sign("separate") + t("公开") + sign("end"));
    expect(await linesOf(body)).toEqual(["公开"]);
  });
});

describe("a formula", () => {
  const m = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
  test.each([
    ["a fraction keeps its stroke", `<m:f><m:num>${m("1")}</m:num><m:den>${m("2")}</m:den></m:f>`, "1/2"],
    ["a sum in a fraction keeps together", `<m:f><m:num>${m("a+b")}</m:num><m:den>${m("2")}</m:den></m:f>`, "(a+b)/2"],
    ["an exponent is no digit", `<m:sSup><m:e>${m("10")}</m:e><m:sup>${m("4")}</m:sup></m:sSup>`, "10^4"],
    ["an index is no digit", `<m:sSub><m:e>${m("x")}</m:e><m:sub>${m("1")}</m:sub></m:sSub>`, "x_1"],
    [
      "brackets are seen",
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${m("a")}</m:e><m:e>${m("b")}</m:e></m:d>`,
      "[a|b]",
    ],
    ["a root is seen", `<m:rad><m:radPr/><m:deg/><m:e>${m("2")}</m:e></m:rad>`, "√2"],
  ])("%s", async (_, formula, text) => {
    expect(
      (await read(p(`${t("达到")}<m:oMathPara><m:oMath>${formula}</m:oMath></m:oMathPara>${t("以上")}`))).text,
    ).toBe(`达到${text}以上\n`);
  });
});

describe("a new page", () => {
  const page = '<w:r><w:br w:type="page"/></w:r>';
  const section = (type: string) => `<w:sectPr><w:type w:val="${type}"/></w:sectPr>`;
  test.each([
    ["between paragraphs", p("甲") + p(page) + p("乙"), "甲\n\f乙\n"],
    ["at the start of a paragraph", p("甲") + p(page + t("乙")), "甲\n\f乙\n"],
    ["at the end of a paragraph", p(t("甲") + page) + p("乙"), "甲\n\f乙\n"],
    ["within a paragraph", p(t("甲") + page + t("乙")), "甲\n\f乙\n"],
    ["before a paragraph that asks for one", p("甲") + p("乙", "<w:pageBreakBefore/>"), "甲\n\f乙\n"],
    [
      "after a section, where the next one begins one",
      p("甲", "<w:sectPr/>") + p("乙") + section("nextPage"),
      "甲\n\f乙\n",
    ],
    [
      "not after a section that the next one continues",
      p("甲", section("nextPage")) + p("乙") + section("continuous"),
      "甲\n乙\n",
    ],
    ["not in a cell", table(row([cell(p(t("甲") + page + t("乙")))])), "甲\n乙\n"],
  ])("is told: %s", async (_, body, text) => {
    expect((await read(body)).text.replace("\f\n", "\f")).toBe(text);
  });
});

describe("a heading", () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="标题 3"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="条标题"/><w:basedOn w:val="1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="正文标题"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>';
  test("has the level of its outline, its style or its style's name", async () => {
    const styled = (style: string) => p(`题${style}`, `<w:pStyle w:val="${style}"/>`);
    const body =
      styled("1") +
      styled("a3") +
      styled("Own") +
      styled("Body") +
      styled("Heading2") +
      p("题", '<w:outlineLvl w:val="3"/>') +
      p("文");
    const { text, layout } = await read({ body, styles });
    expect(layout.headings.map(({ start, end, level }) => [text.slice(start, end), level])).toEqual([
      ["题1", 1],
      ["题a3", 3],
      ["题Own", 1],
      ["题Heading2", 2],
      ["题", 4],
    ]);
  });

  test("that runs on into the next paragraph is none", async () => {
    const body =
      p("加强领导。", '<w:outlineLvl w:val="1"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>') + p("各区落实。");
    expect((await read(body)).layout.headings).toEqual([]);
  });
});

test("a large initial stands in its word", async () => {
  expect(await linesOf(p("为", '<w:framePr w:dropCap="drop" w:lines="3"/>') + p("深入贯彻"))).toEqual(["为深入贯彻"]);
});

test("heads and feet of pages, comments and foreign parts are left out, and nothing else", async () => {
  const body = `${p("甲")}<w:altChunk r:id="x"/>${p("乙")}<w:sectPr><w:headerReference w:type="default" r:id="r0"/></w:sectPr>`;
  const { text, layout } = await read({
    body,
    header: p("内部资料"),
    comments: `<w:comment w:id="1">${p("改")}</w:comment>`,
  });
  expect(text).toBe("甲\n乙\n");
  expect(layout.lines).toBe("paragraphs");
});
