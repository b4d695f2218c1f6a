import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BundleName } from "./bundles.ts";
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
  const built = changedAt(join(OUT, name));
  return built > 0 && SOURCES[name].every((source) => newestIn(join(PROJECT, source)) < built);
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
