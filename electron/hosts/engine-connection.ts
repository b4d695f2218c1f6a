import type { CancelSignal, EngineLink } from "../../shared/contract/client.ts";
import { type Fault, fault } from "../../shared/contract/fault.ts";
import { type FromEngine, FromEngineSchema, type ToEngine } from "../../shared/contract/messages.ts";
import { READING_SECONDS } from "../../shared/contract/methods/plan.ts";
import type { Method } from "../../shared/contract/methods.ts";
import type { Reply } from "../../shared/contract/reply.ts";

/** A running engine process, however it was started. */
export type EngineProcess = {
  /** Sends a message; nothing happens where the process has ended. */
  send(message: ToEngine): void;
  /** Called once, before anything can arrive. `ended` comes once, last. */
  listen(heard: { readonly message: (value: unknown) => void; readonly ended: () => void }): void;
  kill(): void;
};

/** A way to the engine process. */
export type EngineConnection = EngineLink & {
  /** Starts the engine unless it runs. Gives null once it is ready, or why it cannot be. */
  start(): Promise<Fault | null>;
  /** Lets the engine finish what it is storing and ends it. Nothing starts it again. */
  close(): Promise<void>;
};

type Pending = { readonly answer: (reply: unknown) => void; readonly alarm: NodeJS.Timeout };
type Run = {
  readonly process: EngineProcess;
  readonly pending: Map<number, Pending>;
  readonly ready: Promise<Fault | null>;
  readonly ended: Promise<void>;
};

/** How long the engine may take, in milliseconds. One that takes longer hangs. */
export type TimeLimits = {
  readonly start: number;
  readonly call: number;
  readonly work: number;
  readonly close: number;
};

/** `work` is twice what a person may grant the reading of one file, as another may be read before it. */
const LIMITS: TimeLimits = { start: 30_000, call: 60_000, work: 2 * READING_SECONDS.most * 1000, close: 5_000 };

/** Methods that read whole files, whole plans or the whole corpus. */
const WORK: ReadonlySet<string> = new Set<Method>([
  "plan.inspect",
  "plan.store",
  "plan.import",
  "clause.similar",
  "comparison.align",
  "comparison.differences",
  "comparison.distances",
  "comparison.history",
  "comparison.freeze",
  "comparison.export",
  "corpus.check",
]);

const STOPPED_FAULT = fault("engine/stopped", {});
const STOPPED: Reply<never> = { ok: false, fault: STOPPED_FAULT };

/**
 * Connects with an engine process, which starts at the first need and again after it has died. Calls under way when it
 * dies are answered `engine/stopped`. An engine that hangs is killed: the corpus outlives a kill at any moment.
 */
export function connectEngine(startProcess: () => EngineProcess, limits: TimeLimits = LIMITS): EngineConnection {
  const listeners = new Set<(event: unknown) => void>();
  let current: Run | null = null;
  let closed = false;
  let count = 0;

  function running(): Run {
    current ??= startRun(startProcess(), limits.start, {
      event: (event) => {
        for (const heard of [...listeners]) heard(event);
      },
      ended: (run) => {
        if (current === run) current = null;
      },
    });
    return current;
  }

  async function ask(message: (id: number) => ToEngine, limit: number, signal?: CancelSignal): Promise<unknown> {
    if (closed) return STOPPED;
    const run = running();
    const failure = await run.ready;
    if (failure !== null) return { ok: false, fault: failure };
    if (current !== run) return STOPPED;
    if (signal?.aborted) return { ok: false, fault: fault("call/cancelled", {}) };
    count += 1;
    const id = count;
    const cancel = () => run.process.send({ kind: "cancel", id });
    signal?.addEventListener("abort", cancel);
    const reply = await new Promise((answer) => {
      run.pending.set(id, { answer, alarm: setTimeout(() => run.process.kill(), limit) });
      run.process.send(message(id));
    });
    signal?.removeEventListener("abort", cancel);
    return reply;
  }

  return {
    start: () => running().ready,
    call: (method, params, signal) =>
      ask((id) => ({ kind: "call", id, method, params }), WORK.has(method) ? limits.work : limits.call, signal),
    upload: (name, bytes) =>
      ask((id) => ({ kind: "upload", id, name, bytes: bytes as Uint8Array<ArrayBuffer> }), limits.call),
    download: (download) => ask((id) => ({ kind: "download", id, download }), limits.call),
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    async close() {
      closed = true;
      const run = current;
      if (run === null) return;
      const alarm = setTimeout(() => run.process.kill(), limits.close);
      run.process.send({ kind: "close" });
      await run.ended;
      clearTimeout(alarm);
    },
  };
}

/** Follows one engine process from its start to its end. */
function startRun(
  process: EngineProcess,
  startLimit: number,
  tell: { readonly event: (event: unknown) => void; readonly ended: (run: Run) => void },
): Run {
  const pending: Run["pending"] = new Map();
  const ready = Promise.withResolvers<Fault | null>();
  const ended = Promise.withResolvers<void>();
  const run: Run = { process, pending, ready: ready.promise, ended: ended.promise };
  const startAlarm = setTimeout(() => process.kill(), startLimit);

  function hear(message: FromEngine): void {
    switch (message.kind) {
      case "ready":
        clearTimeout(startAlarm);
        ready.resolve(null);
        break;
      case "failed":
        // Forgotten at once, not when the process is gone: the next call may find the reason mended.
        tell.ended(run);
        ready.resolve(message.fault);
        process.kill();
        break;
      case "reply":
        settle(pending, message.id, message.reply);
        break;
      case "event":
        tell.event(message.event);
        break;
    }
  }

  process.listen({
    message(value) {
      const parsed = FromEngineSchema.safeParse(value);
      // An engine that speaks otherwise than agreed is broken, and a call it should have answered would wait for ever.
      if (parsed.success) hear(parsed.data);
      else process.kill();
    },
    ended() {
      clearTimeout(startAlarm);
      tell.ended(run);
      ready.resolve(STOPPED_FAULT);
      for (const id of [...pending.keys()]) settle(pending, id, STOPPED);
      ended.resolve();
    },
  });
  return run;
}

function settle(pending: Run["pending"], id: number, reply: unknown): void {
  const call = pending.get(id);
  if (call === undefined) return;
  pending.delete(id);
  clearTimeout(call.alarm);
  call.answer(reply);
}
