import type { Carrier, Client } from "../../shared/contract/client.ts";

/**
 * How the page stands to its host. `open`: calls go through. `stopped`: the program behind the page has ended or does
 * not answer; the page keeps trying. `no-access`: the page was opened without a good code, or its session has ended
 * with the program that gave it; only a new address helps.
 */
export type ConnectionState = "connecting" | "open" | "stopped" | "no-access";

/** A state and the way to hear of its changes, in the shape that React's useSyncExternalStore takes. */
export type ConnectionStatus = {
  readonly current: () => ConnectionState;
  readonly subscribe: (changed: () => void) => () => void;
};

/** A carrier that also tells how the way to the engine is. */
export type HostCarrier = { readonly carrier: Carrier; readonly status: ConnectionStatus };

/** The engine, and how the way to it is. */
export type Connection = { readonly client: Client; readonly status: ConnectionStatus };

/** Holds a connection state and tells its subscribers of every change. */
export class StatusBoard implements ConnectionStatus {
  #state: ConnectionState;
  readonly #subscribers = new Set<() => void>();

  constructor(state: ConnectionState) {
    this.#state = state;
  }

  readonly current = (): ConnectionState => this.#state;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#subscribers.add(changed);
    return () => this.#subscribers.delete(changed);
  };

  show(state: ConnectionState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const changed of [...this.#subscribers]) changed();
  }
}
