import { describe, expect, test } from "vitest";
import { denseText } from "../../../shared/alignment/lexicon/dense-text.ts";
import { DutyFinder } from "../../../shared/alignment/lexicon/find-duties.ts";
import { TRADE_ENTRIES, TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import { PlainWords } from "../../../shared/alignment/lexicon/plain-words.ts";
import { GOLD_PLANS } from "../../score/alignment/gold.ts";

describe("the lexicon that ships with the program", () => {
  test("names every duty once", () => {
    const { duties } = TRADE_ENTRIES;
    expect(new Set(duties.map(({ id }) => id)).size).toBe(duties.length);
    expect(new Set(duties.map(({ name }) => name)).size).toBe(duties.length);
  });

  test("holds wordings of the trade, not sentences of plans", () => {
    const wordings = TRADE_ENTRIES.duties.flatMap((duty) => [...duty.wordings, ...duty.mentions]);
    expect(wordings.filter((wording) => wording.length > 14)).toEqual([]);
  });

  test("knows no city", () => {
    const words = JSON.stringify(TRADE_ENTRIES);
    for (const city of ["吉林", "武汉", "无锡", "浑江", "揭阳", "广东", "惠民通", "开放广东"])
      expect(words).not.toContain(city);
  });

  test("finds a duty in nearly every clause of the real plans", () => {
    const clauses = GOLD_PLANS.flatMap((plan) => plan.clauses);
    const without = clauses.filter(({ text }) => TRADE_LEXICON.finder.find(denseText(text).text).length === 0);
    expect(without).toEqual([]);
  });
});

describe("finding duties", () => {
  const finder = new DutyFinder([
    { id: "hotline", name: "热线", theme: "服务", topic: "热线", wordings: ["整合…热线", "12345"], mentions: ["电话"] },
  ]);

  test("bridges a short gap within a sentence", () => {
    expect(finder.find("整合各类政务热线")).toEqual([{ duty: 0, weight: 1, start: 0, end: 8 }]);
  });

  test("does not bridge a long one", () => {
    expect(finder.find("整合一二三四五六七八九十一二三四热线")).toEqual([]);
  });

  test("weighs a word in passing less than a wording", () => {
    const [mention] = finder.find("电话");
    expect(mention?.weight).toBeLessThan(1);
  });
});

describe("plain words", () => {
  const words = new PlainWords([["政务大厅", "办事大厅", "大厅"]], ["进一步"]);

  test("writes one word for all that mean the same, the longest first", () => {
    expect(words.rewrite("办事大厅和大厅")).toBe("政务大厅和政务大厅");
  });

  test("leaves a gap where a word says nothing", () => {
    expect(words.rewrite("进一步公开")).toBe("|公开");
  });
});

describe("dense text", () => {
  test("leaves out blanks and quotation marks and leads back to the source", () => {
    const source = "用好“两 微\n一端”";
    const dense = denseText(source);
    expect(dense.text).toBe("用好两微一端");
    const { start, end } = dense.toSource(2, 6);
    expect(source.slice(start, end)).toBe("两 微\n一端");
  });

  test("is the same in either script", () => {
    expect(denseText("輿情回應").text).toBe(denseText("舆情回应").text);
  });
});
