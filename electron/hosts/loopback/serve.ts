import { parseArgs } from "node:util";
import { UsageError } from "../command-line/usage-error.ts";
import { chooseDataFolder } from "../data-folder.ts";
import { findBrowser } from "../start/find-browser.ts";
import { runInBrowser } from "../start/run-in-browser.ts";
import { windowObstacle } from "../start/window-obstacle.ts";

/**
 * `duizhao serve [--port N] [--no-open] [--log]`: prints the address, opens it in a browser's window unless told not to
 * or where there is none, and runs until ended. `--log` writes a line on every request to standard error.
 *
 * @returns the exit status; raises what serveOrFind raises, and a UsageError
 */
export async function serve(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: "string", default: "0" },
      "no-open": { type: "boolean", default: false },
      log: { type: "boolean", default: false },
      data: { type: "string" },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/u.test(values.port) || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not ${JSON.stringify(values.port)}`);
  }
  return runInBrowser({
    data: chooseDataFolder(values.data),
    port,
    browser: values["no-open"] || windowObstacle() !== null ? null : findBrowser(),
    endsWithWindow: false,
    printsAddress: true,
    ...(values.log ? { log: (line) => console.error(line) } : {}),
  });
}
