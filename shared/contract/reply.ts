import { z } from "zod";
import type { Fault } from "./fault.ts";
import { FaultSchema } from "./fault-schema.ts";

/** The answer to a call: its result, or why there is none. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** A reply with the given schema for its value. */
export function replySchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion("ok", [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), fault: FaultSchema }),
  ]);
}
