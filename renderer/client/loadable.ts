import type { Fault } from "../../shared/contract/fault.ts";
import type { Reply } from "../../shared/contract/reply.ts";

/** What the interface knows of something it asked the engine for. */
export type Loadable<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly fault: Fault }
  | { readonly state: "ready"; readonly value: T };

export const LOADING: Loadable<never> = { state: "loading" };

/** A reply as something loaded or failed. */
export function loaded<T>(reply: Reply<T>): Loadable<T> {
  return reply.ok ? { state: "ready", value: reply.value } : { state: "failed", fault: reply.fault };
}
