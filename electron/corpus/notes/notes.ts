import { basename } from "node:path";
import { raise } from "../../../shared/contract/fault.ts";
import type { ClauseRef } from "../../../shared/model/alignment.ts";
import { ClauseIdSchema } from "../../../shared/model/ids.ts";
import {
  type NewNote,
  type Note,
  type NoteChange,
  type NoteId,
  NoteIdSchema,
  NoteSchema,
  type TagId,
} from "../../../shared/model/note.ts";
import { prepared, type ReadableCorpus, snapshot, type WritableCorpus } from "../connection.ts";
import { randomDigits } from "../random-digits.ts";
import { successorsOf } from "../successor.ts";

type NoteRow = {
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly by: string | null;
  readonly at: string;
  readonly changedAt: string | null;
  /** Of words of a source: the plan that it is the source of. */
  readonly plan: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly words: string | null;
};

type AnchorRow = { readonly note: number; readonly plan: string; readonly clause: string; readonly isRemoved: number };
type TagRow = { readonly note: number; readonly id: string };

const NOTES = `
  SELECT note.number, note.id, note.kind, note.text, note.by_name AS "by", note.written_at AS at,
         note.changed_at AS changedAt, plan.id AS plan, note.start, note."end", note.words
  FROM note LEFT JOIN plan ON plan.source_id = note.source
  WHERE note.removed_at IS NULL AND plan.removed_at IS NULL`;

/** The notes that are not removed and hang on a plan that is not, the earliest first. Raises corpus/damaged. */
export function listNotes(corpus: ReadableCorpus): readonly Note[] {
  return snapshot(corpus, () => {
    const rows = prepared<[], NoteRow>(corpus, `${NOTES} ORDER BY note.number`).all();
    const anchors = Map.groupBy(anchorsOf(corpus), ({ note }) => note);
    const tags = Map.groupBy(tagsOf(corpus), ({ note }) => note);
    return rows.flatMap((row) => {
      const named = anchors.get(row.number) ?? [];
      if (row.kind !== "span" && named.every(({ isRemoved }) => isRemoved === 1)) return [];
      return [noteOf(corpus, row, named, tags.get(row.number) ?? [])];
    });
  });
}

/** A note that `listNotes` gives; null where there is none. Raises corpus/damaged. */
export function readNote(corpus: ReadableCorpus, id: NoteId): Note | null {
  return listNotes(corpus).find((note) => note.id === id) ?? null;
}

/** Who wrote a note, and when. */
export type Writing = {
  readonly by: string | null;
  /** ISO time, UTC. */
  readonly at: string;
};

/** Keeps a note; its clauses, plan and tags are there. Gives its id. Runs inside the caller's transaction. */
export function addNote(corpus: WritableCorpus, { on, text, tags }: NewNote, { by, at }: Writing): NoteId {
  const id = NoteIdSchema.parse(`n${randomDigits()}`);
  const [plan, place] = on.kind === "span" ? [on.plan, { ...on.span, words: on.words }] : [null, null];
  const { lastInsertRowid } = prepared(
    corpus,
    `INSERT INTO note (id, kind, text, by_name, written_at, source, start, "end", words)
     VALUES (@id, @kind, @text, @by, @at, (SELECT source_id FROM plan WHERE id = @plan), @start, @end, @words)`,
  ).run({ id, kind: on.kind, text, by, at, plan, ...(place ?? { start: null, end: null, words: null }) });
  const add = prepared(
    corpus,
    "INSERT INTO note_clause (note, ordinal, plan, clause) SELECT ?, ?, number, ? FROM plan WHERE id = ?",
  );
  const clauses = on.kind === "row" ? on.clauses : on.kind === "clause" ? [on.clause] : [];
  for (const [ordinal, ref] of clauses.entries()) add.run(lastInsertRowid, ordinal, ref.clause, ref.plan);
  setTags(corpus, Number(lastInsertRowid), tags);
  return id;
}

