import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { ensureBuilt } from "./ensure-built.ts";
import { PROJECT } from "./paths.ts";

// Makes the installers of this system: `npm run package`. What follows goes to electron-builder as it is, such as
// `-- --dir` or `-- --linux deb`; electron-builder.json says what ends up in them.

await ensureBuilt();
const electronBuilder = createRequire(import.meta.url).resolve("electron-builder/cli.js");
const { status } = spawnSync(process.execPath, [electronBuilder, "--publish", "never", ...process.argv.slice(2)], {
  cwd: PROJECT,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
