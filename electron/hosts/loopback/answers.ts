import type { ServerResponse } from "node:http";
import type { Fault } from "../../../shared/contract/fault.ts";
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

export function answerFile(response: ServerResponse, file: ShellFile, headOnly: boolean): void {
  response.writeHead(200, { ...SECURITY_HEADERS, "Content-Type": file.type, "Content-Length": file.bytes.length });
  response.end(headOnly ? undefined : file.bytes);
}
