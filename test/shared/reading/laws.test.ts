import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ReadingSchema } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { expectLaws } from "./laws.ts";
import { SHIPPED, shippedText } from "./plan-texts.ts";

/** Pieces that plans are made of, so that random texts run through every rule. */
const PIECES = [
  "一、",
  "（一）",
  "(二)",
  "1.",
  "2．",
  "（1）",
  "①",
  "一是",
  "二是",
  "第一条",
  "第一章",
  "附件1",
  "抄送：",
  "加强领导。",
  "各区、各部门要落实。",
  "市教育局牵头，市财政局配合",
  "（责任单位：市编办）",
  "（责任单位：市 编办）",
  "APP",
  "abc.",
  "责任单位：",
  "由市政府负责。",
  "2018年6月底前",
  "《条例》",
  "国办发〔2017〕47号",
  "不少于1次",
  "2018年6月4日",
  "某某市人民政府",
  "关于印发要点的通知",
  "各县区人民政府：",
  "索引号：",
  "序号\t工作任务\t责任单位",
  "1\t任务\t市教育局",
  "<p>",
  "</p>",
  "---",
  "— 3 —",
  "|",
  "\t",
  "\n",
  "\n\n",
  " ",
  "　",
  "\u0000",
  "\ud800",
  "\udc00",
  "𠀀",
  "\ufffd",
  "**",
  "#",
  "fā",
  "(fā)",
  "，",
  "、",
  "：",
  "；",
  "。",
  "“",
  "”",
  "（",
  "）",
  "〈",
  "〉",
];

const arbitraryText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join("")),
);

describe("whatever the text", () => {
  test("its regions partition it and cover the clauses, whose texts follow from their spans", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        expectLaws(text, readPlan(text));
      }),
      { numRuns: 400 },
    );
  });

  test("the reading has the shape of the model and is the same every time", () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const reading = readPlan(text);
        expect(ReadingSchema.safeParse(reading).success).toBe(true);
        expect(readPlan(text)).toEqual(reading);
      }),
      { numRuns: 100 },
    );
  });
});

describe.each(SHIPPED)("%s", (name) => {
  const text = shippedText(name);

  test("obeys the laws as received", () => {
    const reading = readPlan(text);
    expectLaws(text, reading);
    expect(ReadingSchema.safeParse(reading).success).toBe(true);
  });

  test("obeys the laws with stretches cut out, doubled or replaced", () => {
    const edit = fc.record({
      at: fc.nat({ max: text.length }),
      length: fc.nat({ max: 400 }),
      with: fc.oneof(
        fc.constant(""),
        fc.constantFrom(...PIECES),
        fc.nat({ max: text.length }).map((from) => text.slice(from, from + 300)),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const changed = edits.reduce(
          (now, { at, length, with: put }) => now.slice(0, at) + put + now.slice(at + length),
          text,
        );
        expectLaws(changed, readPlan(changed));
      }),
      { numRuns: 40 },
    );
  });
});
