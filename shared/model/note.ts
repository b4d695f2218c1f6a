import { z } from "zod";
import { ClauseRefSchema } from "./alignment.ts";
import { PlanIdSchema } from "./ids.ts";
import { SpanSchema } from "./span.ts";

// What a person writes beside clauses, rows and words of a source, and the tags she sorts it by.

/** One note. Opaque. */
export const NoteIdSchema = z
  .string()
  .regex(/^n[0-9a-z]{12}$/u)
  .brand("NoteId");
export type NoteId = z.infer<typeof NoteIdSchema>;

export const TagIdSchema = z
  .string()
  .regex(/^t[0-9a-z]{12}$/u)
  .brand("TagId");
export type TagId = z.infer<typeof TagIdSchema>;

/** Half a character could not be stored as it is. */
const isWhole = (text: string) => !/\p{Cs}/u.test(text);
const HALF = "half a surrogate pair";

/** The longest note, the longest words that one can hang on, and the longest name of a tag, in UTF-16 units. */
const LONGEST_NOTE = 10_000;
const LONGEST_WORDS = 5000;
const LONGEST_TAG = 20;

/** Colours that a tag can bear beside its name; each is a token of the interface. */
export const TAG_COLOURS = ["cinnabar", "plum", "stone", "ink"] as const;

/** A tag as a person makes it. Two tags in use never have one name. */
export const NewTagSchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_TAG).refine(isWhole, HALF),
  colour: z.enum(TAG_COLOURS),
});
export type NewTag = z.infer<typeof NewTagSchema>;

export const TagSchema = z.object({ id: TagIdSchema, ...NewTagSchema.shape }).readonly();
export type Tag = z.infer<typeof TagSchema>;

/** What a note hangs on, named as of the day it was written. */
export const NoteAnchorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("clause"), clause: ClauseRefSchema }).readonly(),
  /** A row, by its clauses, the base's first; the note stands in the row of the first of them that is there. */
  z.object({ kind: z.literal("row"), clauses: z.array(ClauseRefSchema).min(1).max(1000).readonly() }).readonly(),
  /** Words of a source, which never changes. */
  z
    .object({
      kind: z.literal("span"),
      plan: PlanIdSchema,
      span: SpanSchema,
      /** The source's own words there, which prove that this is the place. */
      words: z.string().min(1).max(LONGEST_WORDS).refine(isWhole, HALF),
    })
    .readonly(),
]);
export type NoteAnchor = z.infer<typeof NoteAnchorSchema>;

/** Where a person puts a note: on any of these, or on a stretch of a clause's text, which is kept by its place in the source. */
export const NotePlaceSchema = z.union([
  NoteAnchorSchema,
  z.object({ kind: z.literal("stretch"), clause: ClauseRefSchema, span: SpanSchema }).readonly(),
]);
export type NotePlace = z.infer<typeof NotePlaceSchema>;

const said = {
  text: z.string().trim().min(1).max(LONGEST_NOTE).refine(isWhole, HALF),
  /** In the order in which they were put. */
  tags: z.array(TagIdSchema).max(20).readonly(),
};

/** A note as a person writes it. */
export const NewNoteSchema = z.object({ on: NoteAnchorSchema, ...said });
export type NewNote = z.infer<typeof NewNoteSchema>;

/** What can be changed of a note. */
export const NoteChangeSchema = z.object(said);
export type NoteChange = z.infer<typeof NoteChangeSchema>;

/** A note as it is kept. */
export const NoteSchema = z
  .object({
    id: NoteIdSchema,
    ...NewNoteSchema.shape,
    /**
     * The clauses that it hangs on today: of a clause that was split all parts, of one that was joined the whole. Empty
     * where they have gone, and for words of a source, whose place says itself which clauses it touches.
     */
    clauses: z.array(ClauseRefSchema).readonly(),
    /** Who wrote it, as she named herself or else by the name of her account; null where neither was known. */
    by: z.string().nullable(),
    /** ISO time, UTC. */
    at: z.string(),
    /** When it was last changed; null where it never was. */
    changedAt: z.string().nullable(),
  })
  .readonly();
export type Note = z.infer<typeof NoteSchema>;
