import Database from "better-sqlite3";

/** The ways to search that others have: SQLite's full-text index over characters and over bigrams, and a scan. */
export type Peers = {
  /** Row numbers, from 1, of the first hits. */
  readonly firstOfBigrams: (query: string, limit: number) => readonly unknown[];
  readonly countOfBigrams: (query: string) => number;
  /** Plans by number, with how many hits each has. */
  readonly countOfBigramsByPlan: (query: string) => readonly unknown[];
  readonly bestOfCharacters: (query: string, limit: number) => readonly unknown[];
  readonly countOfCharacters: (query: string) => number;
  readonly firstOfScan: (query: string, limit: number) => readonly unknown[];
};

/** @param batch how many texts come in one transaction: a plan */
export function buildPeers(texts: readonly string[], batch: number): Peers {
  const database = new Database(":memory:");
  database.exec(`
    CREATE TABLE clause (id INTEGER PRIMARY KEY, text TEXT);
    CREATE TABLE plan_of (clause INTEGER PRIMARY KEY, plan INTEGER);
    ${fullText("characters")};
    ${fullText("bigrams")};
  `);
  fill(database, "INSERT INTO clause VALUES (?, ?)", texts, batch, (text) => text);
  fill(database, "INSERT INTO plan_of VALUES (?, ?)", texts, batch, (_, at) => Math.floor(at / batch));
  fill(database, "INSERT INTO characters (rowid, tokens) VALUES (?, ?)", texts, batch, characters);
  fill(database, "INSERT INTO bigrams (rowid, tokens) VALUES (?, ?)", texts, batch, bigrams);
  const firstOfBigrams = database.prepare("SELECT rowid FROM bigrams WHERE bigrams MATCH ? LIMIT ?").pluck();
  const countOfBigrams = database.prepare("SELECT count(*) FROM bigrams WHERE bigrams MATCH ?").pluck();
  const countOfBigramsByPlan = database.prepare(
    "SELECT plan, count(*) FROM bigrams JOIN plan_of ON clause = bigrams.rowid WHERE bigrams MATCH ? GROUP BY plan",
  );
  const bestOfCharacters = database
    .prepare("SELECT rowid FROM characters WHERE characters MATCH ? ORDER BY bm25(characters) LIMIT ?")
    .pluck();
  const countOfCharacters = database.prepare("SELECT count(*) FROM characters WHERE characters MATCH ?").pluck();
  const firstOfScan = database.prepare("SELECT id FROM clause WHERE text LIKE ? LIMIT ?").pluck();
  return {
    firstOfBigrams: (query, limit) => firstOfBigrams.all(`"${bigrams(query)}"`, limit),
    countOfBigrams: (query) => Number(countOfBigrams.get(`"${bigrams(query)}"`)),
    countOfBigramsByPlan: (query) => countOfBigramsByPlan.all(`"${bigrams(query)}"`),
    bestOfCharacters: (query, limit) => bestOfCharacters.all(`"${characters(query)}"`, limit),
    countOfCharacters: (query) => Number(countOfCharacters.get(`"${characters(query)}"`)),
    firstOfScan: (query, limit) => firstOfScan.all(`%${query}%`, limit),
  };
}

/** Builds the index over characters alone, to see what it takes; FTS5 leaves it to its user to part the characters. */
export function buildCharacters(texts: readonly string[], batch: number): void {
  const database = new Database(":memory:");
  database.exec(fullText("characters"));
  fill(database, "INSERT INTO characters (rowid, tokens) VALUES (?, ?)", texts, batch, characters);
  database.close();
}

function fullText(name: string): string {
  return `CREATE VIRTUAL TABLE ${name} USING fts5 (tokens, content = '', tokenize = 'unicode61')`;
}

function fill(
  database: Database.Database,
  sql: string,
  texts: readonly string[],
  batch: number,
  make: (text: string, at: number) => string | number,
): void {
  const insert = database.prepare(sql);
  for (let from = 0; from < texts.length; from += batch) {
    database.transaction(() => {
      texts.slice(from, from + batch).forEach((text, at) => {
        insert.run(from + at + 1, make(text, from + at));
      });
    })();
  }
}

function characters(text: string): string {
  return [...text].join(" ");
}

function bigrams(text: string): string {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).join(" ");
}
