import { describe, expect, test } from "vitest";
import { readXml, scanXml } from "../../../../electron/files/package/read-xml.ts";
import { childElement, childElements, ownText } from "../../../../electron/files/package/xml-element.ts";
import { encode } from "../text/encoded.ts";
import { faultOf } from "./fault-of.ts";
import { XML_ATTACKS } from "./xml-attacks.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (document: string) => readXml(utf8(document), "方案.docx");

describe("an XML document", () => {
  test("is a tree of elements with their attributes and words in order", () => {
    const root = read(`<w:p xmlns:w="${WORD}" id="3"><w:r w:rsid="1">推进<w:tab/>公开</w:r><w:r/></w:p>`);
    expect(root).toEqual({
      name: "w:p",
      attributes: { id: "3" },
      children: [
        {
          name: "w:r",
          attributes: { "w:rsid": "1" },
          children: ["推进", { name: "w:tab", attributes: {}, children: [] }, "公开"],
        },
        { name: "w:r", attributes: {}, children: [] },
      ],
    });
  });

  test.each([
    ["another prefix", `<x:p xmlns:x="${WORD}" x:val="1"/>`],
    ["no prefix", `<p xmlns="${WORD}" xmlns:x="${WORD}" x:val="1"/>`],
    ["the strict form of the standard", `<w:p xmlns:w="${STRICT_WORD}" w:val="1"/>`],
  ])("has the common names of the standard whatever it uses: %s", (_name, document) => {
    expect(read(document)).toEqual({ name: "w:p", attributes: { "w:val": "1" }, children: [] });
  });

  test("cannot pass elements of its own off as those of the standard", () => {
    expect(read('<w:p xmlns:w="urn:own" w:val="1"/>')).toMatchObject({
      name: "{urn:own}p",
      attributes: { "{urn:own}val": "1" },
    });
    expect(read('<p __proto__="1" constructor="2"/>').attributes).toEqual({ ["__proto__"]: "1", constructor: "2" });
  });

  test("joins text, entities, CDATA and what comments part into one text", () => {
    expect(read("<a>2018年&#x7b2c;1<!-- 注 -->季度&amp;<![CDATA[<全年>]]>\r\n</a>").children).toEqual([
      "2018年第1季度&<全年>\n",
    ]);
  });

  test("keeps characters that stand across the pieces it is read in", () => {
    const words = "公开𠀀".repeat(40_000);
    expect(ownText(read(`<a> ${words}</a>`))).toBe(` ${words}`);
  });

  test.each([
    ["UTF-8 with a mark", Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), utf8("<a>公开</a>")])],
    [
      "UTF-16LE",
      Buffer.concat([
        Uint8Array.of(0xff, 0xfe),
        encode('<?xml version="1.0" encoding="utf-16"?><a>公开</a>', "utf-16le"),
      ]),
    ],
    ["UTF-16BE", Buffer.concat([Uint8Array.of(0xfe, 0xff), encode("<a>公开</a>", "utf-16be")])],
    ["UTF-16LE without a mark", encode('<?xml version="1.0" encoding="UTF-16LE"?><a>公开</a>', "utf-16le")],
    ["UTF-16BE without a mark", encode('<?xml version="1.0" encoding="UTF-16"?><a>公开</a>', "utf-16be")],
    ["XML 1.1", utf8('<?xml version="1.1" encoding="utf-8"?><a>公开</a>')],
  ])("is read in %s", (_name, bytes) => {
    expect(readXml(bytes, "方案.docx")).toEqual({ name: "a", attributes: {}, children: ["公开"] });
  });

  test("may be 256 elements deep", () => {
    expect(read("<a>".repeat(256) + "</a>".repeat(256)).name).toBe("a");
  });

  test("is told apart by the names of its children", () => {
    const root = read("<a>一<b n='1'/>二<c/><b n='2'/></a>");
    expect(childElements(root, "b").map(({ attributes }) => attributes.n)).toEqual(["1", "2"]);
    expect(childElements(root)).toHaveLength(3);
    expect(childElement(root, "c")?.name).toBe("c");
    expect(childElement(root, "d")).toBeNull();
    expect(ownText(root)).toBe("一二");
  });
});

describe("going through an XML document", () => {
  test("hands over the elements asked for, whole and in order, and nothing else", () => {
    const seen: unknown[] = [];
    scanXml(utf8("<a>零<b>一<b>二</b><c/></b><d><c>三</c></d></a>"), "方案.xlsx", {
      b: (element) => seen.push(element),
      c: (element) => seen.push(element),
    });
    expect(seen).toEqual([
      {
        name: "b",
        attributes: {},
        children: ["一", { name: "b", attributes: {}, children: ["二"] }, { name: "c", attributes: {}, children: [] }],
      },
      { name: "c", attributes: {}, children: ["三"] },
    ]);
  });

  test("takes any number of elements, but none of more than two hundred thousand", async () => {
    let rows = 0;
    const many = utf8(`<a>${"<row><c/></row>".repeat(210_000)}</a>`);
    scanXml(many, "台账.xlsx", { row: () => (rows += 1) });
    expect(rows).toBe(210_000);
    const one = utf8(`<a><row>${"<c/>".repeat(200_000)}</row></a>`);
    expect(await faultOf(() => scanXml(one, "台账.xlsx", { row: () => {} }))).toMatchObject({
      code: "file/too-complex",
    });
  });
});

describe("an XML document made to do harm", () => {
  test.each(XML_ATTACKS)("%s ends in %s", async (_name, code, make) => {
    const bytes = make();
    const before = process.cpuUsage();
    const memory = process.memoryUsage().rss;
    const fault = await faultOf(() => readXml(bytes, "方案.docx"));
    const { user, system } = process.cpuUsage(before);
    expect(fault?.code ?? "read").toBe(code);
    expect(JSON.stringify(fault?.details ?? "").length).toBeLessThan(120);
    expect((user + system) / 1e6).toBeLessThan(10);
    expect((process.memoryUsage().rss - memory) / 1024 / 1024).toBeLessThan(1000);
  });

  test("keeps nothing of an attribute of 5 MB and no more than it says of a million references", () => {
    const [long, references] = ["an attribute of 5 MB", "a million references to a character"].map((name) => {
      const bytes = XML_ATTACKS.find(([attack]) => attack === name)?.[2]();
      return readXml(bytes ?? new Uint8Array(), "方案.docx");
    });
    expect(long).toEqual({ name: "a", attributes: {}, children: [] });
    expect(references?.children).toEqual(["A".repeat(1024 * 1024)]);
  });
});
