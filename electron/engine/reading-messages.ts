import { z } from "zod";
import { replySchema } from "../../shared/contract/reply.ts";
import { ReadingSchema } from "../../shared/model/reading.ts";
import { EncodingSchema, type Source, SourceSchema, TextFormatSchema } from "../../shared/model/source.ts";
import { SKETCH_SIZE, type Sketch } from "../../shared/text/sketch.ts";
import type { ReadChoice } from "../files/content.ts";

// What travels between the engine and a reading process. Values in, values out; the process knows no corpus.

/** What a person said of a file, as ReadChoice has it. */
const ReadChoiceSchema = z.object({
  format: TextFormatSchema.exactOptional(),
  encoding: EncodingSchema.exactOptional(),
});

/**
 * To the reading process: a file as it was handed in, a stored source that is to be read again, or a workbook that comes
 * back from a person.
 */
export const ToReaderSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("file"), name: z.string(), bytes: z.instanceof(Uint8Array), choice: ReadChoiceSchema }),
  z.object({ kind: z.literal("source"), name: z.string(), source: SourceSchema }),
  z.object({ kind: z.literal("returned"), name: z.string(), bytes: z.instanceof(Uint8Array) }),
]);
/** What a plan is read from. */
export type PlanRequest =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array; readonly choice: ReadChoice }
  | { readonly kind: "source"; readonly name: string; readonly source: Source };
export type ToReader = PlanRequest | { readonly kind: "returned"; readonly name: string; readonly bytes: Uint8Array };

const SketchSchema = z.custom<Sketch>((value) => value instanceof Uint32Array && value.length <= SKETCH_SIZE);

/** What a file holds: its source, what the reader found in it, and as what else a person might have it read. */
export const ReadFileSchema = z.object({
  source: SourceSchema,
  reading: ReadingSchema,
  /** Of the whole text: what is no part of the plan is judged otherwise in every format. */
  sketch: SketchSchema,
  encodings: z.array(EncodingSchema).readonly(),
  formats: z.array(TextFormatSchema).readonly(),
});
export type ReadFile = z.infer<typeof ReadFileSchema>;

const ReturnedCellSchema = z.object({
  row: z.int().nonnegative(),
  column: z.int().nonnegative(),
  text: z.string(),
  isFormula: z.boolean(),
});
/** The cells of each sheet of a workbook that comes back. */
export const ReturnedSheetsSchema = z.array(z.array(ReturnedCellSchema).readonly()).readonly();
export type ReturnedSheets = z.infer<typeof ReturnedSheetsSchema>;

// From the reading process, one for each message to it, in order. Checked on arrival: hostile files are read there.
export const ReadFileReplySchema = replySchema(ReadFileSchema);
export const ReturnedSheetsReplySchema = replySchema(ReturnedSheetsSchema);
