import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A page that leads on to an address. */
export type Doorstep = { readonly url: string; remove(): void };

/**
 * Writes a page, readable for its owner only, that leads a browser on to an address. Given to the browser instead of
 * the address itself: other users of the machine can read a program's arguments, and the address holds the code.
 */
export function layDoorstep(folder: string, address: string): Doorstep {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, "open.html");
  rmSync(file, { force: true });
  const page = `<!doctype html><meta charset="utf-8"><title>对照</title><meta http-equiv="refresh" content="0;url=${address}">\n`;
  writeFileSync(file, page, { mode: 0o600, flag: "wx" });
  return { url: pathToFileURL(file).href, remove: () => rmSync(file, { force: true }) };
}

/**
 * Where the browser keeps what is its own: in the data folder, save for a browser packed by snap, which may not look
 * into hidden folders and has a folder of its own.
 */
export function browserFolder(browser: string, data: string): string {
  const snap = /^\/snap\/bin\/([^/]+)$/u.exec(browser)?.[1];
  return snap === undefined ? join(data, "browser") : join(homedir(), "snap", snap, "common", "duizhao");
}
