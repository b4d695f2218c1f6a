import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser, startHost, stopHost } from "../../e2e/workbench.ts";
import { type Goal, inMilliseconds } from "../goal.ts";
import { median } from "../measure.ts";
import { BROWSER } from "./first-paint-goals.ts";

const ROUNDS = 3;
const MOST_MS = 300;
/** The first window has the plans read first. */
const PATIENCE = 120_000;
const SIZE = { width: 1600, height: 900 };

/** How long windows took, in milliseconds from when they were asked for. */
type Opening = {
  /** To the first statement of its own. */
  readonly begun: number;
  /** To the frame with the first rows. */
  readonly shown: number;
  /** The same of the first window, while the engine still starts. */
  readonly atStart: number;
};

/**
 * From the moment a window is asked for, with the engine up, to the first rows of the five plans that are shipped. Beside
 * it, of a window asked for as soon as a host is there: then the engine starts and lines the plans up meanwhile.
 */
export async function openingGoals(): Promise<Goal[]> {
  if (!existsSync(BROWSER)) return [];
  const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
  const browser = await launchBrowser();
  try {
    await open(folder, browser);
    const openings: Opening[] = [];
    while (openings.length < ROUNDS) openings.push(await open(folder, browser));
    const middle = (figure: keyof Opening) => median(openings.map((opening) => opening[figure]));
    const [begun, shown] = [middle("begun"), middle("shown")];
    return [
      {
        name: "7a five plans opened",
        own: `${inMilliseconds(shown)}; ${inMilliseconds(middle("atStart"))} while the engine starts`,
        peer: null,
        floor: `${inMilliseconds(begun)} until the window's first statement`,
        toPeer: null,
        toFloor: shown / begun,
        goal: `≤ ${MOST_MS} ms`,
        pass: shown <= MOST_MS,
      },
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function open(folder: string, browser: Browser): Promise<Opening> {
  const { host, address } = await startHost(folder);
  const context = await browser.newContext({ viewport: SIZE, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFirstRows);
    await page.goto(address);
    const atStart = await firstRows(page);
    await page.reload();
    const shown = await firstRows(page);
    return { begun: await page.evaluate(() => window.firstStatement ?? 0), shown, atStart };
  } finally {
    await context.close();
    await stopHost(host);
  }
}

async function firstRows(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => window.firstRowsShown, undefined, { timeout: PATIENCE });
  return (await shown.jsonValue()) ?? 0;
}

declare global {
  interface Window {
    firstStatement?: number;
    firstRowsShown?: number;
  }
}

/** Runs in the page before its own code. */
function noteFirstRows(): void {
  window.firstStatement = performance.now();
  const observer = new MutationObserver(() => {
    if (document.querySelector(".compare-grid .words") === null) return;
    observer.disconnect();
    // A message sent from a frame's callback arrives once that frame is drawn.
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => {
        window.firstRowsShown = performance.now();
      };
      drawn.port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
