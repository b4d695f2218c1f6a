import { SECURITY_HEADERS } from "../security-headers.ts";
import type { Shell } from "../shell-files.ts";
import { pathOfPage } from "./page-address.ts";

/** Answers a request for `app://…` from the list of the interface's files, and for nothing else. */
export function servePage(shell: Shell, request: { readonly url: string; readonly method: string }): Response {
  const path = request.method === "GET" ? pathOfPage(request.url) : null;
  const file = path === null ? undefined : shell.get(path);
  if (file === undefined) return new Response("refused\n", { status: 404, headers: SECURITY_HEADERS });
  return new Response(file.bytes, { status: 200, headers: file.headers });
}
