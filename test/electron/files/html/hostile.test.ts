import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Extracted } from "../../../../electron/files/blocks.ts";
import { readHtml } from "../../../../electron/files/html/read-html.ts";
import { readSource } from "../../../../electron/files/read-source.ts";
import { FaultError } from "../../../../shared/contract/fault.ts";
import { LayoutSchema } from "../../../../shared/model/layout.ts";
import { shippedText } from "../../corpus/a-plan.ts";
import { textOf } from "./marked-page.ts";
import { PAYLOADS } from "./payloads.ts";

/** Every span of a layout, rows and cells before what lies in them. */
function spansOf({ layout }: Extracted) {
  const rows = layout.tables.flatMap((table) => table.rows);
  const paragraphs = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
  return [...rows, ...paragraphs, ...layout.headings, ...layout.asides];
}

function expectSound(extracted: Extracted): void {
  LayoutSchema.parse(extracted.layout);
  for (const { start, end } of spansOf(extracted)) {
    expect(start).toBeLessThanOrEqual(end);
    expect(end).toBeLessThanOrEqual(extracted.text.length);
  }
  for (const { start, end } of [...extracted.layout.headings, ...extracted.layout.asides]) {
    expect(extracted.text.slice(start, end).trim()).not.toBe("");
  }
}

describe("a hostile page", () => {
  test.each(PAYLOADS.map((payload) => [payload]))("gives words and nothing else: %j", (payload) => {
    const { text, layout } = readHtml(`<p>一、公开预算</p>${payload}<p>二、公开决算</p>`, "a");
    expect(text).toContain("一、公开预算");
    expect(text).not.toContain("alert");
    expect(JSON.stringify(layout)).toMatch(/^[[\]{}":,\w-]*$/u);
  });

  test("has what it wrote as characters read as characters", () => {
    const written = "&lt;script&gt;alert(1)&lt;/script&gt;&#60;img src=x onerror=alert(1)&#x3e;";
    expect(textOf(`<p>${written}</p>`)).toBe("<script>alert(1)</script><img src=x onerror=alert(1)>");
  });

  test("without end loses no words before it", () => {
    expect(textOf("<p>一、公开预算<p title='二、")).toBe("一、公开预算");
    expect(textOf("<p>一、公开预算<!-- 二、")).toBe("一、公开预算");
  });
});

describe("any string", () => {
  const tags =
    "div p span b table tbody tr td th ul ol li br h1 h2 a nav footer pre ruby rt svg math style script title select option form body html template caption col".split(
      " ",
    );
  const piece = fc.oneof(
    fc.constantFrom(...tags).map((tag) => `<${tag}>`),
    fc.constantFrom(...tags).map((tag) => `</${tag}>`),
    fc
      .record({
        tag: fc.constantFrom("td", "th", "ol", "li", "p", "div", "a", "table"),
        name: fc.constantFrom(
          "colspan",
          "rowspan",
          "start",
          "value",
          "type",
          "style",
          "class",
          "href",
          "role",
          "hidden",
        ),
        value: fc.oneof(
          fc.constantFrom(
            "0",
            "2",
            "-1",
            "99999999999",
            "none",
            "display:none",
            "nav",
            "/a",
            "presentation",
            "cjk-ideographic",
          ),
          fc.string({ maxLength: 6 }),
        ),
      })
      .map(({ tag, name, value }) => `<${tag} ${name}="${value}">`),
    fc.constantFrom(
      "一、公开",
      "&nbsp;",
      "&lt;",
      " ",
      "\n",
      "。",
      "<!--",
      "-->",
      "<![CDATA[",
      "\u3000",
      "𠮷",
      "\ud842",
      "\0",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );

  test("is read as a page without an exception, and its layout lies in its text", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expectSound(readHtml(pieces.join(""), "a"));
      }),
      { numRuns: 2000 },
    );
  });

  test("without a tag comes out with all its words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (words) => {
        const escaped = words.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");
        const bare = (text: string) => text.replace(/[\s\0\ufeff\ufffd]+/gu, "");
        expect(bare(readHtml(`<p>${escaped}</p>`, "a").text)).toBe(bare(words));
      }),
    );
  });
});

