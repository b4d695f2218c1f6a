import type { ServerResponse } from "node:http";
import type { Fault } from "../../../shared/contract/fault.ts";
import type { Downloaded } from "../../../shared/contract/messages.ts";
import { SECURITY_HEADERS } from "../security-headers.ts";
import type { ShellFile } from "../shell-files.ts";

/** Whoever is refused learns neither why nor what listens here. */
const REFUSED = "refused\n";

export type Refusal = 403 | 404 | 405 | 413 | 415;

export function refuse(response: ServerResponse, status: Refusal): void {
  response.writeHead(status, { ...SECURITY_HEADERS, "Content-Type": "text/plain", "Content-Length": REFUSED.length });
  response.end(REFUSED);
}

export function answerJson(response: ServerResponse, value: unknown, headers: Record<string, string> = {}): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    ...headers,
    "Content-Type": "application/json",
    "Content-Length": body.length,
  });
  response.end(body);
}

/** Answers somebody inside with the reason why not. */
export function answerFault(response: ServerResponse, fault: Fault): void {
  answerJson(response, { ok: false, fault });
}

/** Answers with a file for the person, under its name (RFC 6266; RFC 5987 for what is not ASCII). */
export function answerDownloaded(response: ServerResponse, { name, bytes }: Downloaded): void {
  response.writeHead(200, {
    ...SECURITY_HEADERS,
    "Content-Type": "application/octet-stream",
    "Content-Length": bytes.length,
    "Content-Disposition": `attachment; filename*=UTF-8''${encodeExtended(name)}`,
  });
  response.end(bytes);
}

/** encodeURIComponent leaves some characters alone that RFC 5987 has encoded. */
function encodeExtended(name: string): string {
  const encode = (mark: string) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/gu, encode);
}

export function answerFile(response: ServerResponse, file: ShellFile, headOnly: boolean): void {
  response.writeHead(200, { ...file.headers, "Content-Length": file.bytes.length });
  response.end(headOnly ? undefined : file.bytes);
}
