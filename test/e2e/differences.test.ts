import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
let page: Page;

const patient = { timeout: 20_000 };

beforeAll(async () => {
  bench = await openWorkbench({ width: 1920, height: 1080 });
  ({ page } = bench);
  await page.locator(".compare-row .words ins").first().waitFor({ timeout: 60_000 });
});
afterAll(() => bench.close());

/** Goes to the row of a title and gives its line of the table. */
async function goTo(title: string): Promise<Locator> {
  await page.locator(".compare-outline .row-line", { hasText: title }).first().click();
  const row = page.locator(".compare-row.current", { hasText: title });
  await row.waitFor(patient);
  return row;
}

describe("what differs", () => {
  test("is drawn layer by layer: the bar counts each and switches it", async () => {
    const row = await goTo("政府公报");
    const marks = row.locator(".words ins.layer-substance");
    await marks.first().waitFor(patient);
    const substance = page.locator(".layer-bar.wide button", { hasText: "实质" });
    await expect.poll(() => substance.locator(".count").innerText(), patient).toMatch(/^[1-9]/u);
    await substance.click();
    await expect.poll(() => marks.count(), patient).toBe(0);
    await substance.click();
    await marks.first().waitFor(patient);
  });

  test("compares who answers as sets: what only the base names is a caret with words", async () => {
    const row = await goTo("政府公报");
    await row.locator('.cell-foot .missing[aria-label^="基准另列"]').first().waitFor(patient);
    await row.locator(".cell-foot .unit").first().waitFor(patient);
  });

  test("stands sentence by sentence in an open row, and every text is whole", async () => {
    const row = await goTo("政府公报");
    const before = await row.locator(".cell.base .words").innerText();
    await page.keyboard.press("Space");
    await row.locator(".band-number").first().waitFor(patient);
    expect((await row.locator(".band-number").allInnerTexts()).slice(0, 2)).toEqual(["①", "②"]);
    const sentences = await row.locator(".cell.base .words").allInnerTexts();
    expect(sentences.length).toBeGreaterThan(2);
    expect(sentences.join("")).toBe(before);
    // Bands of all cells lie at one height.
    const tops = await row
      .locator(".cell.set-out:not(.empty)")
      .evaluateAll((cells) =>
        cells.map((cell) =>
          [...cell.querySelectorAll(".band")].map((band) => Math.round(band.getBoundingClientRect().top)),
        ),
      );
    for (const own of tops) expect(own).toEqual(tops[0]);
    await page.keyboard.press("Space");
    await row
      .locator(".band")
      .first()
      .waitFor({ state: "detached", ...patient });
  });

  test("is shown the other way round: what all, some and one of the plans say", async () => {
    const row = await goTo("政府公报");
    await page.getByRole("radio", { name: "相同", exact: true }).check();
    await row.locator(".words .some[data-holders]").first().waitFor(patient);
    await row.locator(".words .all").first().waitFor(patient);
    await page.getByRole("radio", { name: "差异", exact: true }).check();
    await row.locator(".words ins").first().waitFor(patient);
  });

  test("is counted for a pair in the row's detail", async () => {
    await goTo("政府公报");
    await page.keyboard.press("Enter");
    const card = page.locator(".pair-card").first();
    await expect.poll(() => card.locator(".pair-counts").innerText(), patient).toMatch(/＋\d+ 字.*－\d+ 字/su);
    await card.getByRole("button", { name: "看相同" }).click();
    await card.locator(".words .all").first().waitFor(patient);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden", ...patient });
  });

  test("leaves the page without errors", () => {
    expect(bench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
