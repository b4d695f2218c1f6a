import { join } from "node:path";
import { parseArgs } from "node:util";
import { PROJECT } from "../../build/paths.ts";
import { chooseDataFolder } from "../data-folder.ts";
import { findBrowser } from "./find-browser.ts";
import { provideElectron } from "./provide-electron.ts";
import { runElectron } from "./run-electron.ts";
import { runInBrowser } from "./run-in-browser.ts";
import { type WindowObstacle, windowObstacle } from "./window-obstacle.ts";

/**
 * `npm start`: the Electron window where there is one, else an installed browser's window, else the printed address.
 * `--electron` tries once more to install Electron. Says in one line on standard error what it falls back to.
 *
 * @returns the exit status; raises what keeps the corpus from opening
 */
export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { electron: { type: "boolean", default: false }, data: { type: "string" } },
  });
  const data = chooseDataFolder(values.data);
  const obstacle = windowObstacle();
  if (obstacle === null) {
    const binary = await provideElectron(join(PROJECT, "node_modules"), values.electron, (line) => console.error(line));
    const status = binary === null ? null : await runElectron(binary, data);
    if (status !== null) return status;
  }
  const browser = obstacle === null ? findBrowser() : null;
  console.error(fallBack(obstacle, browser));
  return runInBrowser({ data, port: 0, browser, endsWithWindow: true, printsAddress: false });
}

function fallBack(obstacle: WindowObstacle | null, browser: string | null): string {
  if (obstacle === "root") {
    return "以 root 身份运行时不打开窗口，请用浏览器打开下面的地址。 No window opens as root; open the address below in a browser.";
  }
  if (obstacle === "no-display") {
    return "这里没有图形界面，请用浏览器打开下面的地址。 There is no display here; open the address below in a browser.";
  }
  if (browser === null) {
    return "没有 Electron，也没有找到可用的浏览器，请自行打开下面的地址。 Neither Electron nor a suitable browser was found; open the address below yourself.";
  }
  return "没有 Electron，改用浏览器窗口；npm start -- --electron 可再次安装。 No Electron here, so a browser window opens; npm start -- --electron installs it again.";
}
