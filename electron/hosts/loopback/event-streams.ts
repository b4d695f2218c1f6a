import type { ServerResponse } from "node:http";
import { EVENTS_HEADER } from "../../../shared/contract/loopback-routes.ts";
import { SECURITY_HEADERS } from "../security-headers.ts";

const HEARTBEAT_MS = 15_000;
/** A page that has stopped reading is let go; it comes back by itself when it wakes. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** The pages that listen to the engine's events. */
export class EventStreams {
  readonly #streams = new Set<ServerResponse>();
  readonly #changed: (pages: number) => void;
  readonly #heartbeat: NodeJS.Timeout;
  #told = 0;

  /** @param changed called with the number of listening pages whenever it changes */
  constructor(changed: (pages: number) => void) {
    this.#changed = changed;
    this.#heartbeat = setInterval(() => this.#write(": \n\n"), HEARTBEAT_MS).unref();
  }

  /** As a header, how many events have been told. */
  get told(): Record<string, string> {
    return { [EVENTS_HEADER]: String(this.#told) };
  }

  add(response: ServerResponse): void {
    response.writeHead(200, { ...SECURITY_HEADERS, ...this.told, "Content-Type": "text/event-stream" });
    response.flushHeaders();
    this.#streams.add(response);
    this.#changed(this.#streams.size);
    response.on("close", () => {
      this.#streams.delete(response);
      this.#changed(this.#streams.size);
    });
  }

  tell(event: unknown): void {
    this.#told += 1;
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const stream of this.#streams) stream.end();
  }

  #write(text: string): void {
    for (const stream of this.#streams) {
      if (stream.writableLength > MOST_UNREAD_BYTES) stream.destroy();
      else stream.write(text);
    }
  }
}
