import { beforeEach, describe, expect, test } from "vitest";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import type { WritableCorpus } from "../../../electron/corpus/connection.ts";
import { findByBytes, findSame } from "../../../electron/corpus/find-plan.ts";
import { loadPlan } from "../../../electron/corpus/load-plan.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { listPlans } from "../../../electron/corpus/plan-rows.ts";
import { removePlan, restorePlan } from "../../../electron/corpus/remove-plan.ts";
import { changeSettings, readSettings } from "../../../electron/corpus/settings.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import { DEFAULT_SETTINGS } from "../../../shared/contract/settings.ts";
import { span } from "../../../shared/model/span.ts";
import { aClause, aPlan, shippedText, someMetadata } from "./a-plan.ts";

const AT = "2026-11-21T09:00:00.000Z";

let corpus: WritableCorpus;

beforeEach(() => {
  corpus = openCorpusInMemory();
});

/** A plan in which every field holds something. */
function aFullPlan() {
  const text = "一、加強政策解讀\n著力推進政務公開。（市政府辦公廳牽頭，各部門配合）2018年7月底前完成";
  return aPlan("wuxi", text, {
    metadata: someMetadata({
      ...{ place: "无锡市", city: "无锡市", level: "prefecture", issuer: "无锡市人民政府办公室", title: "通知" },
      ...{ documentNumber: "锡政办发〔2018〕68号", planTitle: "实施办法", issuedOn: "2018-06-05", year: 2018 },
      ...{ script: "traditional", inferred: { city: null, province: "江苏省" } },
    }),
    regions: [
      { ...span(0, 8), kind: "heading" },
      { ...span(8, 9), kind: "whitespace" },
      { ...span(9, 20), kind: "clause" },
      { ...span(20, text.length), kind: "noise", reason: "footer" },
    ],
    warnings: [{ code: "numbering-gap", details: { expected: "二", found: "三" }, ...span(0, 2) }],
    clauses: [
      aClause("著力推進政務公開。", {
        path: ["一", "（五）", "1"],
        titleKind: "heading",
        spans: [span(9, 15), span(16, 18)],
        responsibility: {
          ...{ raw: "市政府辦公廳牽頭，各部門配合", lead: ["市政府办公厅"], cooperate: ["各部门", "各区"] },
          ...{ responsible: [], inherited: true, inline: false, garbled: true, spans: [span(19, 33)] },
        },
        deadlines: [
          { raw: "2018年7月底前", date: "2018-07-31" },
          { raw: "每年", date: null },
        ],
        citations: [
          { title: "意见", documentNumber: null },
          { title: null, documentNumber: "国办发〔2017〕47号" },
        ],
        figures: [{ raw: "不少于1次" }],
      }),
    ],
  });
}

