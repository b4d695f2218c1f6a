import { readdirSync, readFileSync } from "node:fs";
import SQLite, { type Database } from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import { currentComparison } from "../../../electron/corpus/comparisons.ts";
import type { WritableCorpus } from "../../../electron/corpus/connection.ts";
import { listDecisionEntries } from "../../../electron/corpus/decisions.ts";
import { listFrozen } from "../../../electron/corpus/frozen.ts";
import { loadPlan } from "../../../electron/corpus/load-plan.ts";
import { SCHEMA_VERSION } from "../../../electron/corpus/migrate.ts";
import { closeCorpus, corpusFile, openCorpus } from "../../../electron/corpus/open-corpus.ts";
import { outdatedPlans } from "../../../electron/corpus/outdated-plans.ts";
import { listPlans } from "../../../electron/corpus/plan-rows.ts";
import { restorePlan } from "../../../electron/corpus/remove-plan.ts";
import { listSavedSearches } from "../../../electron/corpus/search/saved-searches.ts";
import { searchClauses } from "../../../electron/corpus/search/search-clauses.ts";
import { readSettings } from "../../../electron/corpus/settings.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { dumpCorpus, restoreDump } from "./dump-corpus.ts";

const CORPORA = new URL("../../fixtures/corpora/", import.meta.url);
const VERSIONS = readdirSync(CORPORA)
  .flatMap((name) => /^version-(\d+)\.sql$/u.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

const dumpOf = (version: number) => readFileSync(new URL(`version-${version}.sql`, CORPORA), "utf8");

/** A data folder with the corpus that the program of a version left. */
function anOldFolder(version: number): string {
  const folder = temporaryFolder();
  restoreDump(dumpOf(version), corpusFile(folder));
  return folder;
}

function opened(folder: string): WritableCorpus {
  const corpus = openCorpus(folder);
  onTestFinished(() => closeCorpus(corpus));
  return corpus;
}

/** The rows of every table as it was at a version, in the order of their columns. */
function rowsOf(corpus: Database, tables: ReadonlyMap<string, readonly string[]>): Map<string, unknown[]> {
  return new Map(
    [...tables].map(([table, columns]) => {
      const all = columns.map((column) => `"${column}"`).join(", ");
      return [table, corpus.prepare(`SELECT ${all} FROM "${table}" ORDER BY ${all}`).raw().all()];
    }),
  );
}

/** All tables but those of the search index, which is made of the clauses anew; `checkCorpus` looks at it. */
function tablesOf(corpus: Database): Map<string, readonly string[]> {
  const names = corpus
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'clause_search_%'",
    )
    .pluck()
    .all() as string[];
  return new Map(
    names.map((name) => [
      name,
      corpus.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid").pluck().all(name) as string[],
    ]),
  );
}

test("there is a corpus of every version that a program was handed out with; the others came together with later ones", () => {
  expect(VERSIONS).toEqual([1, 2, 3, 6, 7, 11]);
});

describe.each(VERSIONS)("a corpus of version %i", (version) => {
  test("was dumped whole: its dump makes the same corpus again", () => {
    const old = new SQLite(corpusFile(anOldFolder(version)));
    onTestFinished(() => void old.close());
    expect(dumpCorpus(old)).toBe(dumpOf(version));
  });

  test("keeps every row of every table when it is brought up to date", () => {
    const old = new SQLite(corpusFile(anOldFolder(version)));
    onTestFinished(() => void old.close());
    const tables = tablesOf(old);
    const before = rowsOf(old, tables);
    expect(before.get("clause")?.length).toBeGreaterThan(15);
    const corpus = opened(anOldFolder(version));
    expect(corpus.pragma("user_version", { simple: true })).toBe(SCHEMA_VERSION);
    expect(rowsOf(corpus, tables)).toEqual(before);
    expect(checkCorpus(corpus)).toEqual([]);
    expect(corpus.pragma("foreign_keys", { simple: true })).toBe(1);
  });

  test("works as before: plans, search, settings, what was removed and what was decided", () => {
    const corpus = opened(anOldFolder(version));
    const imported = ["plan-1", ...(version >= 3 ? ["fen-gong"] : [])];
    expect(listPlans(corpus).map(({ id }) => id)).toEqual(["jilin-2018", "wuxi-2018", ...imported]);
    for (const { id, clauses } of listPlans(corpus))
      expect(loadPlan(corpus, id)?.reading.clauses).toHaveLength(clauses);
    expect(searchClauses(corpus, { query: "政务公开", limit: 50 }).total).toBeGreaterThan(1);
    expect(readSettings(corpus)).toMatchObject({ theme: "dark", language: "en" });
    expect(restorePlan(corpus, PlanIdSchema.parse("jieyang"))).toBe(true);
    expect(loadPlan(corpus, PlanIdSchema.parse("jieyang"))?.reading.clauses).toHaveLength(5);
    const comparison = currentComparison(corpus);
    if (version === 1) expect(comparison).toMatchObject({ plans: ["jilin-2018", "wuxi-2018"], decisions: 0 });
    else {
      expect(comparison).toMatchObject({ plans: ["wuxi-2018", "jilin-2018", "plan-1"], base: "jilin-2018" });
      const kinds = ["together", "title", "move", ...(version >= 6 ? ["merge"] : [])];
      const undone = version >= 7 ? ["abandoned", "undone"] : ["undone"];
      expect(comparison).toMatchObject({ decisions: kinds.length, canUndo: true, canRedo: true });
      const entries = listDecisionEntries(corpus, comparison.id);
      expect(entries.map(({ decision }) => decision.kind).slice(0, kinds.length)).toEqual(kinds);
      expect(entries.map(({ number, state }) => [number, state])).toEqual(
        [...kinds.map(() => "in-force"), ...undone].map((state, at) => [at + 1, state]),
      );
      expect(entries.map(({ by, why }) => by ?? why).slice(0, kinds.length + 1)).toEqual(
        [...kinds, ""].map(() => null),
      );
      if (version >= 7) {
        expect(comparison.name).toBe("三市对照");
        expect(entries.at(-1)).toMatchObject({ by: "王芳", why: "同为政府公报" });
        expect(listFrozen(corpus, comparison.id)).toMatchObject([{ decisions: 4 }]);
      }
    }
    const searches = version >= 11 ? ["平台"] : [];
    expect(listSavedSearches(corpus).map(({ name }) => name)).toEqual(searches);
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("has its plans read again, which gives them what near copies are found by", () => {
    const corpus = opened(anOldFolder(version));
    const plans = corpus.prepare("SELECT count(*) FROM plan").pluck().get();
    expect(outdatedPlans(corpus, 1)).toHaveLength(Number(plans));
  });

  test("is left as it is where it is damaged", () => {
    const folder = anOldFolder(version);
    const file = new SQLite(corpusFile(folder));
    file.unsafeMode();
    file.pragma("writable_schema = ON");
    file.exec("UPDATE sqlite_schema SET rootpage = 999999 WHERE name = 'clause_change_before'");
    file.close();
    const before = readFileSync(corpusFile(folder));
    expect(() => openCorpus(folder)).toThrow("corpus/damaged");
    expect(readFileSync(corpusFile(folder)).equals(before)).toBe(true);
  });
});
