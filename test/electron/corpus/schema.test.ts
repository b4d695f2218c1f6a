import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openDatabase, prepared } from "../../../electron/corpus/connection.ts";
import { MIGRATIONS, migrate, SCHEMA_VERSION } from "../../../electron/corpus/migrate.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";

const SNAPSHOT = new URL("./schema.sql", import.meta.url);

function schemaOf(corpus: ReturnType<typeof openCorpusInMemory>): string {
  const rows = prepared<[], { sql: string }>(
    corpus,
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid",
  ).all();
  return `${rows.map(({ sql }) => `${sql};`).join("\n\n")}\n`;
}

test("the schema is the committed one", async () => {
  // Run vitest with --update after a new migration, and read the change in review.
  await expect(schemaOf(openCorpusInMemory())).toMatchFileSnapshot(SNAPSHOT.pathname);
  expect(readFileSync(SNAPSHOT, "utf8")).toContain("CREATE TABLE search_segment");
});

test("every table is strict", () => {
  const tables = prepared<[], { name: string; strict: number }>(
    openCorpusInMemory(),
    "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
  ).all();
  expect(tables.filter(({ strict }) => strict === 0)).toEqual([]);
  expect(tables.length).toBeGreaterThan(10);
});

test("migrations count up from 1 without gaps", () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1));
});

test("a step that fails leaves neither tables nor a version", () => {
  const database = openDatabase(":memory:");
  database.exec("CREATE TABLE setting (name TEXT)");
  expect(() => migrate(database)).toThrow("setting already exists");
  expect(database.pragma("user_version", { simple: true })).toBe(0);
  expect(database.prepare("SELECT count(*) FROM sqlite_schema").pluck().get()).toBe(1);
});

test.each([
  ["a clause of a plan", "SELECT * FROM clause WHERE plan = 1 ORDER BY ordinal", "sqlite_autoindex_clause"],
  [
    "a plan by its content",
    "SELECT plan.id FROM plan JOIN source ON source.id = plan.source_id WHERE sha256 = 'a'",
    "sha256=?",
  ],
  ["the last decision", "SELECT max(number) FROM decision WHERE comparison = 1 AND undone = 0", "decision_comparison"],
  ["what became of a clause", "SELECT * FROM clause_change WHERE before_id = 'c'", "clause_change_before"],
])("finds %s by an index", (_, sql, index) => {
  const steps = openCorpusInMemory().prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all();
  expect(steps.map(({ detail }) => detail).join("\n")).toContain(index);
});
