import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { EngineLink } from "../../../shared/contract/client.ts";
import { FaultError, fault } from "../../../shared/contract/fault.ts";
import { AddressRequestSchema, SessionRequestSchema } from "../../../shared/contract/loopback.ts";
import { LOOPBACK_ROUTES, TOKEN_HEADER } from "../../../shared/contract/loopback-routes.ts";
import type { Shell } from "../shell-files.ts";
import { answerFile, answerJson, refuse } from "./answers.ts";
import { Door, type Session } from "./door.ts";
import { EventStreams } from "./event-streams.ts";
import { answerCall, answerCancel, answerDownload, answerUpload } from "./inside.ts";
import { readJson } from "./read-json.ts";
import { comesFromNoPage, comesFromOurPage, cookieOf, headerOf, namesThisHost } from "./request-origin.ts";
import { proofOf, sameSecret } from "./secrets.ts";

export type LoopbackOptions = {
  readonly engine: EngineLink;
  readonly shell: Shell;
  /** 0 for any free one. */
  readonly port: number;
  /** The window note's key: whoever proves to know it may ask for an address. */
  readonly key: string;
  /** Takes a line on every answered request: its route, status and duration, never what it bore. */
  readonly log?: (line: string) => void;
  /** Called with the number of open pages whenever it changes. */
  readonly pagesChanged?: (pages: number) => void;
};

export type LoopbackHost = {
  /** Where the interface is, without a code: `http://127.0.0.1:<port>/`. */
  readonly address: string;
  /** The address with a new code, good until first used. */
  newAddress(): string;
  close(): Promise<void>;
};

/** The most a body at the door may hold: a code or a proof, in bytes. */
const DOOR_BYTES = 4096;

/**
 * Serves the interface and carries its calls, on 127.0.0.1 only. The page itself is public and holds no data; for
 * everything else both secrets of a session are needed, and a request that our own page sent.
 *
 * Raises host/address-taken.
 */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const { engine, shell, key, log = () => undefined } = options;
  const door = new Door();
  const streams = new EventStreams(options.pagesChanged ?? (() => undefined));
  const server = createServer({
    // A request without Host is refused like any other that does not name this host.
    requireHostHeader: false,
    // A browser on this machine sends at once; whoever dribbles holds connections open on purpose.
    headersTimeout: 5_000,
    requestTimeout: 60_000,
    connectionsCheckingInterval: 1_000,
    // Longer than a busy page is silent between two calls: a call sent on a connection that is just being closed is lost.
    keepAliveTimeout: 60_000,
  });
  const port = await listen(server, options.port);
  const cookieName = `duizhao-${port}`;
  const address = `http://127.0.0.1:${port}/`;

  function sessionOf(request: IncomingMessage): Session | null {
    if (!comesFromOurPage(request)) return null;
    return door.admits(cookieOf(request, cookieName), headerOf(request, TOKEN_HEADER));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!namesThisHost(request, port) || request.method === "OPTIONS") return refuse(response, 403);
    const path = request.url ?? "";
    if (!path.startsWith("/api/")) return answerShell(shell, path, request, response);
    if (request.method === "POST" && path === LOOPBACK_ROUTES.session) return answerSession(request, response);
    if (request.method === "POST" && path === LOOPBACK_ROUTES.address) return answerAddress(request, response);
    const session = sessionOf(request);
    if (session === null) return refuse(response, 403);
    return answerInside(session, `${request.method} ${path}`, request, response);
  }

  async function answerInside(
    session: Session,
    route: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    switch (route) {
      case `POST ${LOOPBACK_ROUTES.call}`:
        return answerCall(engine, session, streams.told, request, response);
      case `POST ${LOOPBACK_ROUTES.cancel}`:
        return answerCancel(session, request, response);
      case `POST ${LOOPBACK_ROUTES.upload}`:
        return answerUpload(engine, request, response);
      case `POST ${LOOPBACK_ROUTES.download}`:
        return answerDownload(engine, request, response);
      case `GET ${LOOPBACK_ROUTES.events}`:
        return streams.add(response);
      default:
        return refuse(response, 404);
    }
  }

  async function answerSession(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!comesFromOurPage(request)) return refuse(response, 403);
    const body = await readJson(request, SessionRequestSchema, DOOR_BYTES);
    if (!body.ok) return refuse(response, body.problem === "type" ? 415 : 403);
    const session = await door.redeem(body.value.code, cookieOf(request, cookieName));
    if (session === null) return refuse(response, 403);
    const cookie = `${cookieName}=${session.cookie}; Path=/api/; HttpOnly; SameSite=Strict`;
    answerJson(response, { token: session.token }, { "Set-Cookie": cookie });
  }

  async function answerAddress(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!comesFromNoPage(request)) return refuse(response, 403);
    const body = await readJson(request, AddressRequestSchema, DOOR_BYTES);
    if (!body.ok) return refuse(response, body.problem === "type" ? 415 : 403);
    if (!sameSecret(body.value.proof, proofOf(key, "asker", body.value.nonce))) return refuse(response, 403);
    const code = door.newCode();
    answerJson(response, { code, proof: proofOf(key, "host", `${body.value.nonce}:${code}`) });
  }

  const stopListening = engine.listen((event) => streams.tell(event));
  server.on("request", (request, response) => {
    const begun = performance.now();
    response.on("finish", () => log(logLine(request, response.statusCode, performance.now() - begun)));
    // Only a sender that went away, or would not stop, while its request was read comes here.
    answer(request, response).catch(() => response.destroy());
  });

  return {
    address,
    newAddress: () => `${address}#code=${door.newCode()}`,
    async close() {
      stopListening();
      streams.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

function answerShell(shell: Shell, path: string, request: IncomingMessage, response: ServerResponse): void {
  const file = shell.get(path);
  if (request.method !== "GET" && request.method !== "HEAD") refuse(response, 405);
  else if (file === undefined) refuse(response, 404);
  else answerFile(response, file, request.method === "HEAD");
}

const ROUTES: readonly string[] = Object.values(LOOPBACK_ROUTES);

/** Says of a request only what cannot hold a secret: a path that is not one of the routes could be anything. */
function logLine(request: IncomingMessage, status: number, ms: number): string {
  const path = request.url ?? "";
  return `${request.method} ${ROUTES.includes(path) ? path : "page"} ${status} ${Math.round(ms)} ms`;
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const taken = error.code === "EADDRINUSE" || error.code === "EACCES";
      reject(taken ? new FaultError(fault("host/address-taken", { port: String(port) }), { cause: error }) : error);
    });
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}
