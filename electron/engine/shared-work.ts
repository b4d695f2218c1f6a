import { FaultError, fault, raise } from "../../shared/contract/fault.ts";

/** Work by name for which several callers may wait at once. It is done once, and cancelled when the last one leaves. */
export type SharedWork<T> = {
  /** The outcome of the work of this name, begun unless it is under way. Raises call/cancelled, at once. */
  join(name: string, begin: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
};

type Running<T> = { readonly control: AbortController; readonly done: Promise<T>; waiting: number };

export function createSharedWork<T>(): SharedWork<T> {
  const running = new Map<string, Running<T>>();

  function start(name: string, begin: (signal: AbortSignal) => Promise<T>): Running<T> {
    const control = new AbortController();
    const work = { control, done: begin(control.signal), waiting: 0 };
    running.set(name, work);
    return work;
  }

  return {
    async join(name, begin, signal) {
      if (signal.aborted) raise("call/cancelled", {});
      const work = running.get(name) ?? start(name, begin);
      work.waiting += 1;
      try {
        return await untilCancelled(work.done, signal);
      } finally {
        work.waiting -= 1;
        if (work.waiting === 0) {
          running.delete(name);
          work.control.abort();
        }
      }
    },
  };
}

/** The outcome of work, or the fault call/cancelled as soon as the signal says so; the work itself may go on. */
export async function untilCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const cancel = () => reject(new FaultError(fault("call/cancelled", {})));
  if (signal.aborted) cancel();
  signal.addEventListener("abort", cancel);
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}
