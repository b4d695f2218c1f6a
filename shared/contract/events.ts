import { z } from "zod";

/** What the engine tells every window without being asked. */
export const EngineEventSchema = z.discriminatedUnion("kind", [
  /** The corpus changed: by this window, another process, or the first start. `data` counts up. */
  z.object({ kind: z.literal("corpus-changed") }),
  /** A person changed the words of the trade: every table is to be lined up anew. */
  z.object({ kind: z.literal("words-changed") }),
  /** The shipped plans are being read in: `done` of `total` are there. */
  z.object({ kind: z.literal("first-plans"), done: z.int(), total: z.int() }),
  /** A file of a table is being made: `done` of its `total` rows are compared; then it is written. */
  z.object({ kind: z.literal("exporting"), done: z.int(), total: z.int() }),
]);
export type EngineEvent = z.infer<typeof EngineEventSchema>;
