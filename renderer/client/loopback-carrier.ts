import type { Carrier } from "../../shared/contract/client.ts";
import { fault } from "../../shared/contract/fault.ts";
import { FILE_NAME_HEADER, LOOPBACK_ROUTES, TOKEN_HEADER } from "../../shared/contract/loopback-routes.ts";
import { type HostCarrier, StatusBoard } from "./connection.ts";
import { readEventStream } from "./event-stream.ts";
import { codeInAddress, openSession, type Page } from "./loopback-session.ts";
import { type HandOver, startDownload } from "./start-download.ts";

const RETRY_MS = 1000;
const CANCELLED = { ok: false, fault: fault("call/cancelled", {}) };
const REFUSED = { ok: false, fault: fault("call/refused", {}) };
const JSON_TYPE = "application/json";
const BYTES_TYPE = "application/octet-stream";

/**
 * Carries calls to the loopback host over HTTP. The events' stream is also the sign of life: while it stands the way
 * is open; when it breaks the program has stopped, and the carrier tries again until it is back or refuses the page.
 *
 * @param handOver gives a saved file to the browser
 */
export function loopbackCarrier(page: Page, handOver: HandOver = startDownload): HostCarrier {
  const status = new StatusBoard("connecting");
  const listeners = new Set<(event: unknown) => void>();
  const tell = (event: unknown) => {
    for (const heard of [...listeners]) heard(event);
  };
  const session = openSession(page).catch(() => null);
  const opened = session.then((token) => followEvents(page, token, status, tell));
  page.addEventListener("hashchange", () => {
    if (codeInAddress(page) !== null) page.location.reload();
  });

  async function send(path: string, headers: Record<string, string>, body: BodyInit): Promise<Response | null> {
    const token = await session;
    await opened;
    if (token === null) return null;
    return page.fetch(path, { method: "POST", headers: { ...headers, [TOKEN_HEADER]: token }, body });
  }

  async function post(path: string, headers: Record<string, string>, body: BodyInit): Promise<unknown> {
    return readReply(await send(path, headers, body));
  }

  async function save(download: string, name: string): Promise<unknown> {
    const body = JSON.stringify({ download });
    const response = await send(LOOPBACK_ROUTES.download, { "Content-Type": JSON_TYPE }, body);
    if (response?.headers.get("Content-Type") !== BYTES_TYPE) return readReply(response);
    handOver(name, await response.blob());
    return { ok: true, value: { saved: name } };
  }

  const postJson = (path: string, body: unknown) => post(path, { "Content-Type": JSON_TYPE }, JSON.stringify(body));
  const carrier: Carrier = {
    async call(method, params, signal) {
      if (signal?.aborted) return CANCELLED;
      const id = crypto.randomUUID();
      const cancel = () => void postJson(LOOPBACK_ROUTES.cancel, { id }).catch(() => undefined);
      const answer = postJson(LOOPBACK_ROUTES.call, { id, method, params });
      signal?.addEventListener("abort", cancel);
      try {
        return await answer;
      } finally {
        signal?.removeEventListener("abort", cancel);
      }
    },
    upload: (name, bytes) =>
      post(
        LOOPBACK_ROUTES.upload,
        { "Content-Type": BYTES_TYPE, [FILE_NAME_HEADER]: encodeURIComponent(name) },
        bytes as Uint8Array<ArrayBuffer>,
      ),
    save,
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
  return { carrier, status };
}

/**
 * Keeps the events' stream open and the status true. Gives as soon as the first stream stands or cannot be had, so that
 * a call made after it misses no event.
 */
function followEvents(
  page: Page,
  token: string | null,
  status: StatusBoard,
  tell: (event: unknown) => void,
): Promise<void> {
  if (token === null) {
    status.show("no-access");
    return Promise.resolve();
  }
  return new Promise((settled) => {
    const follow = async () => {
      for (let broken = false; ; broken = true) {
        const stream = await openEvents(page, token);
        if (stream === "refused") {
          status.show("no-access");
          settled();
          return;
        }
        if (stream !== "unreachable") {
          status.show("open");
          settled();
          // What happened while the stream was broken went unheard.
          if (broken) tell({ kind: "corpus-changed" });
          await passOn(stream, tell);
        }
        status.show("stopped");
        settled();
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    };
    void follow();
  });
}

/** Only what has passed the doors is answered in JSON, by a reply. */
async function readReply(response: Response | null): Promise<unknown> {
  return response?.headers.get("Content-Type") === JSON_TYPE ? response.json() : REFUSED;
}

async function openEvents(page: Page, token: string): Promise<ReadableStream<Uint8Array> | "refused" | "unreachable"> {
  try {
    const response = await page.fetch(LOOPBACK_ROUTES.events, { method: "GET", headers: { [TOKEN_HEADER]: token } });
    return response.ok && response.body !== null ? response.body : "refused";
  } catch {
    return "unreachable";
  }
}

async function passOn(stream: ReadableStream<Uint8Array>, tell: (event: unknown) => void): Promise<void> {
  try {
    for await (const event of readEventStream(stream)) tell(event);
  } catch {
    // A stream that breaks is the sign that the program behind the page has stopped.
  }
}
