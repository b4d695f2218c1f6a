import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { expect, test } from "vitest";
import { span } from "../../../shared/model/span.ts";
import { listAmbiguous } from "../../../shared/text/ambiguous-characters.ts";
import { INTO_SIMPLIFIED } from "../../../shared/text/script.ts";
import { simplify } from "../../../shared/text/simplify.ts";
import { INTO_TRADITIONAL, toTraditional } from "../../../shared/text/traditional.ts";

const INTO = { simplified: INTO_SIMPLIFIED, traditional: INTO_TRADITIONAL };

/** 发: 發, not 髮 (发布) */
function lines(text: string, target: "simplified" | "traditional"): string[] {
  return listAmbiguous(text, INTO[target]).map(
    ({ character, chosen, alternatives, word }) =>
      `${character}: ${chosen}, not ${alternatives.join(" ")}${word === null ? "" : ` (${word})`}`,
  );
}

test.each([
  ["公开发布", ["发: 發, not 髮 (开发)", "布: 布, not 佈"]],
  ["头发", ["发: 髮, not 發 (头发)"]],
  ["干部", ["干: 幹, not 干 乾 榦 (干部)"]],
  ["干", ["干: 幹, not 干 乾 榦"]],
  ["皇后", ["后: 后, not 後 (皇后)"]],
  ["政策", []],
])("into traditional script %s has its characters of several forms", (text, expected) => {
  expect(lines(text, "traditional").toSorted()).toEqual(expected.toSorted());
});

test.each([
  ["乾隆", ["乾: 乾, not 干 (乾隆)"]],
  ["乾淨", ["乾: 干, not 乾"]],
  ["顯著", ["著: 著, not 着 (顯著)"]],
  ["答覆", ["覆: 复, not 覆 (答覆)"]],
  ["發布", []],
])("into simplified script %s has its characters of several forms", (text, expected) => {
  expect(lines(text, "simplified")).toEqual(expected);
});

test("every place is one of the text, in order, and says what the conversion does there", () => {
  const anyText = fc.array(fc.constantFrom(..."发干后里只台复系历乾著徵公开布，a𠮷"), { maxLength: 40 });
  fc.assert(
    fc.property(anyText, fc.constantFrom("simplified" as const, "traditional" as const), (characters, target) => {
      const text = characters.join("");
      const found = listAmbiguous(text, INTO[target]);
      const converted = target === "traditional" ? toTraditional(text).text : simplify(text);
      expect(found.map(({ offset }) => offset)).toEqual(found.map(({ offset }) => offset).toSorted((a, b) => a - b));
      for (const { offset, character, chosen, alternatives } of found) {
        expect(text.startsWith(character, offset)).toBe(true);
        expect(converted.slice(offset, offset + chosen.length)).toBe(chosen);
        expect(alternatives).not.toContain(chosen);
      }
    }),
  );
});

test("a text in traditional script keeps the way back to the source", () => {
  const fold = toTraditional("干部带头公开");
  expect(fold.text).toBe("幹部帶頭公開");
  expect(fold.toSource(span(2, 4))).toEqual(span(2, 4));
});

test("converts as OpenCC does, one usual form for each character", () => {
  const convert = Converter({ from: "cn", to: "tw" });
  const plans = ["jilin-2018", "jieyang-2018", "hunjiang-2015"] as const;
  for (const text of [
    "为人民服务，里程碑，群众满意",
    "着力",
    ...plans.map((name) => simplify(readFileSync(`resources/plans/${name}.txt`, "utf8"))),
  ])
    expect(toTraditional(text).text).toBe(convert(text));
});

test("phrases have as many characters on either side", () => {
  expect(INTO_TRADITIONAL.phrases.filter(([from, to]) => [...from].length !== [...to].length)).toEqual([]);
});
