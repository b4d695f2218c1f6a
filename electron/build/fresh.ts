import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BundleName } from "./bundle-names.ts";
import { OUT, PROJECT } from "./paths.ts";

/** What each bundle is made from. */
const SOURCES: Readonly<Record<BundleName, readonly string[]>> = {
  renderer: ["renderer", "shared", "resources", "electron/build", "package-lock.json"],
  desktop: ["electron", "shared", "package-lock.json"],
  preload: ["electron", "shared", "package-lock.json"],
  engine: ["electron", "shared", "resources", "package-lock.json"],
};

/** True where a bundle is there and none of its sources has changed since. */
export function isFresh(name: BundleName): boolean {
  return isNewerThan(
    join(OUT, name),
    SOURCES[name].map((source) => join(PROJECT, source)),
  );
}

/** True where a folder is there and is newer than everything at or below the sources. */
export function isNewerThan(folder: string, sources: readonly string[]): boolean {
  const built = changedAt(folder);
  return built > 0 && sources.every((source) => newestIn(source) < built);
}

/** Time of the latest change at or below a path, in ms; a folder changes when something in it is added or removed. */
function newestIn(path: string): number {
  const own = changedAt(path);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
