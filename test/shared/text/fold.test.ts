import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Converter } from "opencc-js/t2cn";
import { describe, expect, test } from "vitest";
import { span } from "../../../shared/model/span.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { foldForms } from "../../../shared/text/forms.ts";
import { RADICALS } from "../../../shared/text/radicals.ts";
import { simplify } from "../../../shared/text/simplify.ts";

const PLANS = ["jilin-2018", "wuhan-2018", "wuxi-2018", "hunjiang-2015", "jieyang-2018"];

function readPlan(name: string): string {
  return readFileSync(new URL(`../../../resources/plans/${name}.txt`, import.meta.url), "utf8");
}

const STAYS: ReadonlySet<string> = new Set("⺀⺴﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩ﾞﾟ￣");

/** Any well-formed text, rich in characters that change in folding or lie outside the BMP. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("乾隆", "答覆", "顯著", "㜢", "𠮷", "\u{2f803}", "Ａ", "“", "\u200b", "⺠", "İ", "發布", "著力"),
    ),
  )
  .map((parts) => parts.join("").toWellFormed());

describe("the fold of a text", () => {
  test.each([
    ["制定出臺", "制定出台"],
    ["后續發布，干部", "后续发布,干部"],
    ["著力推進顯著成效，沿著著名道路", "着力推进显著成效,沿着著名道路"],
    ["乾隆年間", "乾隆年间"],
    ["“放管服”「改革」＂", '"放管服""改革""'],
    ["（一）ＰＤＦ：2018年％", "(一)pdf:2018年%"],
    ["国办发〔2017〕47号", "国办发[2017]47号"],
    ["⽂件⺠生", "文件民生"],
    ["全角\u3000空格\u00a0与\t制表", "全角 空格 与 制表"],
    ["零\u200b宽\ufeff", "零宽"],
    ["\uf900", "岂"],
    ["⑴公开⒉发布㈢解读", "(1)公开2.发布(三)解读"],
    ["︵一︶︻二︼﹛三﹜ﾊﾟｱ￥￡", "(一)[二]{三}ハﾟア¥£"],
    ["①②", "①②"],
  ])("of %s is %s", (source, folded) => {
    expect(foldText(source).text).toBe(folded);
  });

  test.each(PLANS)("keeps every offset of %s", (name) => {
    const source = readPlan(name);
    const fold = foldText(source);
    expect(fold.toSource(span(0, fold.text.length))).toEqual(span(0, source.length));
    for (let at = 0; at + 40 < fold.text.length; at += 97) {
      const there = fold.toSource(span(at, at + 40));
      expect(foldText(source.slice(there.start, there.end)).text).toBe(fold.text.slice(at, at + 40));
    }
  });

  test("folds simplified plans only in their forms", () => {
    for (const name of ["jilin-2018", "hunjiang-2015", "jieyang-2018"]) {
      const source = readPlan(name);
      expect(simplify(source)).toBe(source);
    }
  });

  test("converts scripts as OpenCC does, 著 apart", () => {
    const convert = Converter({ from: "t", to: "cn" });
    for (const name of PLANS) expect(simplify(readPlan(name))).toBe(convert(readPlan(name)).replaceAll("著", "着"));
    const ideographs = fc.string({
      unit: fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
    });
    fc.assert(
      fc.property(ideographs, (text) => {
        fc.pre(!text.includes("著"));
        expect(simplify(text)).toBe(convert(text));
      }),
    );
  });

  test("leads from any stretch of the fold to the source it came from, and back to at least itself", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (source, a, b) => {
        const fold = foldText(source);
        const [start, end] = [a % (fold.text.length + 1), b % (fold.text.length + 1)].sort((x, y) => x - y);
        fc.pre(start !== undefined && end !== undefined && start < end);
        const there = fold.toSource(span(start, end));
        expect(0 <= there.start && there.start < there.end && there.end <= source.length).toBe(true);
        const back = fold.toFold(there);
        expect(back.start <= start && end <= back.end).toBe(true);
        // The stretch is the smallest: it neither begins nor ends with something that left no trace.
        expect(foldForms(source.slice(there.start, there.end)).text.length).toBeGreaterThan(0);
      }),
    );
  });

  test("cuts a text into parts whose forms fold to the parts of the fold", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (source, at) => {
        const fold = foldForms(source);
        const characters = [...source];
        const cut = characters.slice(0, at % (characters.length + 1)).join("").length;
        const head = fold.toFold(span(0, cut));
        const tail = fold.toFold(span(cut, source.length));
        expect(fold.text.slice(head.start, head.end)).toBe(foldForms(source.slice(0, cut)).text);
        expect(fold.text.slice(tail.start, tail.end)).toBe(foldForms(source.slice(cut)).text);
      }),
    );
  });

  test("carries a character of one unit to its simplified form of two", () => {
    const fold = foldText("甲㜢乙");
    expect(fold.text).toBe("甲𡞱乙");
    expect(fold.toSource(span(1, 3))).toEqual(span(1, 2));
    expect(fold.toSource(span(3, 4))).toEqual(span(2, 3));
    expect(fold.toFold(span(2, 3))).toEqual(span(3, 4));
  });

  test.each([
    ["radicals", 0x2e80, 0x2fdf],
    ["compatibility ideographs", 0xf900, 0xfaff],
    ["compatibility ideographs beyond the BMP", 0x2f800, 0x2fa1f],
    ["full-width and half-width forms", 0xff01, 0xffee],
  ])("leaves none of the %s, and finds the way back from each", (_, first, last) => {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      // What Unicode itself knows no other form of stays: two radicals, twelve ideographs, marks that stand over others.
      if (!/\p{Assigned}/u.test(character) || STAYS.has(character)) continue;
      const source = `甲${character}乙`;
      const fold = foldText(source);
      expect(fold.text, code.toString(16)).not.toContain(character);
      const there = span(1, fold.text.length - 1);
      expect(fold.toSource(there)).toEqual(span(1, 1 + character.length));
      expect(fold.toFold(span(1, 1 + character.length))).toEqual(there);
    }
  });

  test("gives every radical of both blocks one character outside them", () => {
    for (const [radical, character] of RADICALS) {
      expect([...character]).toHaveLength(1);
      expect(character.codePointAt(0) ?? 0, radical).toBeGreaterThan(0x33ff);
    }
    expect(RADICALS.size).toBe(214 + 113);
  });
});