describe("a damaged page", () => {
  const plan = shippedText("jieyang-2018");
  const markup = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>公开</title></head><body><table><tr><td>${plan
    .slice(0, 4000)
    .replace(/\n+/gu, "</p><p class='a'>")
    .replace(/\t/gu, "<td>")}</table><ul><li><a href="/">首页</a></ul></body></html>`;

  test("is read or refused, wherever bytes of it are lost, doubled or changed", async () => {
    const bytes = new TextEncoder().encode(markup);
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      kind: fc.constantFrom("set", "cut", "double"),
      value: fc.nat(255),
      length: fc.nat(64),
    });
    const known = ["file/empty", "file/binary", "file/wrong-bytes", "file/unknown-encoding", "file/too-complex"];
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        let damaged = Buffer.from(bytes);
        for (const { at, kind, value, length } of changes) {
          if (kind === "set") damaged[at % damaged.length] = value;
          else if (kind === "cut") damaged = Buffer.concat([damaged.subarray(0, at), damaged.subarray(at + length)]);
          else damaged = Buffer.concat([damaged.subarray(0, at + length), damaged.subarray(at)]);
        }
        try {
          const { text, layout } = await readSource("a.html", damaged);
          if (layout !== null) expectSound({ text, layout });
        } catch (error) {
          if (!(error instanceof FaultError)) throw error;
          expect(known).toContain(error.fault.code);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("a page that is meant to take for ever", () => {
  /** Generous: many things may run beside a test. Alone each takes a tenth of it. */
  const SECONDS = 20;

  const faultOf = (markup: string) => {
    try {
      return readHtml(markup, "a").text;
    } catch (error) {
      if (error instanceof FaultError) return error.fault.code;
      throw error;
    }
  };
  const many = (count: number, piece: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => piece(at)).join("");

  test.each([
    ["10,000 nested blocks", `${"<div>".repeat(10_000)}公开`, "公开\n"],
    ["10,000 nested tables", `${"<table><tr><td>".repeat(10_000)}公开`, "公开\n"],
    ["10,000 nested lists", `${"<ol><li>".repeat(10_000)}公开`, "1. 公开\n"],
    ["10,000 nested menus", `${"<div class=nav>".repeat(10_000)}公开`, "公开\n"],
    ["a line of ten megabytes", `<p>${"公开".repeat(1_700_000)}`, `${"公开".repeat(1_700_000)}\n`],
    ["a script of ten megabytes", `<script>${"let a='公开';".repeat(600_000)}</script>公开`, "公开\n"],
    ["a style of ten megabytes", `<p style="${"a:b;".repeat(2_500_000)}">公开`, "公开\n"],
    ["a comment of ten megabytes", `${"<!-- ".repeat(2_000_000)}-->公开`, "公开\n"],
    ["ten megabytes of brackets", `公开${"<".repeat(10_000_000)}`, `公开${"<".repeat(10_000_000)}\n`],
    ["100,000 attributes", `<p ${many(100_000, (at) => `a${at}`)}>公开`, "公开\n"],
    ["cells over a thousand columns", `<table>${"<tr><td colspan=1000 rowspan=9999>公开<td>".repeat(2000)}`, undefined],
    ["cells over a thousand rows", `<table>${"<tr><td rowspan=65534>公<td>开".repeat(40_000)}`, undefined],
    ["a million elements", "<b>".repeat(1_000_000), "file/too-complex"],
    ["formatting that every paragraph repeats", many(4000, (at) => `<p><b id=${at}></p>`), "file/too-complex"],
  ])(
    "is read or refused in time: %s",
    (_, markup, expected) => {
      const given = faultOf(markup);
      if (expected !== undefined) expect(given === expected).toBe(true);
    },
    SECONDS * 1000,
  );
});
