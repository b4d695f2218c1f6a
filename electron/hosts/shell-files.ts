import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** A file of the built interface, as a host serves it. */
export type ShellFile = {
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** Every path that a host serves, each with its file. A path that is not in it does not exist. */
export type Shell = ReadonlyMap<string, ShellFile>;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/**
 * Reads the built interface into memory. Hosts look a requested path up in the result and never build a file path from
 * it, so no request can name a file outside.
 *
 * @param folder the output of the interface's build
 * @returns the files by path: `/` and `/index.html` for the page, `/assets/…` for the rest
 */
export function readShell(folder: string): Shell {
  const shell = new Map<string, ShellFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    shell.set(path, { headers: shellHeaders(path, type), bytes: new Uint8Array(readFileSync(file)) });
  }
  const page = shell.get("/index.html");
  if (page === undefined) throw new Error(`The interface is not built: no index.html in ${folder}.`);
  return shell.set("/", page);
}

/**
 * What a file of the interface is served with. The build names what lies under assets by its content, and nothing of a person is in it: a browser may keep it, and its
 * scripts compiled. The next window then opens the sooner.
 */
export function shellHeaders(path: string, type: string): ShellFile["headers"] {
  const caching = path.startsWith("/assets/") ? { "Cache-Control": "private, max-age=31536000, immutable" } : {};
  return { ...SECURITY_HEADERS, ...caching, "Content-Type": type };
}