/**
 * Changes a note that is not removed. Returns whether there is one. Runs inside the caller's transaction.
 *
 * @param at ISO time, UTC
 */
export function changeNote(corpus: WritableCorpus, id: NoteId, { text, tags }: NoteChange, at: string): boolean {
  const row = prepared<[string], { number: number }>(
    corpus,
    "SELECT number FROM note WHERE id = ? AND removed_at IS NULL",
  ).get(id);
  if (row === undefined) return false;
  prepared(corpus, "UPDATE note SET text = ?, changed_at = ? WHERE number = ?").run(text, at, row.number);
  // A tag that is out of use stays on the note, should it come back.
  prepared(
    corpus,
    "DELETE FROM note_tag WHERE note = ? AND tag IN (SELECT number FROM tag WHERE removed_at IS NULL)",
  ).run(row.number);
  setTags(corpus, row.number, tags);
  return true;
}

/**
 * Takes a note out of the lists. Returns whether there is such a note.
 *
 * @param at ISO time, UTC
 */
export function removeNote(corpus: WritableCorpus, id: NoteId, at: string): boolean {
  return (
    prepared(corpus, "UPDATE note SET removed_at = coalesce(removed_at, ?) WHERE id = ?").run(at, id).changes === 1
  );
}

/** Brings a removed note back. Returns whether there is such a note. */
export function restoreNote(corpus: WritableCorpus, id: NoteId): boolean {
  return prepared(corpus, "UPDATE note SET removed_at = NULL WHERE id = ?").run(id).changes === 1;
}

function setTags(corpus: WritableCorpus, note: number, tags: readonly TagId[]): void {
  const add = prepared(
    corpus,
    `INSERT INTO note_tag (note, ordinal, tag)
     SELECT @note, (SELECT coalesce(max(ordinal), -1) + 1 FROM note_tag WHERE note = @note), number FROM tag WHERE id = @tag`,
  );
  for (const tag of new Set(tags)) add.run({ note, tag });
}

function anchorsOf(corpus: ReadableCorpus): readonly AnchorRow[] {
  return prepared<[], AnchorRow>(
    corpus,
    `SELECT note_clause.note, plan.id AS plan, note_clause.clause, plan.removed_at IS NOT NULL AS isRemoved
     FROM note_clause JOIN plan ON plan.number = note_clause.plan ORDER BY note_clause.note, note_clause.ordinal`,
  ).all();
}

function tagsOf(corpus: ReadableCorpus): readonly TagRow[] {
  return prepared<[], TagRow>(
    corpus,
    `SELECT note_tag.note, tag.id FROM note_tag JOIN tag ON tag.number = note_tag.tag
     WHERE tag.removed_at IS NULL ORDER BY note_tag.note, note_tag.ordinal`,
  ).all();
}

function noteOf(corpus: ReadableCorpus, row: NoteRow, named: readonly AnchorRow[], tags: readonly TagRow[]): Note {
  const { id, kind, text, by, at, changedAt, plan, start, end, words } = row;
  const refs = named.map(({ plan: of, clause }) => ({ plan: of, clause }));
  const place = { plan, span: { start, end }, words };
  const on = { kind, ...(kind === "span" ? place : kind === "row" ? { clauses: refs } : { clause: refs[0] }) };
  const present = named.filter(({ isRemoved }) => isRemoved === 0);
  const parsed = NoteSchema.safeParse({
    ...{ id, on, text, by, at, changedAt },
    tags: tags.map((tag) => tag.id),
    clauses: present.flatMap((ref) => todayOf(corpus, ref)),
  });
  return parsed.success ? parsed.data : raise("corpus/damaged", { file: basename(corpus.name), reason: "note" });
}

function todayOf(corpus: ReadableCorpus, { plan, clause }: AnchorRow): { plan: string; clause: ClauseRef["clause"] }[] {
  return successorsOf(corpus, ClauseIdSchema.parse(clause)).map((successor) => ({ plan, clause: successor }));
}
