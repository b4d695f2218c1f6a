import { z } from "zod";

/** A place in a text, in UTF-16 code units from its start: JavaScript's own unit, for every text in the program. */
export const OffsetSchema = z.int().nonnegative().brand("Offset");
export type Offset = z.infer<typeof OffsetSchema>;

/** Marks a number as an offset. The only cast from number to Offset in the program. */
export function offset(value: number): Offset {
  return value as Offset;
}

/** A half-open stretch [start, end) of a text. */
export const SpanSchema = z.object({ start: OffsetSchema, end: OffsetSchema }).readonly();
export type Span = z.infer<typeof SpanSchema>;

/** The span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start: offset(start), end: offset(end) };
}
