import type { IncomingMessage } from "node:http";
import type { z } from "zod";
import { readBody } from "./read-body.ts";

/** A body as a value, or what is wrong with it. */
export type JsonBody<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: "type" | "size" | "shape" };

/**
 * Reads a JSON body of at most `limit` bytes and checks it. Other content types are not looked at: they are what a
 * foreign page can send without being asked.
 */
export async function readJson<T>(request: IncomingMessage, schema: z.ZodType<T>, limit: number): Promise<JsonBody<T>> {
  if (request.headers["content-type"] !== "application/json") return { ok: false, problem: "type" };
  const bytes = await readBody(request, limit);
  if (bytes === null) return { ok: false, problem: "size" };
  const parsed = schema.safeParse(parseJson(bytes));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: "shape" };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
