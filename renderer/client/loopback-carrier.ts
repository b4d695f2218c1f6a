import type { Carrier } from "../../shared/contract/client.ts";
import { fault } from "../../shared/contract/fault.ts";
import {
  EVENTS_HEADER,
  FILE_NAME_HEADER,
  LOOPBACK_ROUTES,
  TOKEN_HEADER,
} from "../../shared/contract/loopback-routes.ts";
import { type HostCarrier, StatusBoard } from "./connection.ts";
import { readEventStream } from "./event-stream.ts";
import { codeInAddress, openSession, type Page } from "./loopback-session.ts";
import { MissedEvents } from "./missed-events.ts";
import { type HandOver, startDownload } from "./start-download.ts";

const RETRY_MS = 1000;
const CHANGED = { kind: "corpus-changed" };
const CANCELLED = { ok: false, fault: fault("call/cancelled", {}) };
const REFUSED = { ok: false, fault: fault("call/refused", {}) };
const JSON_TYPE = "application/json";
const BYTES_TYPE = "application/octet-stream";

/**
 * Carries calls to the loopback host over HTTP. The events' stream is also the sign of life: while it stands the way
 * is open; when it breaks the program has stopped, and the carrier tries again until it is back or refuses the page.
 * Calls do not wait for it.
 *
 * @param handOver gives a saved file to the browser
 */
export function loopbackCarrier(page: Page, handOver: HandOver = startDownload): HostCarrier {
  const status = new StatusBoard("connecting");
  const listeners = new Set<(event: unknown) => void>();
  const tell = (event: unknown) => {
    for (const heard of [...listeners]) heard(event);
  };
  const missed = new MissedEvents(() => tell(CHANGED));
  const session = openSession(page).catch(() => null);
  void session.then((token) => followEvents(page, token, { status, missed, tell }));
  page.addEventListener("hashchange", () => {
    if (codeInAddress(page) !== null) page.location.reload();
  });

  async function send(path: string, headers: Record<string, string>, body: BodyInit): Promise<Response | null> {
    const token = await session;
    if (token === null) return null;
    const response = await page.fetch(path, { method: "POST", headers: { ...headers, [TOKEN_HEADER]: token }, body });
    missed.answerComes(toldBefore(response) ?? Number.POSITIVE_INFINITY);
    return response;
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

type Following = {
  readonly status: StatusBoard;
  readonly missed: MissedEvents;
  readonly tell: (event: unknown) => void;
};

/** Keeps the events' stream open and the status true, until the page is refused. */
async function followEvents(page: Page, token: string | null, { status, missed, tell }: Following): Promise<void> {
  for (let broken = false; token !== null; broken = true) {
    const stream = await openEvents(page, token);
    if (stream === "refused") break;
    if (stream !== "unreachable") {
      status.show("open");
      missed.streamBegins(stream.told);
      // What happened while the stream was broken went unheard.
      if (broken) tell(CHANGED);
      await passOn(stream.body, tell);
    }
    status.show("stopped");
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  status.show("no-access");
}

/** How many events had been told before an answer or a stream; null where it does not say. */
function toldBefore({ headers }: Response): number | null {
  const told = headers.get(EVENTS_HEADER);
  return told === null ? null : Number(told);
}

/** Only what has passed the doors is answered in JSON, by a reply. */
async function readReply(response: Response | null): Promise<unknown> {
  return response?.headers.get("Content-Type") === JSON_TYPE ? response.json() : REFUSED;
}

type EventStream = { readonly body: ReadableStream<Uint8Array>; readonly told: number };

async function openEvents(page: Page, token: string): Promise<EventStream | "refused" | "unreachable"> {
  try {
    const response = await page.fetch(LOOPBACK_ROUTES.events, { method: "GET", headers: { [TOKEN_HEADER]: token } });
    const { ok, body } = response;
    return ok && body !== null ? { body, told: toldBefore(response) ?? 0 } : "refused";
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
