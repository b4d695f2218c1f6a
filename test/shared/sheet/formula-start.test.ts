import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guardText, startsLikeFormula } from "../../../shared/sheet/formula-start.ts";
import { unguardText } from "./unguard-text.ts";

const TRIGGERS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n"];
const WHITE = ["", " ", "\u3000", "\u00a0", "\u200b", "'"];

/** Texts that begin as formulas do, with and without blanks and quotes before, beside texts of any kind. */
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .tuple(fc.array(fc.constantFrom(...WHITE), { maxLength: 3 }), fc.constantFrom(...TRIGGERS), fc.string())
    .map(([before, trigger, rest]) => before.join("") + trigger + rest),
);

describe("a text that a spreadsheet would take for a formula", () => {
  test.each([
    ['=HYPERLINK("http://evil.cn","点这里")'],
    ["+cmd|' /C calc'!A0"],
    ["-2+3+cmd|' /C calc'!A0"],
    ["@SUM(1+1)*cmd|' /C calc'!A0"],
    ["＝1＋1"],
    ["－3%以上"],
    ["\t=1"],
    ["\r\n=1"],
    ["  =1"],
    ["\u3000=1"],
    ["\u200b=1"],
  ])("is recognised: %j", (text) => {
    expect(startsLikeFormula(text)).toBe(true);
    expect(guardText(text)).toBe(`'${text}`);
  });

  test.each([["政务公开=透明"], ["1-2年"], ["（一）=1"], [""], ["'=1"], ["——重点领域"]])(
    "is not every text with such a mark in it: %j",
    (text) => expect(startsLikeFormula(text)).toBe(false),
  );

  test("never stands at the start of a guarded text, and taking the guard away gives every text back", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(startsLikeFormula(guardText(text))).toBe(false);
        expect(unguardText(guardText(text))).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });
});
