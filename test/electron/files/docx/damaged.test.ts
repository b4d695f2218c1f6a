import fc from "fast-check";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import type { Extracted } from "../../../../electron/files/blocks.ts";
import { readDocx } from "../../../../electron/files/docx/read-docx.ts";
import { type Fault, FaultError } from "../../../../shared/contract/fault.ts";
import { LayoutSchema } from "../../../../shared/model/layout.ts";
import { letterWithTasks } from "../../../fixtures/documents/letter-with-tasks.ts";
import { numberedPlan } from "../../../fixtures/documents/numbered-plan.ts";
import { revisedPlan } from "../../../fixtures/documents/revised-plan.ts";
import { docxEntries, inList, level, linesOf, NAMESPACES, numbering, p, packed, r, read } from "./a-docx.ts";

async function outcome(bytes: Uint8Array): Promise<Extracted | Fault> {
  try {
    return await readDocx(bytes, "方案.docx");
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
}

const STRICT: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships":
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

describe("a Word file that is written in another way", () => {
  const parts = { body: p("公开", inList(1)), numbering: numbering([level(0, "chineseCounting", "%1、")], [[0]]) };
  const rewritten = (rewrite: (xml: string) => string | Uint8Array) =>
    packed(Object.fromEntries(Object.entries(docxEntries(parts)).map(([name, xml]) => [name, rewrite(xml)])));
  const utf16 = (xml: string) =>
    new Uint8Array(Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${xml}`, "utf16le"));

  test.each([
    [
      "in the strict form of the standard",
      rewritten((xml) => Object.entries(STRICT).reduce((all, [from, to]) => all.replaceAll(from, to), xml)),
    ],
    ["with a byte order mark", rewritten((xml) => `\ufeff<?xml version="1.0" encoding="UTF-8"?>${xml}`)],
    ["in UTF-16", rewritten(utf16)],
    ["with prefixes of its own", rewritten((xml) => xml.replaceAll("w:", "ns0:").replace("xmlns:w=", "xmlns:ns0="))],
    [
      "with its main part elsewhere",
      packed(
        Object.fromEntries(
          Object.entries(docxEntries(parts)).map(([name, xml]) => [
            name.replace("word/", "Dokument/").replace("document", "main"),
            xml.replace("word/document.xml", "/Dokument/main.xml"),
          ]),
        ),
      ),
    ],
  ])("is read: %s", async (_, bytes) => {
    expect((await readDocx(bytes, "方案.docx")).text).toBe("一、公开\n");
  });

  test("is read without styles, numbers and relations, or where they point to nothing", async () => {
    const entries = docxEntries({ body: p("公开", `<w:pStyle w:val="1"/>${inList(1)}`), styles: "", numbering: "" });
    const { "word/styles.xml": _, "word/numbering.xml": __, ...without } = entries;
    expect((await readDocx(packed(without), "方案.docx")).text).toBe("公开\n");
    const { "word/_rels/document.xml.rels": ___, ...alone } = without;
    expect((await readDocx(packed(alone), "方案.docx")).text).toBe("公开\n");
  });

  test("has no text where it has no paragraphs", async () => {
    expect(await read("")).toEqual({ text: "", layout: { lines: "paragraphs", tables: [], headings: [], asides: [] } });
  });
});

describe("a file that is no Word document", () => {
  const entries = docxEntries({ body: p("公开") });
  const whole = packed(entries);
  const without = (name: string) => packed(Object.fromEntries(Object.entries(entries).filter(([key]) => key !== name)));
  const document = (xml: string) => packed({ ...entries, "word/document.xml": xml });
  test.each([
    ["empty", new Uint8Array(), "file/damaged"],
    ["cut off", whole.subarray(0, whole.length / 2), "file/damaged"],
    ["a renamed archive", packed({ "方案.txt": "一、公开" }), "file/damaged"],
    ["without its main part", without("word/document.xml"), "file/damaged"],
    ["without relations", without("_rels/.rels"), "file/damaged"],
    ["with another root", document(`<w:hdr ${NAMESPACES}><w:body/></w:hdr>`), "file/damaged"],
    ["without a body", document(`<w:document ${NAMESPACES}/>`), "file/damaged"],
    ["with broken XML", document(`<w:document ${NAMESPACES}><w:body><w:p></w:body></w:document>`), "file/damaged"],
    [
      "with wrong bytes",
      packed({ ...entries, "word/document.xml": new Uint8Array([0x3c, 0xff, 0xfe]) }),
      "file/damaged",
    ],
    [
      "with a document type",
      document(
        `<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document ${NAMESPACES}><w:body>&a;</w:body></w:document>`,
      ),
      "file/damaged",
    ],
    [
      "nested too deep",
      document(
        `<w:document ${NAMESPACES}><w:body>${"<w:sdt>".repeat(300)}${"</w:sdt>".repeat(300)}</w:body></w:document>`,
      ),
      "file/too-complex",
    ],
  ])("is refused: %s", async (_, bytes, code) => {
    const found = await outcome(bytes);
    expect("code" in found ? found.code : found.text).toBe(code);
  });
});

describe("a document made to grow", () => {
  test("has no number longer than Word's", async () => {
    const long = level(0, "upperLetter", `%1${"公".repeat(50_000)}`, '<w:suff w:val="nothing"/>', 32_767);
    const [line = ""] = await linesOf({ body: p("", inList(1)), numbering: numbering([long], [[0]]) });
    expect(line.length).toBeLessThan(200);
  });

  test("has no half of a character where its number is cut", async () => {
    const long = level(0, "decimal", `%1${"𠮷".repeat(100)}`);
    expect((await read({ body: p("", inList(1)), numbering: numbering([long], [[0]]) })).text.isWellFormed()).toBe(
      true,
    );
  });

  test("has each note once, however often it is named", async () => {
    const body = p('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(10_000));
    const footnotes = `<w:footnote w:id="1">${p("注")}</w:footnote>`;
    expect((await read({ body, footnotes })).text).toBe("\n注\n");
  });

  test("of many struck paragraphs, runs and cells is read in time", async () => {
    const mark = '<w:rPr><w:del w:id="1"/></w:rPr>';
    const many = 40_000;
    const started = performance.now();
    const { text } = await read(p("字", mark).repeat(many) + p("<w:r><w:t>字</w:t></w:r>".repeat(many)));
    expect(text.length).toBe(2 * many + 1);
    const row = `<w:tr>${"<w:tc><w:p/></w:tc>".repeat(many)}</w:tr>`;
    expect((await read(`<w:tbl>${row}</w:tbl>`)).layout.tables[0]?.rows[0]?.cells.length).toBe(many);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("of fields within fields is read in time", async () => {
    const many = 40_000;
    const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
    const started = performance.now();
    const { text } = await read(
      p(sign("begin").repeat(many) + sign("end").repeat(many) + sign("begin").repeat(many) + r("公开")),
    );
    expect(text).toBe("公开\n");
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

/** One way to spoil the XML of a part. */
type Spoil = {
  readonly kind: "byte" | "element" | "tag" | "attribute" | "double";
  readonly at: number;
  readonly byte: number;
};

function spoilt(xml: Uint8Array, { kind, at, byte }: Spoil): Uint8Array {
  const place = Math.floor(at * xml.length);
  if (kind === "byte") return xml.map((old, index) => (index === place ? byte : old));
  const text = strFromU8(xml);
  const from = Math.floor(at * text.length);
  const found = (pattern: RegExp) => {
    pattern.lastIndex = from;
    return pattern.exec(text);
  };
  const whole = found(/<(w:[a-zA-Z]+)(?: [^<>]*)?>(?:(?!<\1[ >])[\s\S])*?<\/\1>|<w:[a-zA-Z]+[^<>]*\/>/gu);
  const piece = kind === "tag" ? found(/<[^<>]*>/gu) : kind === "attribute" ? found(/ [\w:]+="[^"]*"/gu) : whole;
  if (piece === null) return xml;
  const put = kind === "double" ? piece[0] + piece[0] : "";
  return strToU8(text.slice(0, piece.index) + put + text.slice(piece.index + piece[0].length));
}

describe("a real document that is spoilt", () => {
  let documents: Uint8Array[] = [];
  beforeAll(async () => {
    documents = await Promise.all([numberedPlan(), letterWithTasks(), revisedPlan()]);
  });

  const spoil = fc.record<Spoil>({
    kind: fc.constantFrom("byte", "element", "element", "tag", "attribute", "double"),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    byte: fc.integer({ min: 0, max: 255 }),
  });

  test("is read or refused in time, never anything else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.nat(),
        fc.array(spoil, { minLength: 1, maxLength: 4 }),
        async (which, part, spoils) => {
          const entries = unzipSync(documents[which] ?? new Uint8Array());
          const names = Object.keys(entries).filter((name) => /^word\/[a-z]+\.xml$|rels$/u.test(name));
          const name = names[part % names.length] ?? "word/document.xml";
          const xml = spoils.reduce(spoilt, entries[name] ?? new Uint8Array());
          const started = performance.now();
          const found = await outcome(packed({ ...entries, [name]: xml }));
          expect(performance.now() - started).toBeLessThan(5000);
          if ("code" in found) expect(["file/damaged", "file/too-complex"]).toContain(found.code);
          else LayoutSchema.parse(found.layout);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("as a package is read or refused, never anything else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        async (which, flips, cut) => {
          const bytes = Uint8Array.from(documents[which] ?? []);
          for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
          const found = await outcome(cut % 4 === 0 ? bytes.subarray(0, cut % bytes.length) : bytes);
          if ("code" in found) expect(["file/damaged", "file/too-complex", "file/encrypted"]).toContain(found.code);
        },
      ),
      { numRuns: 200 },
    );
  });
});
