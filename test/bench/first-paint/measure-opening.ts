import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { OUT } from "../../../electron/build/paths.ts";
import { type LoopbackHost, startLoopbackHost } from "../../../electron/hosts/loopback/host.ts";
import { readShell } from "../../../electron/hosts/shell-files.ts";
import { LOOPBACK_ROUTES } from "../../../shared/contract/loopback-routes.ts";
import { launchBrowser, startHost, stopHost } from "../../e2e/workbench.ts";

const STARTS = 3;
const OPENINGS = 3;
/** The first window has the plans read first. */
const PATIENCE = 120_000;
/** It looks to the measuring like the first of the rows. */
const EMPTY_PAGE = `
  const row = document.createElement("p");
  row.className = "compare-grid";
  row.append(document.createElement("span"));
  row.firstChild.className = "words";
  row.firstChild.textContent = "对照";
  document.getElementById("root").append(row);
`;
/** Until what a window does once it is drawn is over. */
const REST_MS = 1500;
const SIZE = { width: 1600, height: 900 };

/** How long a window took, in milliseconds from when it was asked for. */
export type Opening = {
  /** To the first statement in it. */
  readonly begun: number;
  /** Until the script that draws it was there. */
  readonly fetched: number;
  /** Until what it is first drawn from was there. */
  readonly answered: number;
  /** Until the first rows stood in the page. */
  readonly built: number;
  /** To the frame with the first rows. */
  readonly shown: number;
  /** What the page's own thread worked until then. */
  readonly worked: number;
};

/** Openings of the program and of an empty page in turn, and the first window of each start. */
export type Openings = {
  readonly pairs: readonly { readonly own: Opening; readonly empty: Opening }[];
  /** While the engine still starts. */
  readonly atStart: readonly Opening[];
};

/** Opens windows of a program just started, and beside each the page with nothing but a word in it. */
export async function measureOpenings(): Promise<Openings> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
  const browser = await launchBrowser();
  const emptyHost = await serveEmptyPage();
  const [pairs, atStart]: [Openings["pairs"][number][], Opening[]] = [[], []];
  try {
    const empty = await openPage(browser);
    await empty.page.goto(emptyHost.address);
    // The first start reads the plans.
    for (let start = 0; start <= STARTS; start += 1) {
      const { host, address } = await startHost(folder);
      const own = await openPage(browser);
      try {
        const first = await look(own, () => own.page.goto(address));
        for (let at = 0; start > 0 && at < OPENINGS; at += 1) {
          pairs.push({ own: await reopen(own), empty: await reopen(empty) });
        }
        if (start > 0) atStart.push(first);
      } finally {
        await own.page.context().close();
        await stopHost(host);
      }
    }
    return { pairs, atStart };
  } finally {
    await browser.close();
    await emptyHost.close();
    rmSync(folder, { recursive: true });
  }
}

type OpenPage = { readonly page: Page; readonly metrics: CDPSession };

async function openPage(browser: Browser): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: SIZE, locale: "zh-CN" });
  const page = await context.newPage();
  await page.addInitScript(noteFirstRows);
  const metrics = await context.newCDPSession(page);
  await metrics.send("Performance.enable", { timeDomain: "threadTicks" });
  await metrics.send("Runtime.enable");
  await metrics.send("Runtime.addBinding", { name: SHOWN });
  return { page, metrics };
}

async function reopen(opened: OpenPage): Promise<Opening> {
  await opened.page.waitForTimeout(REST_MS);
  return look(opened, () => opened.page.reload({ waitUntil: "commit" }));
}

/** Nothing is asked of the page until it says that the rows are shown: answering would be work, too. */
async function look({ page, metrics }: OpenPage, open: () => Promise<unknown>): Promise<Opening> {
  const shown = new Promise<void>((settle, reject) => {
    const timer = setTimeout(() => reject(new Error("no row was shown")), PATIENCE);
    metrics.once("Runtime.bindingCalled", () => {
      clearTimeout(timer);
      settle();
    });
  });
  await Promise.all([open(), shown]);
  const worked = await workedSoFar(metrics);
  const seen = await page.evaluate((call) => {
    const ended = (isMeant: (name: string) => boolean) =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => isMeant(entry.name))
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd);
    return {
      begun: window.firstStatement ?? 0,
      built: window.firstRowsBuilt ?? 0,
      fetched: Math.max(0, ...ended((name) => name.endsWith(".js"))),
      answered: Math.max(0, ...ended((name) => name.endsWith(call)).slice(0, 4)),
      shown: window.firstRowsShown ?? 0,
    };
  }, LOOPBACK_ROUTES.call);
  return { ...seen, worked };
}

/** What the page's own thread has worked since it was asked for, in milliseconds of the processor. */
async function workedSoFar(metrics: CDPSession): Promise<number> {
  const found = await metrics.send("Performance.getMetrics");
  return (found.metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

/** The same page from the same host, whose only script puts a word where the rows would stand. */
function serveEmptyPage(): Promise<LoopbackHost> {
  const bytes = new TextEncoder().encode(EMPTY_PAGE);
  const nothing = async () => null;
  return startLoopbackHost({
    engine: { call: nothing, upload: nothing, download: nothing, listen: () => () => {} },
    shell: new Map(
      [...readShell(join(OUT, "renderer"))].map(([path, file]) => [
        path,
        path.endsWith(".js") ? { ...file, bytes } : file,
      ]),
    ),
    port: 0,
    key: "",
  });
}

declare global {
  interface Window {
    firstStatement?: number;
    firstRowsBuilt?: number;
    firstRowsShown?: number;
    noteRowsShown?: (payload: string) => void;
  }
}

/** By what the page says that the rows are shown. */
const SHOWN = "noteRowsShown";

/** Runs in the page before its own code. */
function noteFirstRows(): void {
  window.firstStatement = performance.now();
  const observer = new MutationObserver(() => {
    if (document.querySelector(".compare-grid .words") === null) return;
    observer.disconnect();
    window.firstRowsBuilt = performance.now();
    // A message sent from a frame's callback arrives once that frame is drawn.
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => {
        window.firstRowsShown = performance.now();
        window.noteRowsShown?.("");
      };
      drawn.port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
