import { describe, expect, test } from "vitest";
import { findMarkup } from "../../../shared/reading/find-markup.ts";
import { foldInPlace } from "../../../shared/reading/folded-text.ts";
import { readMetadataLine } from "../../../shared/reading/frame/metadata-line.ts";
import { parseNumeral, writeNumeral } from "../../../shared/reading/numerals.ts";
import { markerAt } from "../../../shared/reading/outline/marker.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { shippedText } from "./plan-texts.ts";

test.each([
  ["一、深入", "section 一"],
  ["（十二）注重", "item （十二）"],
  ["(三) 以政策", "item （三）"],
  ["1. 政府", "subitem 1"],
  ["２．推动", "subitem 2"],
  ["3、加快", "subitem 3"],
  ["（1）机构", "bracketed （1）"],
  ["①每月", "circled ①"],
  ["一是公开", "point 一是"],
  ["第二条　各", "article 第二条"],
  ["第一章　总则", "chapter 第一章"],
  ["第一部分 目标", "chapter 第一部分"],
  ["第一，加强", "ordinal 第一"],
  ["㈡规范", "item （二）"],
  ["⒊推进", "subitem 3"],
  ["⑴编制", "bracketed （1）"],
  ["(—)梳理", "item （一）"],
  ["l．规范", "subitem 1"],
  ["二要畅通", "point 二要"],
  ["其次，公开", "spoken 其次"],
])("the number of %s", (text, expected) => {
  const marker = markerAt(foldInPlace(text));
  expect(`${marker?.style} ${marker?.label}`).toBe(expected);
});

test.each([
  "一要闻一解读",
  "最后一公里",
  "2018年底前",
  "1.5亿元",
  "一般程序",
  "第一步，从",
  "12345热线",
  "一、二、三级医院",
])("%s begins with no number of an outline", (text) => {
  expect(markerAt(foldInPlace(text))).toBeNull();
});

test("numerals are written as they are read, up to 999", () => {
  for (let value = 1; value <= 999; value += 1) expect(parseNumeral(writeNumeral(value))).toBe(value);
  expect(parseNumeral("二〇一八")).toBe(2018);
});

test("folding keeps every character at its offset", () => {
  const text = "（一）發布㜢１２：乾淨\ud800𠀀";
  const folded = foldInPlace(text);
  expect(folded).toHaveLength(text.length);
  expect(folded.startsWith("(一)发布")).toBe(true);
});

test.each([
  ["<p>一</p>", ["<p>", "</p>"]],
  ["發(fā)布(試行)", ["(fā)"]],
  ["## 二、着力", ["## "]],
  ["**加强**", ["**", "**"]],
  ["[打印](javascript:window.print())", ["[", "](javascript:window.print())"]],
  ["a&nbsp;b<!-- 一、 -->", ["&nbsp;", "<!-- 一、 -->"]],
  ["数值<5，且>3", []],
])("the markup in %s", (text, expected) => {
  expect(findMarkup(foldInPlace(text)).map(({ start, end }) => text.slice(start, end).trim())).toEqual(
    expected.map((one) => one.trim()),
  );
});

test.each([
  ["发文机关:\t某市政府\t成文日期:\t2018年06月04日", ["issuer 某市政府", "issuedOn 2018年06月04日"]],
  ["發文機構市政府辦公廳發文字號武政辦〔2018〕103號", ["issuer 市政府辦公廳", "documentNumber 武政辦〔2018〕103號"]],
  ["文號 | 錫政辦發〔2018〕68號 |", ["documentNumber 錫政辦發〔2018〕68號 |"]],
  ["索 引 号：000/2018-1", ["indexNumber 000/2018-1"]],
  ["[标题] 某市政府关于公开的意见", ["title 某市政府关于公开的意见"]],
  ["2021-04-02 09:30 来源：市政府网 浏览次数：10", ["publishedOn 2021-04-02 09:30", "other 市政府网", "counter 10"]],
])("the fields of %s", (line, expected) => {
  const entries = readMetadataLine(foldInPlace(line)) ?? [];
  expect(entries.map(({ field, valueStart, end }) => `${field} ${line.slice(valueStart, end).trim()}`)).toEqual(
    expected,
  );
});

test.each(["分类推进改革，加强分类指导。", "来源广泛的意见建议要认真研究", "标题目录的梳理"])(
  "%s is no line of a site's table",
  (line) => {
    expect(readMetadataLine(line)).toBeNull();
  },
);

describe("a page saved twice", () => {
  const text = shippedText("jilin-2018");
  const once = readPlan(text);

  test("is read once, the second copy is noise", () => {
    const twice = readPlan(`${text}\n\n${text}`);
    expect(twice.clauses.map((clause) => clause.text)).toEqual(once.clauses.map((clause) => clause.text));
    expect(twice.regions.at(-1)).toMatchObject({ kind: "noise", reason: "duplicate-copy" });
  });

  test("is read once where the second copy breaks off", () => {
    const broken = readPlan(`${text}\n${text.slice(0, 2500)}`);
    expect(broken.clauses).toHaveLength(once.clauses.length);
  });
});
