import { z } from "zod";
import { ComparisonIdSchema } from "../../model/comparison.ts";
import { PlanIdSchema } from "../../model/ids.ts";
import {
  NewTagSchema,
  NoteChangeSchema,
  NoteIdSchema,
  NotePlaceSchema,
  NoteSchema,
  TagIdSchema,
  TagSchema,
} from "../../model/note.ts";
import { Nothing } from "./nothing.ts";

/** The most notes that a search gives. */
const MOST_FOUND = 200;

const Notes = z.array(NoteSchema).readonly();
const TheNote = z.strictObject({ note: NoteIdSchema });
const TheTag = z.strictObject({ tag: TagIdSchema });
const OneNote = z.object({ note: NoteSchema });
const OneTag = z.object({ tag: TagSchema });

/** Notes and their tags. */
export const NOTE_METHODS = {
  /**
   * The notes that are not removed, the earliest first: all, or those on a plan, or on the plans of a comparison; and all
   * tags in use by name. Notes on removed plans come back with them. Raises plan/unknown, comparison/unknown.
   */
  "note.list": {
    params: z.strictObject({ plan: PlanIdSchema.optional(), comparison: ComparisonIdSchema.optional() }),
    result: z.object({ notes: Notes, tags: z.array(TagSchema).readonly() }),
  },
  /**
   * The notes that hold every word of a query in their text, in the words they hang on or in the name of a tag, in either
   * script, the latest first; `total` counts all. A blank query finds nothing.
   */
  "note.search": {
    params: z.strictObject({ query: z.string().max(1000), limit: z.int().min(1).max(MOST_FOUND) }),
    result: z.object({ total: z.int().nonnegative(), notes: Notes }),
  },
  /**
   * Keeps a note with who wrote it and when. Raises clause/unknown, plan/unknown, tag/unknown, and note/mismatch where the
   * words do not stand at that place.
   */
  "note.keep": { params: z.strictObject({ on: NotePlaceSchema, ...NoteChangeSchema.shape }), result: OneNote },
  /** Puts another text and other tags in the place of a note's. Raises note/unknown, tag/unknown. */
  "note.change": { params: z.strictObject({ note: NoteIdSchema, ...NoteChangeSchema.shape }), result: OneNote },
  /** Takes a note out of all lists; `note.restore` brings it back whole. Raises note/unknown. */
  "note.remove": { params: TheNote, result: Nothing },
  /** Brings a removed note back. Raises note/unknown. */
  "note.restore": { params: TheNote, result: OneNote },
  /** Makes a tag. Raises tag/taken. */
  "tag.keep": { params: z.strictObject(NewTagSchema.shape), result: OneTag },
  /** Gives a tag another name and colour, on all notes that bear it. Raises tag/unknown, tag/taken. */
  "tag.change": { params: z.strictObject({ tag: TagIdSchema, ...NewTagSchema.shape }), result: OneTag },
  /** Takes a tag off all notes; `tag.restore` puts it back on them. Raises tag/unknown. */
  "tag.remove": { params: TheTag, result: Nothing },
  /** Brings a removed tag back. Raises tag/unknown, and tag/taken where its name was given anew. */
  "tag.restore": { params: TheTag, result: OneTag },
} as const;
