import { join } from "node:path";
import { createInterface } from "node:readline";
import { ensureBuilt } from "../../build/ensure-built.ts";
import { OUT, PROJECT } from "../../build/paths.ts";
import { type FoundHost, serveOrFind } from "../loopback/serve-or-find.ts";
import { readShell } from "../shell-files.ts";
import { openBrowserWindow } from "./browser-window.ts";
import { PageCount } from "./page-count.ts";

export type BrowserRun = {
  /** The data folder. */
  readonly data: string;
  /** 0 for any free one. */
  readonly port: number;
  /** The browser to open a window with; null where the address is only printed. */
  readonly browser: string | null;
  /** Whether closing that window ends the program. */
  readonly endsWithWindow: boolean;
  /** Whether the address is printed although a window opens. */
  readonly printsAddress: boolean;
  readonly log?: (line: string) => void;
};

/**
 * Shows the workbench through the loopback host, until a signal or the closing of its window ends it. Standard output
 * bears addresses and nothing else.
 *
 * @returns the exit status; raises what serveOrFind raises
 */
export async function runInBrowser(run: BrowserRun): Promise<number> {
  await ensureBuilt(["renderer"]);
  const pages = new PageCount();
  const host = await serveOrFind({
    data: run.data,
    engineEntry: join(PROJECT, "electron/engine/engine-process.ts"),
    shell: readShell(join(OUT, "renderer")),
    port: run.port,
    pagesChanged: pages.set,
    ...(run.log === undefined ? {} : { log: run.log }),
  });
  return host.kind === "elsewhere" ? showElsewhere(host.address, run) : showHere(host, run, pages);
}

async function showElsewhere(address: string, { browser, data }: BrowserRun): Promise<number> {
  if (browser === null) {
    console.log(address);
    return 0;
  }
  const window = openBrowserWindow(browser, data, address);
  await window.ended;
  return 0;
}

async function showHere(host: FoundHost & { kind: "here" }, run: BrowserRun, pages: PageCount): Promise<number> {
  const ended = untilSignal();
  const keys = offerNewAddresses(host);
  const window = run.browser === null ? null : openBrowserWindow(run.browser, run.data, host.address);
  if (window === null) console.log(host.address);
  else if (run.printsAddress) console.log(host.newAddress());
  if (window === null || run.printsAddress) hint();
  await (window === null ? ended : Promise.race([ended, untilWindowEnds(window.ended, run, host, pages)]));
  keys?.close();
  window?.close();
  await host.close();
  return 0;
}

/** Gives when the window's end is the program's end; a browser that shows nothing is made up for by the address. */
async function untilWindowEnds(
  browserEnded: Promise<void>,
  { endsWithWindow, printsAddress }: BrowserRun,
  host: FoundHost & { kind: "here" },
  pages: PageCount,
): Promise<void> {
  const appeared = await pages.closed(browserEnded);
  if (appeared && endsWithWindow) return;
  if (!appeared && !printsAddress) {
    console.error("浏览器没有打开，请自行打开下面的地址。 The browser did not open; open the address below yourself.");
    console.log(host.newAddress());
    hint();
  }
  await new Promise(() => undefined);
}

function hint(): void {
  console.error(
    "地址只能用一次：按 Enter 换新地址，按 Ctrl+C 结束。 Good once: Enter gives a new address, Ctrl+C ends.",
  );
}

/** Prints a new address at every Enter; the first one is good only once. */
function offerNewAddresses(host: { newAddress(): string }) {
  if (!process.stdin.isTTY) return null;
  return createInterface({ input: process.stdin }).on("line", () => console.log(host.newAddress()));
}

/** Gives at the first signal to end. A second one ends at once, as no handler is left. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}
