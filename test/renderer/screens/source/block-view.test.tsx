import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BlockView, segmentsOf } from "../../../../renderer/screens/source/block-view.tsx";
import { buildBlocks } from "../../../../renderer/screens/source/build-blocks.ts";
import { proposalsByBlock } from "../../../../renderer/screens/source/margins.ts";
import { shownScriptFor } from "../../../../renderer/script/shown-script.ts";
import { span } from "../../../../shared/model/span.ts";
import { realPlan } from "../../real-plans.ts";

const asWritten = (await shownScriptFor("own")).simplified;
const simplified = (await shownScriptFor("simplified")).traditional;
const traditional = (await shownScriptFor("traditional")).simplified;

const drawing = {
  script: asWritten,
  labels: { warning: "残损", proposed: "拟读", row: "行", toRow: "在对照表中看" },
  level: 3,
  chosen: null,
  path: [],
  row: null,
  proposals: [],
  matches: [],
  currentMatch: null,
};

/** What a reader sees of markup. */
function seen(markup: string): string {
  return markup
    .replace(/<[^>]*>/gu, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

describe("a block", () => {
  test("shows tags of the source as text and never as elements", () => {
    const { reading } = realPlan("jilin-2018");
    const text = `<img src=x onerror="alert(1)"><script>alert('2')</script>&amp;`;
    const [block] = buildBlocks(text, {
      ...reading,
      regions: [{ ...span(0, text.length), kind: "preamble" }],
      outline: [],
      clauses: [],
      warnings: [],
    });
    if (block === undefined) throw new Error("A text has a block.");
    const markup = renderToStaticMarkup(<BlockView {...drawing} block={block} source={text} />);
    expect(markup).not.toMatch(/<(?:img|script)/u);
    expect(seen(markup)).toBe(text);
  });

  test.each(["wuhan-2018", "jieyang-2018"] as const)("of %s shows its characters as they stand", (name) => {
    const { text, reading } = realPlan(name);
    for (const block of buildBlocks(text, reading).filter(({ form }) => form !== "gap")) {
      const markup = renderToStaticMarkup(<BlockView {...drawing} block={block} source={text} />);
      expect(seen(markup)).toBe(text.slice(block.start, block.end).replace(/[\r\n]+$/u, ""));
    }
  });

  test("converts a phrase right although the border of a piece runs through it", () => {
    const { reading } = realPlan("wuhan-2018");
    const text = "公開答覆全文";
    const split = [
      { ...span(0, 3), kind: "heading" },
      { ...span(3, 6), kind: "clause" },
    ] as const;
    const [block] = buildBlocks(text, { ...reading, regions: split, outline: [], clauses: [], warnings: [] });
    if (block === undefined) throw new Error("A text has a block.");
    const markup = renderToStaticMarkup(<BlockView {...drawing} script={simplified} block={block} source={text} />);
    expect(seen(markup)).toBe("公开答复全文");
  });

  test("is shown in traditional script without a character out of place", () => {
    const { reading } = realPlan("wuhan-2018");
    const text = "干部带头，群众满意，后台数据库";
    const [block] = buildBlocks(text, {
      ...reading,
      regions: [{ ...span(0, text.length), kind: "preamble" }],
      outline: [],
      clauses: [],
      warnings: [],
    });
    if (block === undefined) throw new Error("A text has a block.");
    const markup = renderToStaticMarkup(
      <BlockView {...drawing} script={traditional} block={block} source={text} matches={[span(5, 9)]} />,
    );
    expect(seen(markup)).toBe("幹部帶頭，群眾滿意，後臺數據庫");
    expect(markup).toMatch(/<mark[^>]*>群眾滿意<\/mark>/u);
  });
});

test("a proposed reading stands beside the damage and is no part of what can be copied", () => {
  const { reading } = realPlan("jieyang-2018");
  const text = "市管办、市编办负责\n";
  const damage = {
    code: "responsibility-garbled",
    details: { raw: text.trim(), proposed: "市政管办、市编办负责" },
  } as const;
  const damaged = {
    ...reading,
    regions: [{ ...span(0, text.length), kind: "responsibility" }],
    outline: [],
    clauses: [],
    warnings: [{ ...damage, ...span(0, text.length - 1) }],
  } as const;
  const [block] = buildBlocks(text, damaged);
  if (block === undefined) throw new Error("A text has a block.");
  const proposals = proposalsByBlock([block], damaged).get(block.start) ?? [];
  const markup = renderToStaticMarkup(<BlockView {...drawing} block={block} source={text} proposals={proposals} />);
  expect(seen(markup)).toBe("市管办、市编办负责拟读市政管办、市编办负责");
  const segments = [...markup.matchAll(/<span data-at="\d+" data-to="\d+">([^<]*)/gu)].map((match) => match[1]);
  expect(segments.join("")).toBe("市管办、市编办负责");
});

describe("segments", () => {
  test("mark what of a match lies in the piece", () => {
    const match = span(4, 8);
    expect(segmentsOf(span(2, 6), [match])).toEqual([
      { start: 2, end: 4, match: null },
      { start: 4, end: 6, match },
    ]);
  });

  test("of a piece without a match are the piece", () => {
    expect(segmentsOf(span(2, 6), [span(7, 9)])).toEqual([{ start: 2, end: 6, match: null }]);
  });
});
