import SQLite from "better-sqlite3";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { WritableCorpus } from "../../../../electron/corpus/connection.ts";
import { openCorpusInMemory } from "../../../../electron/corpus/open-corpus.ts";
import { countClauses, firstHits } from "../../../../electron/corpus/search/search-clauses.ts";
import { DamagedListError } from "../../../../electron/corpus/search-index/ascending.ts";
import { checkSearchIndex } from "../../../../electron/corpus/search-index/check-search-index.ts";
import { storeMadeUpPlan } from "../../../bench/made-up-corpus.ts";

const CLAUSES = ["推进政务公开，建设信息平台", "政务服务事项全部公开", "公开公开公开政务政务信息"];

/** A corpus as it was stored, before any byte of it was changed. */
const whole = (() => {
  const corpus = openCorpusInMemory();
  for (let plan = 0; plan < 9; plan += 1)
    storeMadeUpPlan(
      corpus,
      plan,
      CLAUSES.map((text) => `第${plan}项：${text}`),
    );
  return corpus.serialize();
})();

const QUERIES = ["政", "公开", "政务公开", "信息平台", "推进 公开"];

/** What a query finds; null where the index says that it is damaged. */
function answer(corpus: WritableCorpus, query: string) {
  try {
    return { count: countClauses(corpus, { query }), best: firstHits(corpus, { query, order: "best", limit: 5 }) };
  } catch (error) {
    expect(error).toBeInstanceOf(DamagedListError);
    return null;
  }
}

test("whatever byte of a list is another one, search goes on or says so; a check finds it wherever it matters", () => {
  const truth = QUERIES.map((query) => answer(new SQLite(Buffer.from(whole)) as WritableCorpus, query));
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const corpus = new SQLite(Buffer.from(whole)) as WritableCorpus;
      const pages = corpus
        .prepare<[], { number: number; lists: Buffer }>("SELECT number, lists FROM search_page")
        .all();
      const { number, lists } = pages[place % pages.length] ?? { number: 0, lists: Buffer.alloc(0) };
      const at = Math.floor(place / pages.length) % lists.length;
      lists[at] = (lists[at] ?? 0) ^ change;
      corpus.prepare("UPDATE search_page SET lists = ? WHERE number = ?").run(lists, number);
      const answers = QUERIES.map((query) => answer(corpus, query));
      // Some bits behind the last number of a list mean nothing.
      if (checkSearchIndex(corpus).length === 0) expect(answers).toEqual(truth);
      corpus.close();
    }),
    { numRuns: 300 },
  );
});
