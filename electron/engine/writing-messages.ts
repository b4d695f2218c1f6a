import { z } from "zod";
import { replySchema } from "../../shared/contract/reply.ts";
import type { ComparisonExport } from "../../shared/sheet/comparison/comparison-export.ts";
import { SheetLayoutSchema } from "../../shared/sheet/sheet-layout.ts";

// What travels between the engine and a writing process. Values in, values out; the process knows no corpus.

/** A comparison that is to be a document. The engine has gathered it itself, so nothing of it is checked again. */
export const ToWriterSchema = z.object({
  what: z.custom<ComparisonExport>((value) => typeof value === "object"),
  layouts: z.array(SheetLayoutSchema).readonly().optional(),
});
export type ToWriter = z.infer<typeof ToWriterSchema>;

const WriteReportSchema = z.object({ rows: z.int(), guarded: z.int(), removed: z.int(), cut: z.int() });

/** The bytes of a file and what had to be done for them. */
export const WrittenSchema = z.object({ bytes: z.instanceof(Uint8Array), report: WriteReportSchema });
export type Written = z.infer<typeof WrittenSchema>;

/** From the writing process, one for each message to it, in order. */
export const WrittenReplySchema = replySchema(WrittenSchema);
