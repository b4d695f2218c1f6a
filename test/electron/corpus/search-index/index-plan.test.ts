import SQLite from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkCorpus } from "../../../../electron/corpus/check-corpus.ts";
import type { ReadableCorpus, WritableCorpus } from "../../../../electron/corpus/connection.ts";
import { openCorpusInMemory } from "../../../../electron/corpus/open-corpus.ts";
import { removePlan, restorePlan } from "../../../../electron/corpus/remove-plan.ts";
import { countClauses, firstHits, searchClauses } from "../../../../electron/corpus/search/search-clauses.ts";
import { listSegments } from "../../../../electron/corpus/search-index/stored-segments.ts";
import { holdsWord, needle } from "../../../../shared/text/find-word.ts";
import { madeUpClause, madeUpPlan, storeMadeUpPlan } from "../../../bench/made-up-corpus.ts";
import { Random } from "../../../bench/random.ts";

/** Few characters, so that all stand beside each other; rare ones, pairs of units, punctuation, forms, both scripts. */
const CHARACTERS = "政务公开，。、；年1２aＡ乾干幹復复覆發发髮划画𠮷𠀀〔[ \u3000";
const character = fc.constantFrom(...CHARACTERS);
const text = fc.array(character, { minLength: 1, maxLength: 24 }).map((all) => `政${all.join("")}`);
const plan = fc.array(text, { minLength: 1, maxLength: 4 });
const query = fc.array(character, { minLength: 1, maxLength: 5 }).map((all) => all.join(""));

const AT = "2026-11-22T09:00:00.000Z";
const phrase = (words: string) => `“${words}”`;

/** Plans by number, with whether they are there. */
type Model = Map<number, { readonly texts: readonly string[]; isThere: boolean }>;

/** What a look at every clause finds, in order. */
function scan(model: Model, words: string): string[] {
  return [...model].flatMap(([plan, { texts, isThere }]) =>
    texts.flatMap((text, at) => (isThere && holdsWord(text, needle(words)) ? [madeUpClause(plan, at)] : [])),
  );
}

function expectSame(corpus: WritableCorpus, model: Model, words: string): void {
  const expected = scan(model, words);
  const asked = { query: phrase(words), limit: 1000 };
  const stored = firstHits(corpus, { ...asked, order: "stored" }).hits.map(({ clause }) => clause);
  expect(stored, words).toEqual(expected);
  const few = firstHits(corpus, { query: phrase(words), limit: 2, order: "stored" });
  expect(few.hits.map(({ clause }) => clause)).toEqual(expected.slice(0, 2));
  expect(few.more).toBe(expected.length > 2);
  expect(
    searchClauses(corpus, asked)
      .hits.map(({ clause }) => clause as string)
      .toSorted(),
  ).toEqual(expected);
  expect(countClauses(corpus, { query: phrase(words) }).total).toBe(expected.length);
}

test("whatever comes, goes and comes back: search finds what a look at every clause finds", () => {
  const steps = fc.array(fc.oneof({ weight: 4, arbitrary: plan }, { weight: 1, arbitrary: fc.nat() }), {
    minLength: 12,
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, fc.array(query, { minLength: 12, maxLength: 12 }), (taken, queries) => {
      const corpus = openCorpusInMemory();
      const model: Model = new Map();
      for (const step of taken) {
        if (typeof step !== "number") {
          // No two plans have the same text, and the reader finds a clause in each.
          const texts = step.map((text) => `各部门要推进第${model.size}项工作：${text}`);
          storeMadeUpPlan(corpus, model.size, texts);
          model.set(model.size, { texts, isThere: true });
          continue;
        }
        const chosen = step % Math.max(1, model.size);
        const known = model.get(chosen);
        if (known === undefined) continue;
        if (known.isThere) removePlan(corpus, madeUpPlan(chosen), AT);
        else restorePlan(corpus, madeUpPlan(chosen));
        known.isThere = !known.isThere;
      }
      const words = [...queries, ...CHARACTERS].map((word) => word.trim()).filter((word) => word !== "");
      for (const word of words) expectSame(corpus, model, word);
      expect(checkCorpus(corpus)).toEqual([]);
      corpus.close();
    }),
    { numRuns: 25 },
  );
});

