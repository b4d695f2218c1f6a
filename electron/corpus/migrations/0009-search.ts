import type { Migration } from "./migration.ts";

/**
 * Searches that a person saved, and a search index of another kind; step 12 puts its own in the place of that one, so that
 * none of the plans need be taken into it on the way there.
 */
export const search: Migration = {
  version: 9,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  -- Overlapping bigrams of the clauses of plans that are not removed, and of their titles. Only
  -- which clauses have a bigram is kept, not where: the clauses that have all bigrams of a word are looked at. The ascii
  -- tokenizer parts at ASCII blanks and punctuation only, of which the tokens have none, and changes no other character.
  DROP TABLE clause_search;
  CREATE VIRTUAL TABLE clause_search USING fts5(
    tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  );

  -- Searches that a person saved under a name.
  CREATE TABLE saved_search (
    name     TEXT PRIMARY KEY,
    query    TEXT NOT NULL,
    filter   TEXT NOT NULL CHECK (json_valid(filter)),  -- SavedFilter of shared/model/saved-search.ts
    saved_at TEXT NOT NULL                              -- ISO time, UTC
  ) STRICT, WITHOUT ROWID;
`;
