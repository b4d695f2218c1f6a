import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPackage } from "@electron/asar";

/** A folder that electron-builder takes for an unpacked Electron, so that a package can be made without one. */
export async function stubElectron(folder: string): Promise<string> {
  const dist = join(folder, "electron-dist");
  const app = join(folder, "default-app");
  mkdirSync(join(dist, "resources"), { recursive: true });
  mkdirSync(app);
  writeFileSync(join(app, "main.js"), "");
  await createPackage(app, join(dist, "resources", "default_app.asar"));
  writeFileSync(join(dist, "electron"), "#!/bin/sh\n");
  chmodSync(join(dist, "electron"), 0o755);
  for (const file of ["version", "LICENSE"]) writeFileSync(join(dist, file), "45.4.1");
  return dist;
}
