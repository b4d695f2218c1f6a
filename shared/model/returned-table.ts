import { z } from "zod";
import { ClauseRefSchema, DecisionSchema } from "./alignment.ts";
import { NoteIdSchema } from "./note.ts";

// What a person changed in a workbook that the program had written, as it is found when the workbook comes back.

/** A cell as a spreadsheet names it: D12. */
const CellNameSchema = z.string().regex(/^[A-Z]{1,3}\d{1,7}$/u);

const said = { at: CellNameSchema, row: z.string(), text: z.string() };

/** A change that a person may accept: nothing of it is done before she does. */
export const ProposalSchema = z.discriminatedUnion("kind", [
  /** A clause stands in another row; `decision` moves it there. */
  z
    .object({
      kind: z.literal("move"),
      at: CellNameSchema,
      clause: ClauseRefSchema,
      from: z.string(),
      to: z.string(),
      decision: DecisionSchema,
    })
    .readonly(),
  /** A row has another title. */
  z
    .object({
      kind: z.literal("title"),
      at: CellNameSchema,
      row: z.string(),
      title: z.string(),
      decision: DecisionSchema,
    })
    .readonly(),
  /** Something stands in a column for notes. */
  z.object({ kind: z.literal("note"), ...said }).readonly(),
  /** Something stands in the column for the own city's wording; it takes the place of a note that held it, where there is one. */
  z.object({ kind: z.literal("draft"), ...said, note: NoteIdSchema.nullable() }).readonly(),
  /** A note has another text. */
  z
    .object({
      kind: z.literal("note-text"),
      at: CellNameSchema,
      note: NoteIdSchema,
      before: z.string(),
      text: z.string(),
    })
    .readonly(),
]);
export type Proposal = z.infer<typeof ProposalSchema>;

export const OddityCodeSchema = z.enum([
  /** The row's id, or all its clauses, are not in the table. */
  "row-unknown",
  /** A second row with the same id, which is left out. */
  "row-twice",
  /** Words in a row without an id. */
  "row-added",
  /** A plan of the file that the comparison does not have, or whose column is not found. */
  "column-unknown",
  /** A column that the program did not write. */
  "column-added",
  /** The words of a clause were changed or taken out. `words` names the clause. */
  "clause-changed",
  /** A clause stands in several rows. */
  "clause-twice",
  /** Words that are of no clause. */
  "words-added",
  "formula",
  /** A row's title was taken out. */
  "title-missing",
  /** The own wording that was handed out was taken out. */
  "draft-missing",
  /** A note that is no more. */
  "note-unknown",
  /** The text of a note was taken out. */
  "note-missing",
]);
export type OddityCode = z.infer<typeof OddityCodeSchema>;

/** What is not as it was written and is no change that can be taken over. Reported, never guessed at. */
export const OdditySchema = z.object({ code: OddityCodeSchema, at: CellNameSchema, words: z.string() }).readonly();
export type Oddity = z.infer<typeof OdditySchema>;

export const ReturnedTableSchema = z
  .object({ proposals: z.array(ProposalSchema).readonly(), oddities: z.array(OdditySchema).readonly() })
  .readonly();
export type ReturnedTable = z.infer<typeof ReturnedTableSchema>;
