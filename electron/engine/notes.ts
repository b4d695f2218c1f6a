import { raise } from "../../shared/contract/fault.ts";
import type { Params } from "../../shared/contract/methods.ts";
import type { ClauseRef } from "../../shared/model/alignment.ts";
import type { PlanId } from "../../shared/model/ids.ts";
import type { Note, NoteAnchor, NoteId, NotePlace, Tag, TagId } from "../../shared/model/note.ts";
import type { Span } from "../../shared/model/span.ts";
import { stretchInSource } from "../../shared/text/stretch-in-source.ts";
import { readComparison } from "../corpus/comparisons.ts";
import { change, snapshot } from "../corpus/connection.ts";
import { hasClause } from "../corpus/decisions.ts";
import { loadPlan, loadSource, presentPlanNumber } from "../corpus/load-plan.ts";
import { addNote, changeNote, listNotes, readNote, removeNote, restoreNote } from "../corpus/notes/notes.ts";
import { addTag, changeTag, listTags, readTag, removeTag, restoreTag, type TagOutcome } from "../corpus/notes/tags.ts";
import { decidingPerson } from "./person.ts";
import type { Workroom } from "./workroom.ts";

/** The notes on a plan, on the plans of a comparison or all, and all tags. Raises plan/unknown and comparison/unknown. */
export function notesOf({ corpus }: Workroom, { plan, comparison }: Params<"note.list">) {
  return snapshot(corpus, () => {
    if (plan !== undefined && presentPlanNumber(corpus, plan) === null) raise("plan/unknown", { plan });
    const compared =
      comparison === undefined ? null : (readComparison(corpus, comparison) ?? raise("comparison/unknown", {})).plans;
    const notes = listNotes(corpus).filter((note) => {
      const plans = plansOf(note.on);
      return (plan === undefined || plans.includes(plan)) && (compared?.some((one) => plans.includes(one)) ?? true);
    });
    return { notes, tags: listTags(corpus) };
  });
}

/** Keeps a note. Raises clause/unknown, plan/unknown, tag/unknown and note/mismatch. */
export function keepNote(room: Workroom, said: Params<"note.keep">): { readonly note: Note } {
  return changed(room, () => {
    const on = anchorOf(room, said.on);
    assertTags(room, said.tags);
    return noteOf(
      room,
      addNote(room.corpus, { ...said, on }, { by: decidingPerson(room), at: room.now().toISOString() }),
    );
  });
}

/** Changes a note. Raises note/unknown and tag/unknown. */
export function rewriteNote(room: Workroom, { note, ...said }: Params<"note.change">): { readonly note: Note } {
  return changed(room, () => {
    assertTags(room, said.tags);
    if (!changeNote(room.corpus, note, said, room.now().toISOString())) raise("note/unknown", {});
    return noteOf(room, note);
  });
}

/** Takes a note away. Raises note/unknown. */
export function takeNoteAway(room: Workroom, note: NoteId): Record<string, never> {
  return changed(room, () => {
    if (!removeNote(room.corpus, note, room.now().toISOString())) raise("note/unknown", {});
    return {};
  });
}

/** Brings a removed note back. Raises note/unknown. */
export function bringNoteBack(room: Workroom, note: NoteId): { readonly note: Note } {
  return changed(room, () => {
    if (!restoreNote(room.corpus, note)) raise("note/unknown", {});
    return noteOf(room, note);
  });
}

/** Makes a tag. Raises tag/taken. */
export function makeTag(room: Workroom, made: Params<"tag.keep">): { readonly tag: Tag } {
  return changed(room, () => ({ tag: addTag(room.corpus, made) ?? raise("tag/taken", { name: made.name }) }));
}

/** Changes a tag. Raises tag/unknown and tag/taken. */
export function rewriteTag(room: Workroom, { tag, ...made }: Params<"tag.change">): { readonly tag: Tag } {
  return changed(room, () => {
    assertDone(changeTag(room.corpus, tag, made), made.name);
    return tagOf(room, tag);
  });
}

/** Takes a tag out of use. Raises tag/unknown. */
export function takeTagAway(room: Workroom, tag: TagId): Record<string, never> {
  return changed(room, () => {
    if (!removeTag(room.corpus, tag, room.now().toISOString())) raise("tag/unknown", {});
    return {};
  });
}

/** Brings a removed tag back. Raises tag/unknown and tag/taken. */
export function bringTagBack(room: Workroom, tag: TagId): { readonly tag: Tag } {
  return changed(room, () => {
    assertDone(restoreTag(room.corpus, tag), "");
    return tagOf(room, tag);
  });
}

/** The plans that a note hangs on. */
function plansOf(on: NoteAnchor): readonly PlanId[] {
  return on.kind === "span" ? [on.plan] : clausesOf(on).map(({ plan }) => plan);
}

function clausesOf(on: NoteAnchor): readonly ClauseRef[] {
  switch (on.kind) {
    case "clause":
      return [on.clause];
    case "row":
      return on.clauses;
    case "span":
      return [];
  }
}

/** What a note is to hang on, which is there. */
function anchorOf(room: Workroom, on: NotePlace): NoteAnchor {
  const anchor = on.kind === "stretch" ? stretchAnchor(room, on.clause, on.span) : on;
  assertAnchor(room, anchor);
  return anchor;
}

function stretchAnchor({ corpus }: Workroom, { plan, clause }: ClauseRef, stretch: Span): NoteAnchor {
  const loaded = loadPlan(corpus, plan) ?? raise("plan/unknown", { plan });
  const { text } = loaded.source;
  const found = loaded.reading.clauses.find(({ id }) => id === clause) ?? raise("clause/unknown", { plan, clause });
  const place = stretchInSource(text, found.spans, found.text, stretch) ?? raise("note/mismatch", { plan });
  return { kind: "span", plan, span: place, words: text.slice(place.start, place.end) };
}

function assertAnchor({ corpus }: Workroom, on: NoteAnchor): void {
  for (const ref of clausesOf(on)) if (!hasClause(corpus, ref)) raise("clause/unknown", ref);
  if (on.kind !== "span") return;
  const plan = presentPlanNumber(corpus, on.plan) ?? raise("plan/unknown", { plan: on.plan });
  const { start, end } = on.span;
  if (loadSource(corpus, plan).text.slice(start, end) !== on.words) raise("note/mismatch", { plan: on.plan });
}

function assertTags({ corpus }: Workroom, tags: readonly TagId[]): void {
  for (const tag of tags) if (readTag(corpus, tag) === null) raise("tag/unknown", {});
}

function assertDone(outcome: TagOutcome, name: string): void {
  if (outcome === "unknown") raise("tag/unknown", {});
  if (outcome === "taken") raise("tag/taken", { name });
}

function noteOf({ corpus }: Workroom, id: NoteId): { readonly note: Note } {
  return { note: readNote(corpus, id) ?? raise("note/unknown", {}) };
}

function tagOf({ corpus }: Workroom, id: TagId): { readonly tag: Tag } {
  return { tag: readTag(corpus, id) ?? raise("tag/unknown", {}) };
}

function changed<T>(room: Workroom, work: () => T): T {
  const result = change(room.corpus, work);
  room.tell({ kind: "corpus-changed" });
  return result;
}
