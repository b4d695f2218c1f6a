import type { IncomingMessage } from "node:http";

// Whether a request comes from our own page. A web page anywhere can make a browser send requests to this port, and a
// name of its own can be made to point here (DNS rebinding); what it cannot do is choose these headers.

/** True where the request names this host, exactly and once. Checked before anything else, on every route. */
export function namesThisHost(request: IncomingMessage, port: number): boolean {
  const named = request.headersDistinct.host ?? [];
  return named.length === 1 && (named[0] === `127.0.0.1:${port}` || named[0] === `localhost:${port}`);
}

/** True for a request that a browser sent from a page of the very address it was sent to. A missing sign is a no. */
export function comesFromOurPage(request: IncomingMessage): boolean {
  const { host, origin } = request.headers;
  if (origin !== undefined) return origin === `http://${host}`;
  return request.method === "GET" && request.headers["sec-fetch-site"] === "same-origin";
}

/** True for a request that no browser page can have sent: browsers mark theirs. */
export function comesFromNoPage(request: IncomingMessage): boolean {
  return request.headers.origin === undefined && request.headers["sec-fetch-site"] === undefined;
}

/** The value of a cookie, or "" where the request does not bear it. */
export function cookieOf(request: IncomingMessage, name: string): string {
  for (const part of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = part.trim().split("=", 2);
    if (key === name && value !== undefined) return value;
  }
  return "";
}

/** The value of a header that may stand once, or "". */
export function headerOf(request: IncomingMessage, name: string): string {
  const values = request.headersDistinct[name.toLowerCase()] ?? [];
  return values.length === 1 ? (values[0] ?? "") : "";
}
