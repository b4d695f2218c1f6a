import { spawn } from "node:child_process";
import { browserFolder, layDoorstep } from "./doorstep.ts";

/** A started browser. With its own profile it runs as long as its window is open. */
export type BrowserWindow = { readonly ended: Promise<void>; close(): void };

/**
 * Shows an address as a window of its own, without tabs and address bar, in a profile that belongs to the data folder.
 * The browser keeps its own sandbox and is told to talk to nobody else.
 */
export function openBrowserWindow(browser: string, data: string, address: string): BrowserWindow {
  const folder = browserFolder(browser, data);
  const doorstep = layDoorstep(folder, address);
  const child = spawn(browser, browserArguments(doorstep.url, folder), { stdio: "ignore" });
  const ended = new Promise<void>((resolve) => {
    child.on("exit", () => resolve());
    child.on("error", () => resolve());
  });
  return {
    ended,
    close() {
      child.kill();
      doorstep.remove();
    },
  };
}

/** The arguments; none of them holds the code. */
export function browserArguments(url: string, folder: string): readonly string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${folder}`,
    "--window-size=1280,800",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
  ];
}