test("many plans come to stand in few segments, and one that goes leaves the others as they are", () => {
  const corpus = openCorpusInMemory();
  for (let plan = 0; plan < 70; plan += 1) storeMadeUpPlan(corpus, plan, [`第${plan}号方案推进政务公开`]);
  expect(listSegments(corpus).length).toBeLessThan(14);
  const before = listSegments(corpus).map(({ number }) => number);
  removePlan(corpus, madeUpPlan(3), AT);
  expect(listSegments(corpus).map(({ number }) => number)).toEqual(before);
  expect(countClauses(corpus, { query: "政务公开" })).toMatchObject({ total: 69 });
  expect(checkCorpus(corpus)).toEqual([]);
});

test("what is known of a segment is what another connection reads of it, even where storing is taken back", () => {
  const corpus = openCorpusInMemory();
  for (let plan = 0; plan < 10; plan += 1) {
    storeMadeUpPlan(corpus, plan, [`第${plan}号方案推进政务公开`, `𠮷乾部${plan}号`]);
    const takeBack = corpus.transaction(() => {
      storeMadeUpPlan(corpus, 100 + plan, [`第${plan}号草案推进政务服务`]);
      expect(countClauses(corpus, { query: "草案" })).toMatchObject({ total: 1 });
      throw new Error("taken back");
    });
    expect(takeBack).toThrow("taken back");
    expect(countClauses(corpus, { query: "草案" })).toMatchObject({ total: 0 });
    expect(countClauses(corpus, { query: "方案" })).toMatchObject({ total: plan + 1 });
  }
  const other = new SQLite(corpus.serialize()) as ReadableCorpus;
  expect(listSegments(corpus)).toEqual(listSegments(other));
});

test("lists that go on over several pages are found and read like others, and so are those behind them", () => {
  const corpus = openCorpusInMemory();
  const random = new Random(9);
  const texts = Array.from({ length: 500 }, () => {
    return Array.from({ length: 220 }, () => random.pick([..."政务公"]))
      .join("")
      .concat(random.pick(["开", "放", ""]));
  });
  storeMadeUpPlan(corpus, 0, texts);
  const [segment] = listSegments(corpus);
  const { keys } = segment?.directory ?? { keys: new Float64Array() };
  expect(keys.some((key, page) => key === keys[page + 1])).toBe(true);
  for (const words of [
    "政",
    "务",
    "公",
    "开",
    "放",
    "政政",
    "政务",
    "公公",
    "公开",
    "务放",
    "放政",
    "政务公开",
    "公公公公公公政",
  ]) {
    const { total, plans } = countClauses(corpus, { query: words });
    expect([words, total]).toEqual([words, texts.filter((text) => text.includes(words)).length]);
    expect(plans.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  }
  expect(checkCorpus(corpus)).toEqual([]);
});

test("a word never reaches from one clause into the next, nor from a text into its title", () => {
  const corpus = openCorpusInMemory();
  storeMadeUpPlan(corpus, 0, ["推进政务", "公开平台"]);
  for (const words of ["政务公开", "务公", "务公开平"])
    expect(countClauses(corpus, { query: words }).total, words).toBe(0);
  expect(countClauses(corpus, { query: "政务" }).total).toBe(1);
});

test("a transaction that is taken back leaves no trace in the index", () => {
  const corpus = openCorpusInMemory();
  storeMadeUpPlan(corpus, 0, ["推进政务公开"]);
  expect(() =>
    corpus.transaction(() => {
      storeMadeUpPlan(corpus, 1, ["推进政务服务"]);
      expect(countClauses(corpus, { query: "政务" }).total).toBe(2);
      throw new Error("taken back");
    })(),
  ).toThrow("taken back");
  storeMadeUpPlan(corpus, 2, ["建设信息平台"]);
  expect(countClauses(corpus, { query: "政务" }).total).toBe(1);
  expect(countClauses(corpus, { query: "平台" }).total).toBe(1);
  expect(checkCorpus(corpus)).toEqual([]);
});
