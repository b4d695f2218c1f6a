import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser, startHost, stopHost } from "../e2e/workbench.ts";

// A recording in pictures of mending a wrong row of the five plans:
// node electron/launcher.js run test/pictures/mend-a-row.ts FOLDER

/** In this row of the catalogue of what is published stand two clauses on what is published on request. */
const ROW = "主动公开目录";
const FIRST = { plan: "hunjiang-2015", words: "依申请公开" };
const SECOND = { plan: "wuhan-2018", words: "依申請公開" };

const PATIENCE = { timeout: 60_000 };

const cell = (page: Page, plan: string) => page.locator(`tr.current td[data-plan="${plan}"]`);
const said = (page: Page, sentence: RegExp) => page.locator("[aria-live]").getByText(sentence).waitFor(PATIENCE);

async function goTo(page: Page, title: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "目录" })
    .getByRole("button", { name: new RegExp(`^\\d+ ${title}`, "u") })
    .first()
    .click();
  await page.locator("tr.current", { hasText: title }).waitFor(PATIENCE);
}

/** Takes the clause of a cell out of its row by the key for it: into one of its own. */
async function takeOut(page: Page, { plan, words }: typeof FIRST): Promise<void> {
  await cell(page, plan).locator("[data-clause]", { hasText: words }).first().click();
  await page.keyboard.press("x");
  await said(page, /单成第 \d+ 行/u);
}

/** Waits until all differences are counted and drawn; before, rows may still shift. */
async function settled(page: Page): Promise<void> {
  await page.locator('[role="grid"][aria-busy="false"]').waitFor(PATIENCE);
  await page
    .locator(".layer-bar.wide .count")
    .getByText("…")
    .first()
    .waitFor({ state: "detached", ...PATIENCE });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

async function record(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await goTo(page, ROW);
  await shoot("row");

  await cell(page, FIRST.plan).locator("[data-clause]", { hasText: FIRST.words }).first().click();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("complementary", { name: "行详情" });
  await panel.locator(".pair-card").first().waitFor(PATIENCE);
  await shoot("reasons");

  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "hidden", ...PATIENCE });
  await takeOut(page, FIRST);
  await shoot("taken-out");

  const number = await page.locator("tr.current .row-number").innerText();

  await goTo(page, ROW);
  await cell(page, SECOND.plan).locator("[data-clause]", { hasText: SECOND.words }).first().click();
  await page.keyboard.press("m");
  await page.getByRole("combobox", { name: "行的标题或行号" }).fill(number);
  await shoot("where-to");
  await page.keyboard.press("Enter");
  await said(page, /已移到第 \d+ 行/u);
  await shoot("moved");

  await page.keyboard.press("Control+Alt+z");
  await page.getByRole("complementary", { name: "判定记录" }).locator(".entry").first().waitFor(PATIENCE);
  await shoot("history");
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("The folder for the pictures is missing.");
mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), "duizhao-pictures-"));
const { host, address } = await startHost(data);
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: "zh-CN" });
  await page.goto(address);
  await page.locator(".compare-row .words ins").first().waitFor({ timeout: 180_000 });
  let number = 0;
  await record(page, async (name) => {
    number += 1;
    await settled(page);
    await page.screenshot({ path: join(folder, `mend-${number}-${name}.png`), animations: "disabled" });
  });
} finally {
  await browser.close();
  await stopHost(host);
  rmSync(data, { recursive: true, force: true });
}