describe("a stored plan", () => {
  test("comes back with every field as it was", () => {
    const plan = aFullPlan();
    storePlan(corpus, plan);
    expect(loadPlan(corpus, plan.id)).toEqual({
      summary: {
        id: plan.id,
        metadata: plan.reading.metadata,
        origin: "imported",
        fileName: "wuxi.txt",
        clauses: 1,
        warnings: 1,
      },
      source: plan.source,
      reading: plan.reading,
      corrections: [],
    });
  });

  test("keeps its source character by character", () => {
    const plan = aPlan("hunjiang", shippedText("hunjiang-2015"));
    storePlan(corpus, plan);
    expect(loadPlan(corpus, plan.id)?.source.text).toBe(shippedText("hunjiang-2015"));
  });

  test("is the same as another one only where bytes and text are the same", () => {
    const [plan, otherwise] = [aPlan("first", "一、推进政务公开"), aPlan("second", "一、锟斤拷锟斤拷")];
    const { sha256 } = plan.source;
    storePlan(corpus, plan);
    // The same file, read in another encoding.
    storePlan(corpus, { ...otherwise, source: { ...otherwise.source, sha256 } });
    expect(findSame(corpus, plan.source)?.id).toBe("first");
    expect(findSame(corpus, { sha256, text: otherwise.source.text })?.id).toBe("second");
    expect(findSame(corpus, { sha256, text: "一、" })).toBeNull();
    removePlan(corpus, plan.id, AT);
    expect(findByBytes(corpus, sha256)).toEqual({ id: "second", removed: false });
    removePlan(corpus, otherwise.id, "2026-11-21T10:00:00.000Z");
    expect(findByBytes(corpus, sha256)).toEqual({ id: "second", removed: true });
    expect(() => storePlan(corpus, { ...aPlan("third", plan.source.text), source: plan.source })).toThrow("UNIQUE");
  });

  test("is stored whole or not at all", () => {
    const plan = aPlan("wuhan", shippedText("wuhan-2018"));
    const [first, ...others] = plan.reading.clauses;
    if (first === undefined) throw new Error("the plan has clauses");
    const twice = { ...plan.reading, clauses: [first, ...others, first] };
    expect(() => storePlan(corpus, { ...plan, reading: twice })).toThrow("UNIQUE");
    for (const table of ["plan", "source", "clause", "region", "search_segment", "search_page", "outline_node"]) {
      expect(corpus.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    }
  });

  test("is found by its content, removed or not", () => {
    const plan = aFullPlan();
    storePlan(corpus, plan);
    expect(findSame(corpus, plan.source)).toEqual({ id: plan.id, removed: false });
    removePlan(corpus, plan.id, AT);
    expect(findSame(corpus, plan.source)).toEqual({ id: plan.id, removed: true });
    expect(findSame(corpus, { ...plan.source, text: "" })).toBeNull();
    expect(findByBytes(corpus, plan.source.sha256)).toEqual({ id: plan.id, removed: true });
    expect(findByBytes(corpus, "0".repeat(64))).toBeNull();
  });
});

describe("the list of plans", () => {
  test("names the shipped plans first, in their order, then the imported ones by time", () => {
    for (const [id, origin] of [
      ["b", "imported"],
      ["z", "shipped"],
      ["a", "imported"],
      ["y", "shipped"],
    ] as const) {
      storePlan(corpus, { ...aPlan(id, `一、${id}`), origin });
    }
    expect(listPlans(corpus).map(({ id }) => id)).toEqual(["z", "y", "b", "a"]);
  });

  test("leaves out a removed plan until it is restored, in its old place and with its ids", () => {
    const plans = ["a", "b", "c"].map((id) => aPlan(id, `一、${id}`));
    for (const plan of plans) storePlan(corpus, plan);
    const [, second] = plans;
    if (second === undefined) throw new Error("there are three plans");
    const whole = loadPlan(corpus, second.id);
    expect(removePlan(corpus, second.id, AT)).toBe(true);
    expect(removePlan(corpus, second.id, AT)).toBe(true);
    expect(listPlans(corpus).map(({ id }) => id)).toEqual(["a", "c"]);
    expect(loadPlan(corpus, second.id)).toBeNull();
    expect(checkCorpus(corpus)).toEqual([]);
    expect(restorePlan(corpus, second.id)).toBe(true);
    expect(restorePlan(corpus, second.id)).toBe(true);
    expect(listPlans(corpus).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(loadPlan(corpus, second.id)).toEqual(whole);
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("has no plan that was never stored", () => {
    const { id } = aFullPlan();
    expect(loadPlan(corpus, id)).toBeNull();
    expect(removePlan(corpus, id, AT)).toBe(false);
    expect(restorePlan(corpus, id)).toBe(false);
  });
});

describe("settings", () => {
  test("begin as the defaults and keep what is changed", () => {
    expect(readSettings(corpus)).toEqual(DEFAULT_SETTINGS);
    changeSettings(corpus, { language: "en", theme: "dark" });
    expect(changeSettings(corpus, { theme: "hc" })).toEqual({ ...DEFAULT_SETTINGS, language: "en", theme: "hc" });
  });

  test("keep how the window was left, and a name that looks like something else", () => {
    const window = { ...DEFAULT_SETTINGS.window, screen: "plans" as const, outlineWidth: 300, recentCommands: ["a"] };
    changeSettings(corpus, { window, singleKeys: false, personName: 'json:"王芳"' });
    expect(readSettings(corpus)).toEqual({ ...DEFAULT_SETTINGS, window, singleKeys: false, personName: 'json:"王芳"' });
  });

  test("keep how an older program left the window, which knew nothing of the table's room", () => {
    const { tableRoom, ...older } = { ...DEFAULT_SETTINGS.window, screen: "matrix" as const };
    corpus.prepare("INSERT INTO setting VALUES ('window', ?)").run(`json:${JSON.stringify(older)}`);
    expect(readSettings(corpus).window).toEqual({ ...older, tableRoom });
  });

  test("ignore what this program does not know", () => {
    corpus.exec(`INSERT INTO setting VALUES
      ('theme', 'sepia'), ('glow', 'on'), ('window', 'json:{"screen":1}'), ('singleKeys', 'json:')`);
    expect(readSettings(corpus)).toEqual(DEFAULT_SETTINGS);
  });
});

describe("the check of the corpus", () => {
  beforeEach(() => {
    storePlan(corpus, aFullPlan());
  });

  test("finds nothing in a sound corpus", () => {
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test.each([
    ["a changed source", "source-hash", "UPDATE source SET text = replace(text, '一', '二')"],
    ["regions that leave a gap", "regions", "DELETE FROM region WHERE ordinal = 1"],
    ["regions that overlap", "regions", "UPDATE region SET start = start - 1 WHERE ordinal = 2"],
    ["regions that stop early", "regions", "DELETE FROM region WHERE ordinal = 3"],
    ["a plan that the search index lacks", "search-index", "DELETE FROM search_segment"],
    [
      "a plan too many in the search index",
      "search-index",
      `UPDATE search_segment SET runs = '[[1,1],[99,1]]', number = number + 1`,
    ],
    ["a clause too few in the search index", "search-index", "DELETE FROM clause WHERE number = 1"],
    ["words that the search index lacks", "search-index", "UPDATE clause SET fold = fold || '另'"],
    ["a sketch that is none", "sketch", "UPDATE sketch SET hashes = zeroblob(length(hashes))"],
    ["a broken reference", "foreign-key", "PRAGMA foreign_keys = OFF; DELETE FROM plan"],
  ])("finds %s", (_, code, damage) => {
    corpus.exec(damage);
    expect(checkCorpus(corpus).map((problem) => problem.code)).toContain(code);
  });

  test("finds a damaged search index", () => {
    corpus.exec("UPDATE search_page SET lists = zeroblob(length(lists))");
    expect(checkCorpus(corpus).map((problem) => problem.code)).toContain("search-index");
  });
});
