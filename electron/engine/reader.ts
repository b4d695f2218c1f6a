import type { z } from "zod";
import { describeMismatch } from "../../shared/contract/describe-mismatch.ts";
import { type Fault, fault } from "../../shared/contract/fault.ts";
import { READING_SECONDS } from "../../shared/contract/methods/plan.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import {
  type PlanRequest,
  type ReadFile,
  ReadFileReplySchema,
  type ReturnedSheets,
  ReturnedSheetsReplySchema,
  type ToReader,
} from "./reading-messages.ts";
import { type Outcome, openWorkLine } from "./work-line.ts";
import type { StartProcess } from "./work-process.ts";

export type ReadOptions = {
  /** How long this file may take, in seconds; left out: as long as every other. */
  readonly seconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** The file comes with the program and is above suspicion. */
  readonly isOurs?: boolean;
};

/**
 * Reads files, one after another, each in a process of its own: a hostile one that gets hold of its reader is alone with
 * it. Stored sources, which are text already, and our own files share a process.
 */
export type Reader = {
  /** What a file holds, or why it cannot be read. A cancelled reading answers call/cancelled, at once. */
  read(request: PlanRequest, options?: ReadOptions): Promise<Reply<ReadFile>>;
  /** The cells of a workbook that comes back, or why it cannot be read. */
  readReturned(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<Reply<ReturnedSheets>>;
  /** Ends the process. What is being read or waits is cancelled, and nothing is read any more. */
  end(): void;
};

export function openReader(start: StartProcess, limitSeconds: number = READING_SECONDS.least): Reader {
  const line = openWorkLine(start);
  return {
    async read(request, { signal, seconds = limitSeconds, isOurs = false } = {}) {
      const isLast = request.kind === "file" && !isOurs;
      const outcome = await line.ask(request, { signal, seconds, isLast });
      return answerOf(outcome, ReadFileReplySchema, request.name, seconds);
    },
    async readReturned(name, bytes, signal) {
      const request: ToReader = { kind: "returned", name, bytes };
      const outcome = await line.ask(request, { signal, seconds: limitSeconds, isLast: true });
      return answerOf(outcome, ReturnedSheetsReplySchema, name, limitSeconds);
    },
    end: () => line.end(),
  };
}

function answerOf<T>(outcome: Outcome, schema: z.ZodType<Reply<T>>, file: string, limitSeconds: number): Reply<T> {
  switch (outcome.kind) {
    case "answer":
      return checked(outcome.value, schema);
    case "ended":
      return failed(outcome.end === "memory" ? fault("reading/memory", { file }) : fault("reading/crashed", { file }));
    case "timeout":
      return failed(fault("reading/timeout", { file, seconds: String(limitSeconds) }));
    case "cancelled":
      return failed(fault("call/cancelled", {}));
  }
}

function checked<T>(value: unknown, schema: z.ZodType<Reply<T>>): Reply<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  return failed(fault("call/bad-result", { method: "read", where: describeMismatch(parsed.error) }));
}

function failed(reason: Fault): Reply<never> {
  return { ok: false, fault: reason };
}
