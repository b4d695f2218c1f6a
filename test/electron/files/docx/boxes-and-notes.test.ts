import { describe, expect, test } from "vitest";
import { readDocx } from "../../../../electron/files/docx/read-docx.ts";
import {
  cell,
  docxEntries,
  gridOf,
  inList,
  level,
  linesOf,
  NAMESPACES,
  numbering,
  p,
  packed,
  r,
  read,
  row,
  table,
} from "./a-docx.ts";

const boxed = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
const modern = (inside: string) =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${boxed(inside)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const old = (inside: string) => `<w:pict><v:shape><v:textbox>${boxed(inside)}</v:textbox></v:shape></w:pict>`;
/** As Word saves a text box: for itself and, once more, for programs of before 2010. */
const twice = (inside: string, needs = "wps") =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="${needs}">${modern(inside)}</mc:Choice><mc:Fallback>${old(inside)}</mc:Fallback></mc:AlternateContent></w:r>`;

describe("the words of a text box", () => {
  test.each([
    ["in two forms", twice(p("某市人民政府文件"))],
    ["in a form that is not known beside one that is", twice(p("某市人民政府文件"), "unheard")],
    ["in the old form", `<w:r>${old(p("某市人民政府文件"))}</w:r>`],
    ["in the new form", `<w:r>${modern(p("某市人民政府文件"))}</w:r>`],
    [
      "in a group",
      `<w:r><w:pict><v:group><v:shape><v:textbox>${boxed(p("某市人民政府文件"))}</v:textbox></v:shape></v:group></w:pict></w:r>`,
    ],
    ["drawn as a picture", '<w:r><w:pict><v:shape><v:textpath string="某市人民政府文件"/></v:shape></w:pict></w:r>'],
    [
      "from a drawing program",
      "<w:r><w:drawing><a:sp><a:txBody><a:p><a:r><a:t>某市人民</a:t></a:r><a:r><a:t>政府文件</a:t></a:r></a:p></a:txBody></a:sp></w:drawing></w:r>",
    ],
  ])("stand once, after the paragraph it is fixed to: %s", async (_, box) => {
    expect(await linesOf(p(`${r("前")}${box}${r("后")}`) + p("正文"))).toEqual(["前后", "某市人民政府文件", "正文"]);
  });

  test("are those of a diagram, too, which has a part of its own", async () => {
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const diagram = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
    const point = (words: string) => `<dgm:pt><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
    const drawing = `<w:drawing><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="${diagram}" r:dm="d1"/></a:graphicData></a:graphic></w:drawing>`;
    const entries = docxEntries({
      body: p(`${r("流程")}<w:r>${drawing}${drawing}</w:r>`),
      relations: `<Relationship Id="d1" Type="${office}/diagramData" Target="diagrams/data1.xml"/>`,
    });
    const data = `<dgm:dataModel xmlns:dgm="${diagram}" ${NAMESPACES}>${point("受理")}${point("")}${point("答复")}<dgm:relIds r:dm="d1"/></dgm:dataModel>`;
    const { text } = await readDocx(packed({ ...entries, "word/diagrams/data1.xml": data }), "方案.docx");
    expect(text).toBe("流程\n受理\n答复\n");
    expect((await readDocx(packed(entries), "方案.docx")).text).toBe("流程\n");
  });

  test("may be several paragraphs, a table, a box", async () => {
    const inside = p("一") + table(row([cell("二"), cell("三")])) + p(twice(p("四")));
    const { text, layout } = await read(p(twice(inside)));
    expect(text).toBe("\n一\n二\t三\n\n四\n");
    expect(layout.tables.length).toBe(1);
  });

  test("in a cell are the cell's", async () => {
    expect(gridOf(await read(table(row([cell(p(r("甲") + twice(p("乙")))), cell("丙")]))))).toEqual([
      [["0+1×1 甲/乙", "1+1×1 丙"]],
    ]);
  });

  test("have the number after that of their paragraph", async () => {
    const lists = numbering([level(0, "decimal", "%1.")], [[0]]);
    const body = p(twice(p("乙", inList(1))) + r("甲"), inList(1)) + p("丙", inList(1));
    expect(await linesOf({ body, numbering: lists })).toEqual(["1.甲", "2.乙", "3.丙"]);
  });
});

describe("a note", () => {
  const reference = (kind: string, id: number, more = "", sign = "") =>
    `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}Reference w:id="${id}" ${more}/>${sign}</w:r>`;
  const note = (kind: string, id: number, words: string) =>
    `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${r(` ${words}`)}</w:p></w:${kind}>`;

  test("stands after the body, and its sign is no word of the text", async () => {
    const body = p(`${r("不少于12")}${reference("footnote", 3)}${r("次")}${reference("endnote", 1)}。`) + p("末");
    const parts = {
      body,
      footnotes: `<w:footnote w:id="0" w:type="separator">${p("线")}</w:footnote>${note("footnote", 3, "每月一次。")}`,
      endnotes: note("endnote", 1, "见附件。"),
    };
    const { text, layout } = await read(parts);
    expect(text).toBe("不少于12次\n末\n每月一次。\n见附件。\n");
    expect(layout.asides.map(({ start, end, kind }) => [text.slice(start, end), kind])).toEqual([
      ["每月一次。", "footnote"],
      ["见附件。", "footnote"],
    ]);
  });

  test("with a sign of its own leaves the sign out, too", async () => {
    const body = p(`${r("公开")}${reference("footnote", 1, 'w:customMarkFollows="1"', "<w:t>①</w:t>")}${r("。")}`);
    expect(await linesOf({ body, footnotes: note("footnote", 1, "① 指主动公开。") })).toEqual([
      "公开。",
      "① 指主动公开。",
    ]);
  });

  test("comes in the order of the references, once, from tables and boxes, too; never where the reference is struck", async () => {
    const body =
      table(row([cell(p(r("甲") + reference("footnote", 4)))])) +
      p(twice(p(r("乙") + reference("footnote", 2)))) +
      p(
        `<w:del w:id="9">${reference("footnote", 3)}</w:del>${r("丙")}${reference("footnote", 4)}${reference("footnote", 8)}`,
      );
    const footnotes = [1, 2, 3, 4].map((id) => note("footnote", id, `注${id}`)).join("");
    expect((await linesOf({ body, footnotes })).slice(-2)).toEqual(["注4", "注2"]);
  });

  test("is left out where the file holds none", async () => {
    expect(await linesOf(p(r("公开") + reference("footnote", 1)))).toEqual(["公开"]);
  });
});
