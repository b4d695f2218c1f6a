import type { Migration } from "./migration.ts";

/** What people write beside the plans, and the tags they sort it by. */
export const notes: Migration = {
  version: 10,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  CREATE TABLE note (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,         -- opaque
    kind       TEXT NOT NULL CHECK (kind IN ('clause', 'row', 'span')),
    text       TEXT NOT NULL,
    by_name    TEXT,                         -- NULL where not known
    written_at TEXT NOT NULL,                -- ISO time, UTC
    changed_at TEXT,                         -- ISO time, UTC; NULL where it never was
    removed_at TEXT,                         -- ISO time, UTC; NULL while it is in the lists
    source     INTEGER REFERENCES source(id),  -- span: what it hangs on; NULL for every other kind
    start      INTEGER,                      -- UTF-16 units of source.text, half open
    "end"      INTEGER,
    words      TEXT,                         -- as they stand there
    CHECK ((kind = 'span') = (source IS NOT NULL AND start IS NOT NULL AND "end" IS NOT NULL AND words IS NOT NULL)),
    CHECK (start < "end")
  ) STRICT;

  -- The clauses that a note on a clause or a row hangs on; clause_change says what became of them.
  CREATE TABLE note_clause (
    note    INTEGER NOT NULL REFERENCES note(number),
    ordinal INTEGER NOT NULL,
    plan    INTEGER NOT NULL REFERENCES plan(number),
    clause  TEXT NOT NULL,                   -- its id on the day of the note
    PRIMARY KEY (note, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE tag (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,         -- opaque
    name       TEXT NOT NULL,
    colour     TEXT NOT NULL,
    removed_at TEXT                          -- ISO time, UTC; NULL while it is in use
  ) STRICT;
  CREATE UNIQUE INDEX tag_name ON tag(name) WHERE removed_at IS NULL;

  CREATE TABLE note_tag (
    note    INTEGER NOT NULL REFERENCES note(number),
    ordinal INTEGER NOT NULL,
    tag     INTEGER NOT NULL REFERENCES tag(number),
    PRIMARY KEY (note, ordinal),
    UNIQUE (note, tag)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER note_stays BEFORE DELETE ON note
  BEGIN SELECT RAISE(ABORT, 'a note is never deleted'); END;
  CREATE TRIGGER note_place_stands BEFORE UPDATE OF number, id, kind, written_at, by_name, source, start, "end", words ON note
  BEGIN SELECT RAISE(ABORT, 'a note keeps its place'); END;
`;
