import type { StartProcess, WorkEnd, WorkProcess } from "./work-process.ts";

/** What became of a request. An answer is as the process gave it: not yet checked. */
export type Outcome =
  | { readonly kind: "answer"; readonly value: unknown }
  | { readonly kind: "ended"; readonly end: WorkEnd }
  | { readonly kind: "timeout" }
  | { readonly kind: "cancelled" };

export type RequestOptions = {
  /** How long the request may take, in seconds, once it is its turn. */
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Ends the process after this request: what came with it may have changed the process for all that follow. */
  readonly isLast?: boolean;
};

/** Requests to a process, one after another; it is killed when one takes too long or nobody wants it any more. */
export type WorkLine = {
  /** Never rejects. A cancelled request settles at once, also while it waits for its turn. */
  ask(message: object, options: RequestOptions): Promise<Outcome>;
  /** Ends the process. What is under way or waits is cancelled, and nothing is asked any more. */
  end(): void;
};

const CANCELLED: Outcome = { kind: "cancelled" };
/** How long a process that nobody needed yet is kept, in milliseconds. */
const SPARE_MS = 30_000;

/**
 * A line whose process starts with the first request, and again after one that it did not survive or that was its last.
 * Whoever has had a second process will want a third: from then on the next one starts while one works.
 */
export function openWorkLine(start: StartProcess): WorkLine {
  let running: WorkProcess | null = null;
  let spare: { readonly process: WorkProcess; readonly alarm: NodeJS.Timeout } | null = null;
  let ended = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let over = false;
  /** What becomes of the request under way; does nothing between requests. */
  let settle: (outcome: Outcome) => void = () => undefined;

  function startOne(): WorkProcess {
    const started = start();
    started.listen({
      message: (value) => {
        if (running === started) settle({ kind: "answer", value });
      },
      ended: (end) => {
        if (spare?.process === started) dropSpare();
        if (running !== started) return;
        running = null;
        settle({ kind: "ended", end });
      },
    });
    return started;
  }

  function takeOne(): WorkProcess {
    const taken = spare?.process ?? startOne();
    clearTimeout(spare?.alarm);
    spare = null;
    return taken;
  }

  function keepSpare(): void {
    const alarm = setTimeout(dropSpare, SPARE_MS);
    alarm.unref();
    spare = { process: startOne(), alarm };
  }

  function dropSpare(): void {
    clearTimeout(spare?.alarm);
    spare?.process.kill();
    spare = null;
  }

  function stop(): void {
    const stopped = running;
    running = null;
    stopped?.kill();
  }

  async function askNow(message: object, { seconds, signal, isLast = false }: RequestOptions): Promise<Outcome> {
    if (over || signal?.aborted) return CANCELLED;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    settle = resolve;
    running ??= takeOne();
    running.send(message);
    if (isLast && ended > 0 && spare === null) keepSpare();
    const alarm = setTimeout(() => resolve({ kind: "timeout" }), seconds * 1000);
    const cancel = () => resolve(CANCELLED);
    signal?.addEventListener("abort", cancel);
    const outcome = await promise;
    clearTimeout(alarm);
    signal?.removeEventListener("abort", cancel);
    if (isLast || outcome.kind !== "answer") stop();
    if (isLast) ended += 1;
    return outcome;
  }

  return {
    ask(message, options) {
      const { signal } = options;
      const answer = turn.then(() => askNow(message, options));
      turn = answer.catch(() => undefined);
      return signal === undefined ? answer : Promise.race([answer, whenCancelled(signal)]);
    },
    end() {
      over = true;
      stop();
      dropSpare();
      settle(CANCELLED);
    },
  };
}

/** Answers as soon as the signal says so, also while the request still waits for its turn. */
function whenCancelled(signal: AbortSignal): Promise<Outcome> {
  if (signal.aborted) return Promise.resolve(CANCELLED);
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(CANCELLED), { once: true }));
}
