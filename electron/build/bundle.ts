import { mkdirSync, renameSync, rmSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import type { BundleName } from "./bundle-names.ts";
import { bundleConfig } from "./bundles.ts";
import { OUT } from "./paths.ts";

/** Builds one bundle beside the old one and then puts it in its place, so that two starts at once do not mix theirs. */
export async function bundle(name: BundleName): Promise<void> {
  const target = join(OUT, name);
  const fresh = `${target}.${process.pid}.new`;
  const old = `${target}.${process.pid}.old`;
  mkdirSync(OUT, { recursive: true });
  // A test, or whoever else starts the program, may have set it otherwise: then React would be the one for developing.
  process.env.NODE_ENV = "production";
  try {
    const begun = new Date();
    await build(bundleConfig(name, fresh));
    // A source that changed while it was being built is newer than the bundle.
    utimesSync(fresh, begun, begun);
    replace(target, fresh, old);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

function replace(target: string, fresh: string, old: string): void {
  try {
    renameSync(target, old);
  } catch {
    // There was none yet, or another start has just moved it away.
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    // Another start has put the same bundle there in the meantime.
    if (!isOccupied(error)) throw error;
  }
}

function isOccupied(error: unknown): boolean {
  return ["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "");
}
