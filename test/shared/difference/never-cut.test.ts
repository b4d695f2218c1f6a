import { describe, expect, test } from "vitest";
import { diffTexts } from "../../../shared/difference/compare-texts.ts";
import { clausePairs } from "./clause-pairs.ts";
import { readMarked, writeMarked } from "./marked.ts";

describe("what means something only as a whole", () => {
  test.each([
    ["number", "每年不少于[12/2]次。"],
    ["percentage", "扶贫资金增长不低于[4%/4.5%]以上"],
    ["Chinese numeral", "贯彻党的[十八/十九]届三中全会精神"],
    ["date", "[2018年7月底/2018年9月底]前全部完成"],
    ["year", "印发[2017年/2018年]政务公开工作要点"],
    ["document number", "按照[国办发〔2017〕47号/国办发〔2018〕47号]文件要求"],
    ["short title", "严格落实[《政府信息公开条例》/《政务信息公开条例》]各项规定"],
    ["unit", "由[市发展改革委/市发改委]牵头落实"],
    ["unit inside a short title", "执行[《市政府办公室工作规则》/《市政府办公室议事规则》]规定"],
    ["government", "请[市政府办公室/省政府办公室]汇总"],
  ])("is marked whole: %s", (_name, marked) => {
    const { a, b } = readMarked(marked);
    expect(writeMarked(a, b)).toBe(marked);
  });

  test("a long title is a phrase, of which only the words that differ are marked", () => {
    const marked = "落实《关于推进[重大建设项目/社会公益事业]领域政府信息公开的实施意见》";
    const { a, b } = readMarked(marked);
    expect(writeMarked(a, b)).toBe(marked);
  });
});

describe("in the pairs of clauses that people made", () => {
  const borders = clausePairs.flatMap(({ a, b }) => {
    const { runs } = diffTexts(a, b);
    const inA = runs.map((run) => run.a).filter((span) => span !== null);
    const inB = runs.map((run) => run.b).filter((span) => span !== null);
    return [...inA.map(({ start }) => ({ text: a, at: start })), ...inB.map(({ start }) => ({ text: b, at: start }))];
  });
  const inside = (pattern: RegExp) =>
    borders.flatMap(({ text, at }) =>
      [...text.matchAll(pattern)]
        .filter(({ index, 0: found }) => at > index && at < index + found.length)
        .map(([found]) => found),
    );

  test("there are enough borders to speak of", () => {
    expect(borders.length).toBeGreaterThan(1000);
  });

  test.each([
    ["number", /\d+/gu],
    ["date", /\d{4}年(?:\d{1,2}月(?:底|\d{1,2}日)?)?/gu],
    ["document number", /〔\d{4}〕\d+[号號]/gu],
    ["short title", /(?<=《)[^《》]{1,12}(?=》)/gu],
    ["unit", /市(?:发展改革委|财政局|教育局|民政局|編辦|政府辦公室|政府|人民政府)/gu],
  ])("no border lies inside a %s", (_name, pattern) => {
    expect(inside(pattern)).toEqual([]);
  });
});
