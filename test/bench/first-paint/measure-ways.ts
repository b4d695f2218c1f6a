import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { bundleConfig } from "../../../electron/build/bundles.ts";
import type { Seen, WayName } from "./fixture.ts";
import { makeFixture } from "./made-up-fixture.ts";

const WAYS: readonly WayName[] = ["own", "whole", "virtual", "lazy", "screenful"];
const ROUNDS = 5;
const SIZE = { width: 1600, height: 900 };
/** Nothing listens there: the page is answered from the folder it was built into. */
const ORIGIN = "http://127.0.0.1:9";

export type Round = Readonly<Record<WayName, Seen>>;

/** Draws the table in every way in one page of a real browser, in turn, once to warm up and then as often as counted. */
export async function measureWays(executablePath: string): Promise<Round[]> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await chromium.launch({ executablePath, args: asRoot });
  try {
    await build({ ...bundleConfig("renderer", folder), root: join(import.meta.dirname, "page") });
    const page = await browser.newPage({ viewport: SIZE, locale: "zh-CN" });
    await page.route(`${ORIGIN}/**`, (route) =>
      route.fulfill({ path: join(folder, new URL(route.request().url()).pathname) }),
    );
    await page.route(`${ORIGIN}/fixture.json`, (route) => route.fulfill({ json: makeFixture() }));
    await page.goto(`${ORIGIN}/index.html`);
    await runRound(page);
    const rounds: Round[] = [];
    while (rounds.length < ROUNDS) rounds.push(await runRound(page));
    return rounds;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

async function runRound(page: Page): Promise<Round> {
  const seen: [WayName, Seen][] = [];
  for (const way of WAYS) seen.push([way, await page.evaluate((name) => window.measureWay(name), way)]);
  return Object.fromEntries(seen) as Record<WayName, Seen>;
}
