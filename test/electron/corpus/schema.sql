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

CREATE TABLE shipped_plan (
    id       TEXT PRIMARY KEY,
    taken_at TEXT NOT NULL                   -- ISO time, UTC
  ) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

CREATE TABLE comparison (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,            -- opaque
    base    INTEGER REFERENCES plan(number) ON DELETE SET NULL,  -- NULL, or a plan that is removed: the first column
    used_at TEXT NOT NULL                    -- ISO time, UTC, of the last change; the window opens with the latest
  , name TEXT NOT NULL DEFAULT '', removed_at TEXT, turn INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE comparison_plan (
    comparison INTEGER NOT NULL REFERENCES comparison(number) ON DELETE CASCADE,
    plan       INTEGER NOT NULL REFERENCES plan(number) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,             -- order of the columns
    PRIMARY KEY (comparison, plan)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE decision (
    number     INTEGER PRIMARY KEY,
    comparison INTEGER NOT NULL REFERENCES comparison(number) ON DELETE CASCADE,
    decided_at TEXT NOT NULL,                -- ISO time, UTC
    undone     INTEGER NOT NULL CHECK (undone IN (0, 1)),
    content    TEXT NOT NULL CHECK (json_valid(content))  -- a Decision (shared/model/alignment.ts); its clause ids are those of the day
  , by_name TEXT, why TEXT, abandoned INTEGER NOT NULL DEFAULT 0 CHECK (abandoned IN (0, undone))) STRICT;

CREATE TABLE "source" (
    id          INTEGER PRIMARY KEY,
    sha256      TEXT NOT NULL,          -- of the file's bytes
    text        TEXT NOT NULL,          -- decoded, without byte order mark
    text_sha256 TEXT NOT NULL,          -- of the text in UTF-8: shows whether it is still the one imported
    encoding    TEXT NOT NULL,          -- Encoding Standard name
    format      TEXT NOT NULL,          -- txt, html, docx, pdf, xlsx
    byte_length INTEGER NOT NULL,       -- of the file
    layout      TEXT CHECK (layout IS NULL OR json_valid(layout)),  -- a Layout (shared/model/layout.ts); NULL for a plain text
    UNIQUE (sha256, text_sha256)
  ) STRICT;

CREATE TABLE sketch (
    plan   INTEGER PRIMARY KEY REFERENCES plan(number) ON DELETE CASCADE,
    hashes BLOB NOT NULL               -- 32-bit unsigned integers, little-endian, ascending
  ) STRICT;

CREATE TABLE correction (
    number  INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,      -- opaque
    source  INTEGER NOT NULL REFERENCES source(id),
    made_at TEXT NOT NULL,             -- ISO time, UTC
    made_by TEXT,                      -- as the person names herself; NULL where she does not
    note    TEXT,                      -- her reason; NULL where she gives none
    kind    TEXT NOT NULL CHECK (kind IN ('passage', 'region')),
    start   INTEGER NOT NULL,          -- UTF-16 units of source.text, half open
    "end"   INTEGER NOT NULL,
    before  TEXT,                      -- passage: the words as they stand in source.text
    after   TEXT,                      -- passage: the words as she reads them
    region  TEXT,                      -- region: the kind of region that it is to her
    reason  TEXT,                      -- region: why it is noise; NULL for every other kind
    CHECK ((kind = 'passage') = (before IS NOT NULL AND after IS NOT NULL AND region IS NULL)),
    CHECK ((kind = 'region') = (region IS NOT NULL AND before IS NULL AND after IS NULL)),
    CHECK ((region IS 'noise') = (reason IS NOT NULL)),
    CHECK (start <= "end")
  ) STRICT;

CREATE INDEX correction_source ON correction(source, start);

CREATE TABLE correction_retraction (
    correction   INTEGER PRIMARY KEY REFERENCES correction(number),
    retracted_at TEXT NOT NULL         -- ISO time, UTC
  ) STRICT;

CREATE TRIGGER correction_stays BEFORE DELETE ON correction
  BEGIN SELECT RAISE(ABORT, 'a correction is never deleted'); END;

CREATE TRIGGER correction_stands BEFORE UPDATE ON correction
  BEGIN SELECT RAISE(ABORT, 'a correction is never changed'); END;

CREATE TRIGGER correction_retraction_stays BEFORE DELETE ON correction_retraction
  BEGIN SELECT RAISE(ABORT, 'a retraction is never deleted'); END;

CREATE TRIGGER correction_retraction_stands BEFORE UPDATE ON correction_retraction
  BEGIN SELECT RAISE(ABORT, 'a retraction is never changed'); END;

CREATE INDEX decision_comparison ON decision(comparison, undone, abandoned, number);

CREATE TRIGGER decision_stays BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

CREATE TRIGGER decision_stands BEFORE UPDATE OF number, comparison, decided_at, content, by_name, why ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;

CREATE TRIGGER decision_stays_abandoned BEFORE UPDATE OF undone, abandoned ON decision WHEN OLD.abandoned = 1
  BEGIN SELECT RAISE(ABORT, 'what is abandoned never comes back'); END;

CREATE TABLE frozen (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,     -- from the SHA-256 of the content before it is compressed
    comparison      INTEGER NOT NULL REFERENCES comparison(number),
    frozen_at       TEXT NOT NULL,            -- ISO time, UTC
    program_version TEXT NOT NULL,
    sources         TEXT NOT NULL CHECK (json_valid(sources)),  -- the columns: [{ plan, title, sha256 }]
    decisions       INTEGER NOT NULL,         -- how many were in force
    table_sha256    TEXT NOT NULL,            -- of what a table shows: tells whether a later one equals it
    content         BLOB NOT NULL             -- JSON, gzip
  ) STRICT;

CREATE INDEX frozen_comparison ON frozen(comparison, table_sha256);

CREATE TRIGGER frozen_stays BEFORE DELETE ON frozen
  BEGIN SELECT RAISE(ABORT, 'a frozen table is never deleted'); END;

CREATE TRIGGER frozen_stands BEFORE UPDATE ON frozen
  BEGIN SELECT RAISE(ABORT, 'a frozen table is never changed'); END;

CREATE TABLE history_step (
    number     INTEGER PRIMARY KEY,
    comparison INTEGER NOT NULL REFERENCES comparison(number),
    kind       TEXT NOT NULL CHECK (kind IN ('undo', 'redo', 'revert')),
    entry      INTEGER NOT NULL CHECK (entry BETWEEN 0 AND entries),  -- undone, redone, or the last in force after a revert
    entries    INTEGER NOT NULL,             -- how many entries there were then
    taken_at   TEXT NOT NULL,                -- ISO time, UTC
    by_name    TEXT                          -- NULL where not known
  ) STRICT;

CREATE INDEX history_step_comparison ON history_step(comparison, number);

CREATE TRIGGER history_step_stays BEFORE DELETE ON history_step
  BEGIN SELECT RAISE(ABORT, 'a step is never deleted'); END;

CREATE TRIGGER history_step_stands BEFORE UPDATE ON history_step
  BEGIN SELECT RAISE(ABORT, 'a step is never changed'); END;

CREATE TABLE saved_search (
    name     TEXT PRIMARY KEY,
    query    TEXT NOT NULL,
    filter   TEXT NOT NULL CHECK (json_valid(filter)),  -- SavedFilter of shared/model/saved-search.ts
    saved_at TEXT NOT NULL                              -- ISO time, UTC
  ) STRICT, WITHOUT ROWID;

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

CREATE TABLE comparison_view (
    comparison INTEGER PRIMARY KEY REFERENCES comparison(number),
    content    TEXT NOT NULL CHECK (json_valid(content))  -- filters, layers, widths and the like
  ) STRICT;

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
