import SQLite, { type Database } from "better-sqlite3";

type SchemaRow = { readonly name: string; readonly sql: string; readonly type: string };

/** The tables that FTS5 keeps behind `clause_search`; they come into being with it. */
const SHADOWS = /^clause_search_/u;

/** All that a corpus holds, as SQL that makes it again: equal dumps mean equal corpora. */
export function dumpCorpus(corpus: Database): string {
  const schema = corpus
    .prepare<[], SchemaRow>("SELECT name, sql, type FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    .all();
  const tables = schema.filter(({ type }) => type === "table");
  const own = tables.filter(({ name }) => !SHADOWS.test(name));
  const lines = [
    ...["application_id", "user_version"].map((name) => `PRAGMA ${name} = ${corpus.pragma(name, { simple: true })};`),
    ...own.map(({ sql }) => `${sql};`),
    ...tables.flatMap(({ name, sql }) => dumpTable(corpus, name, sql)),
    ...schema.filter(({ type }) => type !== "table").map(({ sql }) => `${sql};`),
  ];
  return `${lines.join("\n")}\n`;
}

/** Makes the corpus of a dump at a place, as the program that it comes from left it. */
export function restoreDump(dump: string, file: string): void {
  const corpus = new SQLite(file);
  // The tables behind a search index are closed to everybody else.
  corpus.unsafeMode();
  corpus.pragma("foreign_keys = OFF");
  corpus.exec(`BEGIN;\n${dump}COMMIT;`);
  corpus.close();
}

function dumpTable(corpus: Database, name: string, sql: string): string[] {
  if (/^CREATE VIRTUAL/u.test(sql)) return [];
  const rows = corpus.prepare(`SELECT * FROM "${name}"`).raw().safeIntegers().all() as unknown[][];
  const inserts = rows
    .map((row) => `INSERT INTO "${name}" VALUES (${row.map(literal).join(", ")});`)
    // Tables without row ids have no order of their own.
    .toSorted((a, b) => (/WITHOUT ROWID/u.test(sql) && a !== b ? (a < b ? -1 : 1) : 0));
  return SHADOWS.test(name) ? [`DELETE FROM "${name}";`, ...inserts] : inserts;
}

function literal(value: unknown): string {
  if (value === null) return "NULL";
  if (Buffer.isBuffer(value)) return `x'${value.toString("hex")}'`;
  if (typeof value === "string") return `'${value.replaceAll("'", "''")}'`;
  return String(value);
}
