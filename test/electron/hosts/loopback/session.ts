import { LOOPBACK_ROUTES, TOKEN_HEADER } from "../../../../shared/contract/loopback-routes.ts";
import type { OpenHost } from "./open-host.ts";
import { sendRaw } from "./raw-request.ts";

/** What a browser that was let in holds. */
export type RawSession = { readonly cookie: string; readonly token: string };

/** The code of an address. */
export function codeOf(address: string): string {
  return new URL(address).hash.replace("#code=", "");
}

/** Header lines of our own page's requests, without the secrets. */
export function pageLines({ port }: OpenHost): string[] {
  return [`Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`, "Content-Type: application/json"];
}

/** Header lines with both secrets. */
export function secretLines({ cookie, token }: RawSession): string[] {
  return [`Cookie: ${cookie}`, `${TOKEN_HEADER}: ${token}`];
}

/** Brings a code to the door as our own page does. */
export function bringCode(open: OpenHost, code: string) {
  return sendRaw(open.port, [`POST ${LOOPBACK_ROUTES.session} HTTP/1.1`, ...pageLines(open)], JSON.stringify({ code }));
}

/** Opens a session with a fresh code. */
export async function openSession(open: OpenHost): Promise<RawSession> {
  const answer = await bringCode(open, codeOf(open.host.newAddress()));
  const cookie = /^set-cookie: ([^;]+)/imu.exec(answer.head)?.[1] ?? "";
  const { token } = JSON.parse(answer.body);
  return { cookie, token };
}
