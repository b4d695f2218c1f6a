import type { ClauseRef } from "../model/alignment.ts";
import type { ClauseId, PlanId } from "../model/ids.ts";
import type { Note } from "../model/note.ts";
import type { Clause } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** A note on words of a source. */
export type SpanNote = Note & { readonly on: Extract<Note["on"], { readonly kind: "span" }> };

/** Notes by what they hang on. */
export type NoteIndex = {
  readonly ofClause: ReadonlyMap<ClauseId, readonly Note[]>;
  readonly ofSource: ReadonlyMap<PlanId, readonly SpanNote[]>;
  readonly ofRows: readonly Note[];
};

export function indexNotes(notes: readonly Note[]): NoteIndex {
  const ofClause = new Map<ClauseId, Note[]>();
  const ofSource = new Map<PlanId, SpanNote[]>();
  for (const note of notes) {
    if (isOnSource(note)) put(ofSource, note.on.plan, note);
    else if (note.on.kind === "clause") for (const { clause } of note.clauses) put(ofClause, clause, note);
  }
  return { ofClause, ofSource, ofRows: notes.filter(({ on }) => on.kind === "row") };
}

/** The notes on a clause and on words of it. */
export function notesOnClause(index: NoteIndex, plan: PlanId, { id, spans }: Pick<Clause, "id" | "spans">): Note[] {
  const onWords = (index.ofSource.get(plan) ?? []).filter(({ on }) => spans.some((place) => meets(place, on.span)));
  return [...(index.ofClause.get(id) ?? []), ...onWords];
}

/**
 * The notes on a row: each stands in the row of the first of its clauses that the table has.
 *
 * @param rowOf the row in which a clause stands
 */
export function notesOnRow<R>({ ofRows }: NoteIndex, row: R, rowOf: (clause: ClauseId) => R | undefined): Note[] {
  return ofRows.filter((note) => firstRow(note.clauses, rowOf) === row);
}

/** The row of the first of some clauses that the table has. */
export function firstRow<R>(clauses: readonly ClauseRef[], rowOf: (clause: ClauseId) => R | undefined): R | undefined {
  for (const { clause } of clauses) {
    const row = rowOf(clause);
    if (row !== undefined) return row;
  }
  return undefined;
}

function put<K, N>(groups: Map<K, N[]>, key: K, note: N): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [note]);
  else group.push(note);
}

function isOnSource(note: Note): note is SpanNote {
  return note.on.kind === "span";
}

/** Whether two stretches have a character in common. */
export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
