import type { Opened } from "./messages.ts";

/** What the desktop window's preload script offers the page, as `window.duizhao`. Nothing else crosses that border. */
export type DesktopBridge = {
  /** Sends a call under the page's own count; gives whatever came back. */
  call(id: number, method: string, params: unknown): Promise<unknown>;
  /** Asks for the call with this count to be cancelled; the call itself still answers. */
  cancel(id: number): Promise<void>;
  /** Hands over a file's bytes; gives whatever came back. */
  upload(name: string, bytes: Uint8Array): Promise<unknown>;
  /** Asks the person where a file that is held ready is to go, and puts it there; gives whatever came back. */
  save(download: string, name: string): Promise<unknown>;
  /** Opens a file that was saved, or its folder; gives whatever came back. */
  open(place: string, what: Opened): Promise<unknown>;
  /** Calls back with every event of the engine; gives the way to stop. */
  listen(heard: (event: unknown) => void): () => void;
};
