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

  test("names what plans of other years and cities ask for", () => {
    const named = (text: string) =>
      TRADE_LEXICON.finder
        .find(denseText(text).text)
        .filter(({ weight }) => weight === 1)
        .map(({ duty }) => TRADE_LEXICON.duties[duty]?.name);
    for (const [text, name] of [
      ["设立“办不成事”反映窗口，推行帮办代办", "帮办代办服务"],
      ["推動惠企政策免申即享、直達快享", "惠企利民政策兑现"],
      ["实行午间和周末延时服务、错时预约", "延时预约和上门服务"],
      ["清理僵尸账号，整治“指尖上的形式主义”", "政务新媒体"],
      ["推進跨省通辦、全省通辦", "跨域通办"],
      ["制定轻微违法不予处罚清单，实施包容审慎监管", "包容审慎监管"],
      ["公开机构职能、内设机构和办公地址", "机构职能信息公开"],
      ["网站完成适老化和无障碍改造", "适老化和无障碍改造"],
      ["在热线建立政策问答库，做好政策咨询服务", "政策咨询服务"],
      ["防范和处置非法集资的信息公开", "金融风险信息公开"],
    ] as const)
      expect(named(text)).toContain(name);
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

  test("takes a word within a longer word for no name of its own", () => {
    const names = (text: string) => TRADE_LEXICON.finder.find(text).map(({ duty }) => TRADE_LEXICON.duties[duty]?.name);
    expect(names("组织业务培训")).toContain("业务培训");
    expect(names("公开职业培训补贴")).not.toContain("业务培训");
    expect(names("公开职业培训补贴")).toContain("就业信息公开");
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
