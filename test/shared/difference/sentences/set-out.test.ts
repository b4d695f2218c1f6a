import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setOut } from "../../../../shared/difference/sentences/set-out.ts";
import { splitSentences } from "../../../../shared/difference/sentences/split-sentences.ts";
import { clausePairs } from "../clause-pairs.ts";
import { cut } from "../marked.ts";
import { anyText } from "../texts.ts";

/** Each band as the words of the lead and of the others. */
function written(lead: string, others: readonly string[]): string[][] {
  return setOut(lead, others).map((band) => [
    band.lead === null ? "另" : cut(lead, band.lead),
    ...band.others.map((places, at) => places.map((place) => cut(others[at] ?? "", place)).join("|")),
  ]);
}

describe("sentences", () => {
  test("end with their marks, and partition any text", () => {
    const text = "推进公开；抓好落实。“应尽尽有。”\n第二段";
    expect(splitSentences(text).map((place) => cut(text, place))).toEqual([
      "推进公开；",
      "抓好落实。",
      "“应尽尽有。”\n",
      "第二段",
    ]);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          splitSentences(text)
            .map((place) => cut(text, place))
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

describe("a row set out by the sentences of its base", () => {
  const lead = "推进政府公报数据库建设，有序开放政府公报数据。探索推行文件统一发布制度。建立文件报送工作机制。";

  test("puts each sentence beside the one it answers, whatever their order", () => {
    const other = "建立健全文件報送工作機制。按照上級要求，推進政府公報數據庫建設。";
    expect(written(lead, [other])).toEqual([
      ["推进政府公报数据库建设，有序开放政府公报数据。", "按照上級要求，推進政府公報數據庫建設。"],
      ["探索推行文件统一发布制度。", ""],
      ["建立文件报送工作机制。", "建立健全文件報送工作機制。"],
    ]);
  });

  test("puts several short sentences beside a long one", () => {
    const other = "推进政府公报数据库建设。有序开放政府公报数据。";
    expect(written(lead, [other])[0]).toEqual([
      "推进政府公报数据库建设，有序开放政府公报数据。",
      "推进政府公报数据库建设。|有序开放政府公报数据。",
    ]);
  });

  test("puts what answers nothing below, what several say before what one says alone", () => {
    const bands = written(lead, ["规范开展业务培训工作。加强督促检查考核。", "定期开展业务培训工作。"]);
    expect(bands.slice(3)).toEqual([
      ["另", "规范开展业务培训工作。", "定期开展业务培训工作。"],
      ["另", "加强督促检查考核。", ""],
    ]);
  });

  test("holds every sentence of every text once", () => {
    for (const { a, b } of clausePairs) {
      const bands = setOut(a, [b]);
      expect(bands.flatMap((band) => (band.lead === null ? [] : cut(a, band.lead))).join("")).toBe(a);
      const places = bands.flatMap((band) => band.others[0] ?? []).toSorted((x, y) => x.start - y.start);
      expect(places.map((place) => cut(b, place)).join("")).toBe(b);
    }
  });
});
