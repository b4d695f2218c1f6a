import { z } from "zod";
import { type Fault, fault } from "../../shared/contract/fault.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import type { ReaderEnd, ReaderProcess, StartReader } from "./reader-process.ts";
import { FromReaderSchema, type ReadFile, type ToReader } from "./reading-messages.ts";

/** How long one file may take, in seconds. */
const LIMIT_SECONDS = 30;

/** Reads files, one after another, in a process that is killed when a file takes too long or nobody wants it any more. */
export type Reader = {
  /** What a file holds, or why it cannot be read. A cancelled reading answers call/cancelled, at once. */
  read(request: ToReader, signal?: AbortSignal): Promise<Reply<ReadFile>>;
  /** Ends the process. What is being read or waits is cancelled, and nothing is read any more. */
  end(): void;
};

/** A reader whose process starts with the first file, and again after one that it did not survive. */
export function openReader(start: StartReader, limitSeconds: number = LIMIT_SECONDS): Reader {
  let running: ReaderProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let over = false;
  /** What becomes of the request under way; does nothing between requests. */
  let settle: (outcome: Outcome) => void = () => undefined;

  function process(): ReaderProcess {
    if (running !== null) return running;
    const started = start();
    running = started;
    started.listen({
      message: (value) => {
        if (running === started) settle({ kind: "answer", value });
      },
      ended: (end) => {
        if (running !== started) return;
        running = null;
        settle({ kind: "ended", end });
      },
    });
    return started;
  }

  function stop(): void {
    const stopped = running;
    running = null;
    stopped?.kill();
  }

  async function readNow(request: ToReader, signal: AbortSignal | undefined): Promise<Reply<ReadFile>> {
    if (over || signal?.aborted) return failed(fault("call/cancelled", {}));
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    settle = resolve;
    const alarm = setTimeout(() => resolve({ kind: "timeout" }), limitSeconds * 1000);
    const cancel = () => resolve({ kind: "cancelled" });
    signal?.addEventListener("abort", cancel);
    process().send(request);
    const outcome = await promise;
    clearTimeout(alarm);
    signal?.removeEventListener("abort", cancel);
    if (outcome.kind !== "answer") stop();
    return answerOf(outcome, request.name, limitSeconds);
  }

  return {
    read(request, signal) {
      const answer = turn.then(() => readNow(request, signal));
      turn = answer.catch(() => undefined);
      return signal === undefined ? answer : Promise.race([answer, whenCancelled(signal)]);
    },
    end() {
      over = true;
      stop();
      settle({ kind: "cancelled" });
    },
  };
}

/** Answers as soon as the signal says so, also while the request still waits for its turn. */
function whenCancelled(signal: AbortSignal): Promise<Reply<never>> {
  const cancelled = failed(fault("call/cancelled", {}));
  if (signal.aborted) return Promise.resolve(cancelled);
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(cancelled), { once: true }));
}

type Outcome =
  | { readonly kind: "answer"; readonly value: unknown }
  | { readonly kind: "ended"; readonly end: ReaderEnd }
  | { readonly kind: "timeout" }
  | { readonly kind: "cancelled" };

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
