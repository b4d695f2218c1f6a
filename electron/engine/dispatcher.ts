import { describeMismatch } from "../../shared/contract/describe-mismatch.ts";
import { type Fault, FaultError, fault } from "../../shared/contract/fault.ts";
import { isMethod, METHODS, type Method, type Params } from "../../shared/contract/methods.ts";
import type { Reply } from "../../shared/contract/reply.ts";
import { describeBug } from "./describe-bug.ts";
import type { Handlers } from "./handlers.ts";

/** Finds out what a call asks for, has it done, and answers: always, and never by throwing. */
export type Dispatcher = {
  call(id: number, method: string, params: unknown): Promise<Reply<unknown>>;
  /** Cancels a call under way; one that is over, or never was, is left alone. */
  cancel(id: number): void;
  /** Cancels all calls and answers when none is under way any more. */
  end(): Promise<void>;
};

export type DispatcherOptions = {
  /** What an error means to a person; null where it is a bug. */
  readonly explain: (error: unknown) => Fault | null;
  readonly log: (line: string) => void;
};

export function createDispatcher(handlers: Handlers, { explain, log }: DispatcherOptions): Dispatcher {
  const running = new Map<number, { readonly control: AbortController; readonly done: Promise<unknown> }>();

  async function answer(method: string, params: unknown, signal: AbortSignal): Promise<Reply<unknown>> {
    if (!isMethod(method)) return failed(fault("call/unknown-method", { method: method.slice(0, 64) }));
    const parsed = METHODS[method].params.safeParse(params);
    if (!parsed.success) return failed(fault("call/bad-arguments", { method, where: describeMismatch(parsed.error) }));
    try {
      return { ok: true, value: await handle(handlers, method, parsed.data, signal) };
    } catch (error) {
      return failed(faultOf(error, method));
    }
  }

  function faultOf(error: unknown, method: string): Fault {
    if (error instanceof FaultError) return error.fault;
    const known = explain(error);
    if (known !== null) return known;
    log(`${method}: ${describeBug(error)}`);
    return fault("internal", { reason: error instanceof Error ? error.name : typeof error });
  }

  return {
    call(id, method, params) {
      const control = new AbortController();
      const done = answer(method, params, control.signal).finally(() => running.delete(id));
      running.set(id, { control, done });
      return done;
    },
    cancel: (id) => running.get(id)?.control.abort(),
    async end() {
      const calls = [...running.values()];
      for (const { control } of calls) control.abort();
      await Promise.all(calls.map(({ done }) => done));
    },
  };
}

function handle<M extends Method>(handlers: Handlers, method: M, params: unknown, signal: AbortSignal): unknown {
  // The schema found under M has just checked the arguments; TypeScript does not carry that through the table.
  return handlers[method](params as Params<M>, signal);
}

function failed(reason: Fault): Reply<never> {
  return { ok: false, fault: reason };
}
