import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import { extendEntries, lexiconWith } from "../../../shared/alignment/lexicon/extend-lexicon.ts";
import { type LexiconEntries, TRADE_ENTRIES, TRADE_LEXICON } from "../../../shared/alignment/lexicon/lexicon.ts";
import { type LexiconExtension, LexiconExtensionSchema, NO_EXTENSION } from "../../../shared/model/lexicon.ts";
import { aClause, aPlan, rowSets, somePlans } from "./plans.ts";

const ENTRIES: LexiconEntries = {
  duties: [
    { id: "hall", name: "实体大厅", theme: "服务", topic: "大厅", wordings: ["政务大厅"], mentions: ["大厅"] },
    { id: "hotline", name: "热线", theme: "服务", topic: "热线", wordings: ["12345"], mentions: ["电话"] },
  ],
  synonyms: [
    ["政务大厅", "办事大厅"],
    ["热线", "公开电话"],
  ],
  boilerplate: ["进一步", "抓好"],
};

const extended = (extension: Partial<LexiconExtension>) => extendEntries(ENTRIES, { ...NO_EXTENSION, ...extension });

describe("words that a person adds", () => {
  test("for a word of a shipped group join that group", () => {
    expect(extended({ synonyms: [["市民之家", "办事大厅"]] }).synonyms).toContainEqual([
      "政务大厅",
      "办事大厅",
      "市民之家",
    ]);
  });

  test("make one group of two where they stand for words of both", () => {
    expect(extended({ synonyms: [["办事大厅", "公开电话"]] }).synonyms).toEqual([
      ["政务大厅", "办事大厅", "热线", "公开电话"],
    ]);
  });

  test("name the tasks that the words they stand for name", () => {
    const [hall, hotline] = extended({ synonyms: [["市民之家", "政务大厅"]] }).duties;
    expect(hall?.wordings).toEqual(["政务大厅", "市民之家"]);
    expect(hotline).toEqual(ENTRIES.duties[1]);
  });

  test("under the name of a shipped task are words of that task, in whatever script", () => {
    const { duties } = extended({ duties: [{ name: "熱線", words: ["接诉即办"] }] });
    expect(duties).toHaveLength(2);
    expect(duties[1]?.wordings).toEqual(["12345", "接诉即办"]);
  });

  test("under a name of their own are a task like no other", () => {
    const { duties } = extended({ duties: [{ name: "帮办代办", words: ["帮办代办", "帮办代办"] }] });
    expect(duties[0]).toMatchObject({ name: "帮办代办", wordings: ["帮办代办"] });
    expect(ENTRIES.duties.map(({ topic }) => topic)).not.toContain(duties[0]?.topic);
  });

  test("name the task that they are given to, and no other", () => {
    const [own, hall] = extended({ duties: [{ name: "市民之家", words: ["政务大厅"] }] }).duties;
    expect(own?.wordings).toEqual(["政务大厅"]);
    expect(hall).toMatchObject({ name: "实体大厅", wordings: [], mentions: ["大厅"] });
  });

  test("say something, even where the shipped list takes them for empty", () => {
    expect(extended({ synonyms: [["抓好", "抓实"]] }).boilerplate).toEqual(["进一步"]);
  });

  test("are refused where they are a single character, alone in a group, or too many", () => {
    for (const synonyms of [[["厅", "大厅"]], [["大厅"]], Array.from({ length: 501 }, () => ["大厅", "前厅"])])
      expect(LexiconExtensionSchema.safeParse({ synonyms, duties: [] }).success).toBe(false);
  });
});

describe("alignment", () => {
  const here = aPlan("here", [
    aClause("推行园区管家服务，年底前覆盖所有乡镇。"),
    aClause("办好政府公报，及时刊登规章和规范性文件。"),
    aClause("清理各类证明材料，没有法律法规依据的一律取消。"),
  ]);
  const there = aPlan("there", [
    aClause("设立红领专员队伍，为企业和群众跑腿。"),
    aClause("政府公报应当刊登规章和规范性文件。"),
    aClause("建立政府网站集约化平台。"),
  ]);
  const withWords = (extension: Partial<LexiconExtension>) =>
    alignPlans([here, there], [], { lexicon: lexiconWith({ ...NO_EXTENSION, ...extension }), candidates: 9 });
  const scoreOf = (alignment: ReturnType<typeof withWords>): number =>
    alignment.candidates?.find(({ a, b }) => a.clause.endsWith("0") && b.clause.endsWith("0"))?.score ?? 0;

  test("obeys a task that a person added: clauses that name it are matched, and their row bears its name", () => {
    expect(scoreOf(withWords({}))).toBeLessThan(0.1);
    const alignment = withWords({ duties: [{ name: "管家服务", words: ["园区管家", "红领专员"] }] });
    expect(scoreOf(alignment)).toBeGreaterThan(0.3);
    const shared = alignment.rows.find(({ cells }) => Object.keys(cells).length === 2 && "here" in cells);
    expect(alignment.rows.map(({ title }) => title)).toContain("管家服务");
    expect(shared).toBeDefined();
  });

  test("obeys words that mean the same", () => {
    const synonyms = [["园区管家服务", "红领专员队伍"]];
    expect(scoreOf(withWords({ synonyms }))).toBeGreaterThan(scoreOf(withWords({})));
  });

  test("needs no other lexicon where nothing was added", () => {
    expect(lexiconWith(NO_EXTENSION)).toBe(TRADE_LEXICON);
    expect(extendEntries(TRADE_ENTRIES, NO_EXTENSION)).toEqual(TRADE_ENTRIES);
  });

  test("depends on the order of the plans no more than without added words", () => {
    const lexicon = lexiconWith({
      synonyms: [["政府公报", "政报"]],
      duties: [{ name: "管家服务", words: ["办事", "服务"] }],
    });
    fc.assert(
      fc.property(somePlans, (plans) => {
        const forth = alignPlans(plans, [], { lexicon });
        expect(rowSets(alignPlans(plans.toReversed(), [], { lexicon }))).toEqual(rowSets(forth));
      }),
      { numRuns: 10 },
    );
  });
});
