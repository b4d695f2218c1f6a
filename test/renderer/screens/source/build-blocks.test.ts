import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../../renderer/screens/source/block.ts";
import { buildBlocks } from "../../../../renderer/screens/source/build-blocks.ts";
import { cutPieces } from "../../../../renderer/screens/source/cut-pieces.ts";
import type { IdentifiedReading } from "../../../../shared/model/reading.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import { clauseId, PLANS, realPlan } from "../../real-plans.ts";

/** The spans stand one after the other without a hole or an overlap. */
function expectPartition(spans: readonly Span[], length: number): void {
  expect(spans[0]?.start ?? 0).toBe(0);
  expect(spans.at(-1)?.end ?? 0).toBe(length);
  spans.slice(1).forEach((next, index) => {
    expect(next.start).toBe(spans[index]?.end);
  });
}

function wordsOf(text: string, block: Block): string {
  return text.slice(block.start, block.end).trim();
}

describe.each(PLANS)("the blocks of %s", (name) => {
  const { text, reading } = realPlan(name);
  const blocks = buildBlocks(text, reading);

  test("hold every character of the source once and in order", () => {
    expectPartition(blocks, text.length);
    expectPartition(cutPieces(text, reading), text.length);
    for (const { form, start, end, pieces } of blocks) {
      const shown = pieces.map((piece) => text.slice(piece.start, piece.end)).join("");
      if (form !== "gap") expect(shown).toBe(text.slice(start, end));
    }
  });

  test("give every clause all the characters it was read from", () => {
    reading.clauses.forEach((clause, index) => {
      const own = blocks.flatMap(({ pieces }) => pieces.filter((piece) => piece.clauses.includes(index)));
      for (const { start, end } of clause.spans) {
        const within = own.filter((piece) => piece.start >= start && piece.end <= end);
        const words = within.map((piece) => text.slice(piece.start, piece.end)).join("");
        expect(words.replace(/\s/gu, "")).toBe(text.slice(start, end).replace(/\s/gu, ""));
      }
    });
  });

  test("show no two gaps in a row", () => {
    const doubled = blocks.filter((block, index) => block.form === "gap" && blocks[index - 1]?.form === "gap");
    expect(doubled).toEqual([]);
  });
});

test("parts the table cells of Jieyang, so that each block belongs to one clause", () => {
  const { text, reading } = realPlan("jieyang-2018");
  const block = buildBlocks(text, reading).find((one) => wordsOf(text, one).startsWith("2. 制定出台涉及公共利益"));
  expect(block?.clauses).toHaveLength(1);
});

test.each(["<b>", "</b>", "**", "<span style='color:red'>"])("leaves a sentence with %s in it whole", (sign) => {
  const text = `公开${sign}政务公报${sign}目录。\n`;
  const signs = [2, text.indexOf(sign, 3)].map((at) => span(at, at + sign.length));
  const cuts = [0, ...signs.flatMap(({ start, end }) => [start, end]), text.length];
  const regions = cuts.slice(1).map((end, index) => {
    const place = span(cuts[index] ?? 0, end);
    return index % 2 === 1
      ? ({ ...place, kind: "noise", reason: "markup" } as const)
      : ({ ...place, kind: "clause" } as const);
  });
  expect(buildBlocks(text, { ...nothingRead, regions })).toHaveLength(1);
});

test("leaves several points of one paragraph together", () => {
  const { text, reading } = realPlan("wuxi-2018");
  const block = buildBlocks(text, reading).find((one) => wordsOf(text, one).includes("一是公文辦理要嚴格政務公開程序"));
  expect(block?.clauses.length).toBeGreaterThan(1);
});

test("marks the run-in heading of a clause as a heading", () => {
  const { text, reading } = realPlan("wuhan-2018");
  const heading = cutPieces(text, reading).find(
    (piece) => text.slice(piece.start, piece.end) === "加強宣傳引導,提高思想認識",
  );
  expect(heading).toMatchObject({ heading: true, kind: "clause" });
});

test("says of a page break inside a clause that it is noise", () => {
  const { text, reading } = realPlan("jilin-2018");
  const gaps = buildBlocks(text, reading).filter(({ form }) => form === "gap");
  expect(gaps.some(({ pieces }) => pieces[0]?.reason === "page-break")).toBe(true);
});

test("parts a line that would be too long for one paragraph, but no character", () => {
  const text = "𠀀".repeat(5001);
  const blocks = buildBlocks(text, { ...nothingRead, regions: [{ ...span(0, text.length), kind: "preamble" }] });
  expectPartition(blocks, text.length);
  expect(blocks.length).toBeGreaterThan(1);
  expect(blocks.every(({ start, end }) => text.slice(start, end).isWellFormed())).toBe(true);
});

test("gives a warning without length a place of its own", () => {
  const text = "一、甲\n";
  const warning = { code: "heading-missing", details: { path: "一" }, ...span(2, 2) } as const;
  const pieces = cutPieces(text, { ...nothingRead, regions: [{ ...span(0, 4), kind: "clause" }], warnings: [warning] });
  expect(pieces.map(({ start, end, warnings }) => [start, end, warnings])).toEqual([
    [0, 2, []],
    [2, 2, [0]],
    [2, 4, []],
  ]);
});

test("keeps the source whole for any reading", () => {
  const offsets = fc.array(fc.nat(60), { maxLength: 12 });
  const letters = fc.string({ unit: fc.constantFrom("甲", "乙", " ", "\n", "𠀀", "\t"), maxLength: 60 });
  fc.assert(
    fc.property(letters, offsets, offsets, offsets, (text, regionCuts, clauseEnds, warningEnds) => {
      const reading = anyReading(text.length, regionCuts, clauseEnds, warningEnds);
      expectPartition(buildBlocks(text, reading), text.length);
      expectPartition(cutPieces(text, reading), text.length);
    }),
  );
});

const { metadata } = realPlan("jilin-2018").reading;
const nothingRead: IdentifiedReading = { metadata, regions: [], outline: [], warnings: [], clauses: [] };

function anyReading(length: number, regions: number[], clauses: number[], warnings: number[]): IdentifiedReading {
  const cuts = [...new Set([0, ...regions.map((cut) => Math.min(cut, length)), length])].sort((a, b) => a - b);
  const kinds = ["clause", "heading", "responsibility", "whitespace"] as const;
  return {
    ...nothingRead,
    regions: cuts.slice(1).map((end, index) => {
      const place = span(cuts[index] ?? 0, end);
      const kind = kinds[index % 5];
      return kind === undefined ? { ...place, kind: "noise", reason: "markup" } : { ...place, kind };
    }),
    clauses: pairs(length, clauses).map((place, index) => aClause(index, place)),
    warnings: pairs(length, warnings).map((place) => ({ ...place, code: "text-damaged", details: { raw: "" } })),
  };
}

function pairs(length: number, ends: readonly number[]): Span[] {
  const sorted = ends.map((end) => Math.min(end, length)).sort((a, b) => a - b);
  return sorted.flatMap((end, index) => (index % 2 === 1 ? [span(sorted[index - 1] ?? 0, end)] : []));
}

function aClause(index: number, place: Span): IdentifiedReading["clauses"][number] {
  const [first] = realPlan("jilin-2018").reading.clauses;
  if (first === undefined) throw new Error("Jilin has clauses.");
  return { ...first, id: clauseId(index), spans: [place], responsibility: null };
}
