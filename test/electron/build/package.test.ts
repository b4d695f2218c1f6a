import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { listPackage } from "@electron/asar";
import { expect, test } from "vitest";
import { ensureBuilt } from "../../../electron/build/ensure-built.ts";
import { PROJECT } from "../../../electron/build/paths.ts";
import { temporaryFolder } from "../hosts/temporary-folder.ts";
import { stubElectron } from "./stub-electron.ts";

test("the package holds the bundles, the shipped data and one native module, and nothing else", async () => {
  await ensureBuilt();
  const folder = temporaryFolder();
  const electronDist = await stubElectron(folder);
  const electronBuilder = createRequire(import.meta.url).resolve("electron-builder/cli.js");
  const output = join(folder, "package");
  const { status } = spawnSync(
    process.execPath,
    [
      electronBuilder,
      ...["--linux", "--x64", "--dir", "--publish", "never"],
      ...[`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`],
    ],
    { cwd: PROJECT, stdio: "ignore" },
  );
  expect(status).toBe(0);
  const archive = join(output, "linux-unpacked/resources/app.asar");
  const files = listPackage(archive, { isPack: false });
  const strangers = files.filter((file) => !/^\/(?:out|resources|package\.json|node_modules)(?:\/|$)/u.test(file));
  expect(strangers).toEqual([]);
  expect(files.filter((file) => file.endsWith(".node"))).toEqual([
    "/node_modules/better-sqlite3/prebuilds/linux-x64.node",
  ]);
  expect(files.filter((file) => /^\/node_modules\/[^/]+$/u.test(file))).toEqual(["/node_modules/better-sqlite3"]);
  expect(files).toEqual(
    expect.arrayContaining([
      "/package.json",
      "/out/desktop/main.js",
      "/out/preload/preload.cjs",
      "/out/engine/engine-process.js",
      "/out/engine/reading-process.js",
      "/out/engine/cmaps/GBK-EUC-H.bcmap",
      "/out/renderer/index.html",
      "/resources/plans/jilin-2018.txt",
    ]),
  );
  expect(files.some((file) => /\.(?:tsx?|map)$/u.test(file))).toBe(false);
});
