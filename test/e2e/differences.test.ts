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

/** The same, and to Wuhan's cell in it. */
async function standBeside(title: string): Promise<Locator> {
  const row = await goTo(title);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await row.locator("td[data-plan='wuhan-2018']:focus").waitFor(patient);
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

  test("is gone through one by one, down the column, and told in words", async () => {
    const row = await standBeside("政府公报");
    await page.keyboard.press("Alt+ArrowDown");
    const bar = page.getByRole("region", { name: "逐处看差异" });
    await bar.getByText(/^武汉市.*本格第 1 处，共 \d+ 处/su).waitFor(patient);
    const stopped = page.locator(".words .stopped");
    const words = async () => (await stopped.allInnerTexts()).join("");
    await expect.poll(words, patient).not.toBe("");
    const first = await words();
    await page.keyboard.press("Alt+ArrowDown");
    await bar.getByText(/本格第 2 处/u).waitFor(patient);
    await page.keyboard.press("Alt+ArrowUp");
    await bar.getByText(/本格第 1 处/u).waitFor(patient);
    await expect.poll(words, patient).toBe(first);
    // Before the first of a cell comes the last of the next row above.
    await page.keyboard.press("Alt+ArrowUp");
    await expect.poll(() => row.count(), patient).toBe(0);
    await expect.poll(() => stopped.count(), patient).toBeGreaterThan(0);
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "hidden", ...patient });
    await expect.poll(() => stopped.count(), patient).toBe(0);
  });

  test("a moved passage leads to its place in the base and back", async () => {
    const row = await standBeside("政府信息公开审查");
    const bar = page.getByRole("region", { name: "逐处看差异" });
    await page.keyboard.press("Alt+ArrowDown");
    await bar.waitFor(patient);
    const moved = bar.getByText(/从别处移来/u);
    for (let step = 0; step < 12 && (await moved.count()) === 0; step += 1) {
      const before = await bar.getByText(/本格第/u).innerText();
      await page.keyboard.press("Alt+ArrowDown");
      await expect.poll(() => bar.getByText(/本格第/u).innerText(), patient).not.toBe(before);
    }
    await row.locator(".words .moved.stopped").first().waitFor(patient);
    const partner = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get("move-partner") ?? [])].map((range) =>
          range instanceof Range ? range.toString() : "",
        ),
      );
    await expect.poll(async () => (await partner()).join(""), patient).toContain("涉及个人");
    await page.keyboard.press(".");
    await row.locator("td.base:focus").waitFor(patient);
    await bar.getByRole("button", { name: /回到此处/u }).waitFor(patient);
    await page.keyboard.press(".");
    await row.locator("td[data-plan='wuhan-2018']:focus").waitFor(patient);
    await page.keyboard.press("Escape");
    await bar.waitFor({ state: "hidden", ...patient });
  });

  test("is counted for a pair in the row's detail", async () => {
    await goTo("政府公报");
    await page.keyboard.press("Home");
    await page.keyboard.press("Enter");
    const card = page.locator(".pair-card").first();
    await expect.poll(() => card.locator(".pair-counts").innerText(), patient).toMatch(/＋\d+ 字.*－\d+ 字/su);
    await card.getByRole("button", { name: "看相同" }).click();
    await card.locator(".words .all").first().waitFor(patient);
    const beside = page.getByRole("region", { name: "与基准的差异" });
    const wuhan = beside.getByRole("region", { name: "武汉市" });
    await wuhan
      .getByText(/^同吉林市 \d+%$|同吉林市/u)
      .first()
      .waitFor(patient);
    await expect
      .poll(() => wuhan.innerText(), patient)
      .toMatch(/实质 \d+.*都列，分工不同.*市人民政府办公厅（负责）.*只有吉林市列.*市法制办（配合）/su);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden", ...patient });
  });

  test("leaves the page without errors", () => {
    expect(bench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
