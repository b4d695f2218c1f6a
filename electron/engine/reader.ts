import { z } from "zod";
import { type Fault, fault } from "../../shared/contract/fault.ts";
import { READING_SECONDS } from "../../shared/contract/methods/plan.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import { FromReaderSchema, type ReadFile, type ToReader } from "./reading-messages.ts";
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
  read(request: ToReader, options?: ReadOptions): Promise<Reply<ReadFile>>;
  /** Ends the process. What is being read or waits is cancelled, and nothing is read any more. */
  end(): void;
};

export function openReader(start: StartProcess, limitSeconds: number = READING_SECONDS.least): Reader {
  const line = openWorkLine(start);
  return {
    async read(request, { signal, seconds = limitSeconds, isOurs = false } = {}) {
      const isLast = request.kind === "file" && !isOurs;
      return answerOf(await line.ask(request, { signal, seconds, isLast }), request.name, seconds);
    },
    end: () => line.end(),
  };
}

function answerOf(outcome: Outcome, file: string, limitSeconds: number): Reply<ReadFile> {
  switch (outcome.kind) {
    case "answer":
      return checked(outcome.value);
    case "ended":
      return failed(outcome.end === "memory" ? fault("reading/memory", { file }) : fault("reading/crashed", { file }));
    case "timeout":
      return failed(fault("reading/timeout", { file, seconds: String(limitSeconds) }));
    case "cancelled":
      return failed(fault("call/cancelled", {}));
  }
}

function checked(value: unknown): Reply<ReadFile> {
  const parsed = FromReaderSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  return failed(fault("call/bad-result", { method: "read", where: z.prettifyError(parsed.error) }));
}

function failed(reason: Fault): Reply<never> {
  return { ok: false, fault: reason };
}
