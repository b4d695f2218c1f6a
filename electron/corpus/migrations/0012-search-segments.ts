import type { WritableCorpus } from "../connection.ts";
import { indexPlan } from "../search-index/index-plan.ts";
import type { Migration } from "./migration.ts";

/** A search index of our own: exact without a look at the texts, ranked without a look at them. */
export const searchSegments: Migration = {
  version: 12,
  up: (database) => {
    database.exec(SCHEMA);
    const plans = database
      .prepare<[], number>("SELECT number FROM plan WHERE removed_at IS NULL ORDER BY number")
      .pluck();
    for (const plan of plans.all()) indexPlan(database as WritableCorpus, plan);
  },
};

const SCHEMA = `
  DROP TABLE clause_search;

  -- The search index: of every plan that is not removed, the clauses' texts and titles in classes of characters
  -- (shared/text/search-characters.ts), as lists of documents and of places in segments (electron/corpus/search-index/).
  -- A segment is never changed, save that plans are taken out of it. Numbers in groups of seven bits: varints.ts.
  CREATE TABLE search_segment (
    number       INTEGER PRIMARY KEY,              -- by chance, never given twice
    first_clause INTEGER NOT NULL,                 -- the lowest clause number in it
    first_page   INTEGER NOT NULL,                 -- its rows of search_page, one after another
    pages        INTEGER NOT NULL,
    runs         TEXT NOT NULL CHECK (json_valid(runs)),  -- plans, each with how many documents: [[plan, count], …]
    documents    BLOB NOT NULL,                    -- clause number and lengths of text and title of each document
    "unlike"     BLOB NOT NULL,                    -- places where the folded text has another character than the index
    directory    BLOB NOT NULL,                    -- with which list each page begins, and where
    removed      TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(removed))  -- the runs that are out of it, by their order
  ) STRICT;

  CREATE TABLE search_page (
    number INTEGER PRIMARY KEY,
    lists  BLOB NOT NULL
  ) STRICT;
`;
