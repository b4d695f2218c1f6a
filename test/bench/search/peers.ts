import Database from "better-sqlite3";
import { processorTime } from "../measure.ts";

/** The ways to search that others have: SQLite's full-text index over characters and over bigrams, and a scan. */
export type Peers = {
  /** Row numbers, from 1, of the first hits. */
  readonly firstOfBigrams: (query: string, limit: number) => readonly unknown[];
  readonly countOfBigrams: (query: string) => number;
  readonly bestOfCharacters: (query: string, limit: number) => readonly unknown[];
  readonly countOfCharacters: (query: string) => number;
  readonly firstOfScan: (query: string, limit: number) => readonly unknown[];
  /** What the index over characters took of the processor to be built, in milliseconds. */
  readonly charactersBuilt: number;
};

/** @param batch how many texts come in one transaction */
export function buildPeers(texts: readonly string[], batch: number): Peers {
  const database = new Database(":memory:");
  database.exec(`
    CREATE TABLE clause (id INTEGER PRIMARY KEY, text TEXT);
    CREATE VIRTUAL TABLE characters USING fts5 (tokens, content = '', tokenize = 'unicode61');
    CREATE VIRTUAL TABLE bigrams USING fts5 (tokens, content = '', tokenize = 'unicode61');
  `);
  const fill = (sql: string, make: (text: string) => string): number => {
    const insert = database.prepare(sql);
    const begun = processorTime();
    for (let from = 0; from < texts.length; from += batch) {
      database.transaction(() => {
        texts.slice(from, from + batch).forEach((text, at) => {
          insert.run(from + at + 1, make(text));
        });
      })();
    }
    return processorTime() - begun;
  };
  fill("INSERT INTO clause VALUES (?, ?)", (text) => text);
  const charactersBuilt = fill("INSERT INTO characters (rowid, tokens) VALUES (?, ?)", characters);
  fill("INSERT INTO bigrams (rowid, tokens) VALUES (?, ?)", bigrams);
  const firstOfBigrams = database.prepare("SELECT rowid FROM bigrams WHERE bigrams MATCH ? LIMIT ?").pluck();
  const countOfBigrams = database.prepare("SELECT count(*) FROM bigrams WHERE bigrams MATCH ?").pluck();
  const bestOfCharacters = database
    .prepare("SELECT rowid FROM characters WHERE characters MATCH ? ORDER BY bm25(characters) LIMIT ?")
    .pluck();
  const countOfCharacters = database.prepare("SELECT count(*) FROM characters WHERE characters MATCH ?").pluck();
  const firstOfScan = database.prepare("SELECT id FROM clause WHERE text LIKE ? LIMIT ?").pluck();
  return {
    firstOfBigrams: (query, limit) => firstOfBigrams.all(`"${bigrams(query)}"`, limit),
    countOfBigrams: (query) => Number(countOfBigrams.get(`"${bigrams(query)}"`)),
    bestOfCharacters: (query, limit) => bestOfCharacters.all(`"${characters(query)}"`, limit),
    countOfCharacters: (query) => Number(countOfCharacters.get(`"${characters(query)}"`)),
    firstOfScan: (query, limit) => firstOfScan.all(`%${query}%`, limit),
    charactersBuilt,
  };
}

function characters(text: string): string {
  return [...text].join(" ");
}

function bigrams(text: string): string {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)).join(" ");
}
