import type { Migration } from "./migration.ts";

/** Plans with their sources and readings, the search index, settings. */
export const plans: Migration = {
  version: 1,
  up: (database) => {
    database.exec(SCHEMA);
  },
};

const SCHEMA = `
  -- The text of a plan exactly as imported; never changed afterwards.
  CREATE TABLE source (
    id          INTEGER PRIMARY KEY,
    sha256      TEXT NOT NULL UNIQUE,   -- of the file's bytes
    text        TEXT NOT NULL,          -- decoded, without byte order mark
    text_sha256 TEXT NOT NULL,          -- of the text in UTF-8: shows whether it is still the one imported
    encoding    TEXT NOT NULL,          -- Encoding Standard name
    format      TEXT NOT NULL,          -- txt, html, docx, pdf, xlsx
    byte_length INTEGER NOT NULL        -- of the file
  ) STRICT;

  CREATE TABLE plan (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,    -- readable and stable: jilin-2018
    source_id       INTEGER NOT NULL UNIQUE REFERENCES source(id),
    origin          TEXT NOT NULL CHECK (origin IN ('shipped', 'imported')),
    position        INTEGER NOT NULL,        -- order among the plans of its origin
    file_name       TEXT NOT NULL,           -- without folder
    reader_version  INTEGER NOT NULL,        -- of the reader that made the reading stored here
    imported_at     TEXT NOT NULL,           -- ISO time, UTC
    removed_at      TEXT,                    -- ISO time, UTC; NULL while the plan is in the corpus
    place           TEXT,
    city            TEXT,
    district        TEXT,
    province        TEXT,
    level           TEXT CHECK (level IN ('province', 'prefecture', 'district')),
    issuer          TEXT,
    document_number TEXT,                    -- with 〔〕
    title           TEXT,
    plan_title      TEXT,
    index_number    TEXT,
    category        TEXT,
    status          TEXT,
    issued_on       TEXT,                    -- ISO date
    published_on    TEXT,                    -- ISO date
    year            INTEGER,
    script          TEXT NOT NULL CHECK (script IN ('simplified', 'traditional')),
    inferred_city     TEXT,                  -- from a gazetteer, not from the document
    inferred_province TEXT
  ) STRICT;

  -- The regions of a plan partition its source. Offsets count UTF-16 units of source.text; stretches are half open.
  CREATE TABLE region (
    plan    INTEGER NOT NULL REFERENCES plan(number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    reason  TEXT,                            -- why a region is noise; NULL for every other kind
    PRIMARY KEY (plan, ordinal),
    CHECK ((kind = 'noise') = (reason IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE outline_node (
    plan      INTEGER NOT NULL REFERENCES plan(number) ON DELETE CASCADE,
    ordinal   INTEGER NOT NULL,
    id        TEXT NOT NULL,                 -- means nothing outside this reading
    parent_id TEXT,                          -- NULL at the top
    kind      TEXT NOT NULL,                 -- section, item, subitem, point, paragraph
    marker    TEXT,
    heading   TEXT,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    PRIMARY KEY (plan, ordinal),
    UNIQUE (plan, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE clause (
    number          INTEGER PRIMARY KEY,     -- its row in clause_search
    id              TEXT NOT NULL UNIQUE,    -- opaque; outlives every further reading of the plan
    plan            INTEGER NOT NULL REFERENCES plan(number) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,        -- order in the plan
    outline_id      TEXT NOT NULL,
    path            TEXT NOT NULL,           -- JSON array: ["一","（五）","1"]
    title           TEXT NOT NULL,
    title_kind      TEXT NOT NULL CHECK (title_kind IN ('heading', 'summary')),
    text            TEXT NOT NULL,           -- in the source's script
    text_simplified TEXT,                    -- NULL where equal to text
    fold            TEXT NOT NULL,           -- of text, as texts are compared
    UNIQUE (plan, ordinal),
    FOREIGN KEY (plan, outline_id) REFERENCES outline_node(plan, id) DEFERRABLE INITIALLY DEFERRED
  ) STRICT;

  CREATE TABLE clause_span (
    clause  INTEGER NOT NULL REFERENCES clause(number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    PRIMARY KEY (clause, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE responsibility (
    clause    INTEGER PRIMARY KEY REFERENCES clause(number) ON DELETE CASCADE,
    raw       TEXT NOT NULL,
    inherited INTEGER NOT NULL CHECK (inherited IN (0, 1)),
    inline    INTEGER NOT NULL CHECK (inline IN (0, 1)),
    garbled   INTEGER NOT NULL CHECK (garbled IN (0, 1)),
    spans     TEXT NOT NULL                  -- JSON array of [start, end]
  ) STRICT;

  CREATE TABLE responsible_unit (
    clause  INTEGER NOT NULL REFERENCES responsibility(clause) ON DELETE CASCADE,
    role    TEXT NOT NULL CHECK (role IN ('lead', 'cooperate', 'responsible')),
    ordinal INTEGER NOT NULL,                -- order among the units of the role
    name    TEXT NOT NULL,                   -- in simplified script
    PRIMARY KEY (clause, role, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE deadline (
    clause  INTEGER NOT NULL REFERENCES clause(number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    raw     TEXT NOT NULL,
    due     TEXT,                            -- ISO date; NULL when recurring or relative
    PRIMARY KEY (clause, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE citation (
    clause          INTEGER NOT NULL REFERENCES clause(number) ON DELETE CASCADE,
    ordinal         INTEGER NOT NULL,
    title           TEXT,
    document_number TEXT,
    PRIMARY KEY (clause, ordinal),
    CHECK (title IS NOT NULL OR document_number IS NOT NULL)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE figure (
    clause  INTEGER NOT NULL REFERENCES clause(number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    raw     TEXT NOT NULL,
    PRIMARY KEY (clause, ordinal)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE warning (
    plan    INTEGER NOT NULL REFERENCES plan(number) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    code    TEXT NOT NULL,
    details TEXT NOT NULL,                   -- JSON object of strings
    start   INTEGER NOT NULL,
    "end"   INTEGER NOT NULL,
    PRIMARY KEY (plan, ordinal)
  ) STRICT, WITHOUT ROWID;

  -- What became of the clauses of an earlier reading. What hangs on a clause's id finds its way by these rows.
  CREATE TABLE clause_change (
    number         INTEGER PRIMARY KEY,
    plan           INTEGER NOT NULL REFERENCES plan(number) ON DELETE CASCADE,
    reader_version INTEGER NOT NULL,         -- of the later reading
    kind           TEXT NOT NULL CHECK (kind IN ('kept', 'split', 'joined', 'orphan')),
    before_id      TEXT NOT NULL,            -- id of the clause in the earlier reading
    after_id       TEXT,                     -- id in the later one; NULL for an orphan
    before_text    TEXT NOT NULL,            -- its words, as an orphan has them nowhere else
    CHECK ((kind = 'orphan') = (after_id IS NULL))
  ) STRICT;
  CREATE INDEX clause_change_before ON clause_change(before_id);

  -- Shipped plans that were taken in once. One that a person removed is not taken in again.
  CREATE TABLE shipped_plan (
    id       TEXT PRIMARY KEY,
    taken_at TEXT NOT NULL                   -- ISO time, UTC
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Overlapping bigrams of the clauses of plans that are not removed. The ascii tokenizer parts
  -- at ASCII blanks and punctuation only, of which the tokens have none, and changes no other character.
  CREATE VIRTUAL TABLE clause_search USING fts5(
    tokens, content = '', contentless_delete = 1, tokenize = 'ascii'
  );
`;
