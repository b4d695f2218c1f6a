import type { Client } from "../../shared/contract/client.ts";

/** When the engine last kept something a person did; null until it has. In the shape that React's useSyncExternalStore takes. */
export class SaveClock {
  #time: Date | null = null;
  readonly #subscribers = new Set<() => void>();

  readonly current = (): Date | null => this.#time;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#subscribers.add(changed);
    return () => this.#subscribers.delete(changed);
  };

  /** The same client, of which this clock notes every call that kept something. */
  watch(client: Client): Client {
    return {
      ...client,
      call: async (method, params, signal) => {
        const reply = await client.call(method, params, signal);
        if (reply.ok && KEEPS.test(method)) this.#note(new Date());
        return reply;
      },
    };
  }

  #note(time: Date): void {
    this.#time = time;
    for (const changed of [...this.#subscribers]) changed();
  }
}

/**
 * The methods that keep what a person did, by their last word. An answer to them comes once it is on the disk. That the
 * window stands otherwise is kept, too, but is no work of hers.
 */
const KEEPS =
  /^(?!settings\.).+\.(?:create|rename|arrange|decide|undo|redo|revert|retract|freeze|remove|restore|restoreShipped|store|import|correct|save|forget|keep|change)$/u;
