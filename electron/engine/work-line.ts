import type { StartProcess, WorkEnd, WorkProcess } from "./work-process.ts";

/** What became of a request. An answer is as the process gave it: not yet checked. */
export type Outcome =
  | { readonly kind: "answer"; readonly value: unknown }
  | { readonly kind: "ended"; readonly end: WorkEnd }
  | { readonly kind: "timeout" }
  | { readonly kind: "cancelled" };

export type Limits = { readonly seconds: number; readonly signal?: AbortSignal | undefined };

/** Requests to one process, one after another; it is killed when one takes too long or nobody wants it any more. */
export type WorkLine = {
  /**
   * Never rejects. A cancelled request settles at once, also while it waits for its turn.
   *
   * @param limits.seconds how long the request may take, once it is its turn
   */
  ask(message: object, limits: Limits): Promise<Outcome>;
  /** Ends the process. What is under way or waits is cancelled, and nothing is asked any more. */
  end(): void;
};

const CANCELLED: Outcome = { kind: "cancelled" };

/** A line whose process starts with the first request, and again after one that it did not survive. */
export function openWorkLine(start: StartProcess): WorkLine {
  let running: WorkProcess | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let over = false;
  /** What becomes of the request under way; does nothing between requests. */
  let settle: (outcome: Outcome) => void = () => undefined;

  function process(): WorkProcess {
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

  async function askNow(message: object, { seconds, signal }: Limits): Promise<Outcome> {
    if (over || signal?.aborted) return CANCELLED;
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    settle = resolve;
    const alarm = setTimeout(() => resolve({ kind: "timeout" }), seconds * 1000);
    const cancel = () => resolve(CANCELLED);
    signal?.addEventListener("abort", cancel);
    process().send(message);
    const outcome = await promise;
    clearTimeout(alarm);
    signal?.removeEventListener("abort", cancel);
    if (outcome.kind !== "answer") stop();
    return outcome;
  }

  return {
    ask(message, limits) {
      const { signal } = limits;
      const answer = turn.then(() => askNow(message, limits));
      turn = answer.catch(() => undefined);
      return signal === undefined ? answer : Promise.race([answer, whenCancelled(signal)]);
    },
    end() {
      over = true;
      stop();
      settle(CANCELLED);
    },
  };
}

/** Answers as soon as the signal says so, also while the request still waits for its turn. */
function whenCancelled(signal: AbortSignal): Promise<Outcome> {
  if (signal.aborted) return Promise.resolve(CANCELLED);
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(CANCELLED), { once: true }));
}
