import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, type Workbench } from "./workbench.ts";

const PATIENCE = { timeout: 20_000 };

const here = (page: Page) =>
  page.evaluate(() => ({
    line:
      document.activeElement?.closest<HTMLElement>("[data-line]")?.querySelector(".task-title")?.textContent ?? null,
    cell: document.activeElement?.closest<HTMLElement>("[data-cell]")?.dataset.cell ?? null,
  }));

/** The titles of the tasks as they stand, from top to bottom. */
const titles = (page: Page) => page.locator(".task-title").allInnerTexts();

describe("the matrix", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench({ width: 1600, height: 900 });
    ({ page } = workbench);
    // The first start reads and lines up the plans, beside whatever else the machine does.
    await page.getByRole("grid").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "矩阵", exact: true }).click();
    await page.getByRole("grid", { name: "矩阵" }).waitFor(PATIENCE);
    await page.locator(".fact-similarity").first().waitFor(PATIENCE);
  });
  afterAll(() => workbench.close());

  const line = (title: string) => page.locator(".task-line").filter({ has: page.getByText(title, { exact: true }) });
  const cell = (title: string, plan: string) => line(title).locator(`[data-cell="${plan}"]`);
  const card = () => page.getByRole("dialog");

  test("shows the tasks by the plans with units, deadlines and likeness, under the sections of the base", async () => {
    const heads = page.locator("[data-head]");
    await expect
      .poll(() => heads.locator(".city").allInnerTexts())
      .toEqual(["吉林市", "武汉市", "无锡市", "浑江区", "揭阳市"]);
    await expect.poll(() => heads.locator(".totals").first().innerText()).toMatch(/有 \d+ \/ \d+/u);
    await page.getByRole("button", { name: /深入开展公开解读回应工作/u }).waitFor();
    await expect.poll(() => page.locator(".task-line").count()).toBeLessThan(45);
  });

  test("is one tab stop; arrows lead from cell to cell, and Enter opens the clauses, Esc closes them", async () => {
    await cell("政策解读", "wuhan-2018").click();
    await card().waitFor();
    await expect.poll(() => here(page)).toEqual({ line: "政策解读", cell: "wuhan-2018" });
    await expect.poll(() => card().innerText()).toContain("政策");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => here(page), PATIENCE).toEqual({ line: "政策解读", cell: "wuxi-2018" });
    await page.getByRole("dialog", { name: /^无锡市：/u }).waitFor();
    await page.keyboard.press("Escape");
    await card().waitFor({ state: "hidden" });
    await expect.poll(() => here(page)).toEqual({ line: "政策解读", cell: "wuxi-2018" });
    await expect.poll(() => page.locator(".matrix-grid tbody [tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Enter");
    await card().waitFor();
    await page.keyboard.press("Escape");
    await card().waitFor({ state: "hidden" });
  });

  test("opens the menu of the column from any cell, and leads back to the cell", async () => {
    await cell("政策解读", "wuxi-2018").click();
    await page.getByRole("dialog", { name: /^无锡市：/u }).waitFor();
    await page.keyboard.press("Escape");
    await card().waitFor({ state: "hidden" });
    await page.keyboard.press("Alt+ArrowDown");
    const menu = page.locator("[data-head='wuxi-2018'] .head-menu");
    await menu.locator("select:focus").waitFor(PATIENCE);
    await page.keyboard.press("Escape");
    await menu.waitFor({ ...PATIENCE, state: "hidden" });
    await page.locator("[data-head='wuxi-2018'] .popover > button:focus").waitFor(PATIENCE);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => here(page), PATIENCE).toEqual({ line: "政策解读", cell: "wuxi-2018" });
  });

  test("sorts by what a column says, and back to the order of the comparison", async () => {
    await page.getByRole("combobox", { name: "分组" }).selectOption("none");
    await page.locator(".group-line").first().waitFor({ state: "hidden" });
    const before = await titles(page);
    const sort = page.locator('[data-head="wuhan-2018"]').getByRole("button", { name: "同基准" });
    await sort.click();
    const head = page.locator('[data-head="wuhan-2018"][aria-sort="descending"]');
    await head.waitFor();
    const shares = page.locator('[data-cell="wuhan-2018"] .fact-similarity');
    const first = async () => (await shares.allInnerTexts()).slice(0, 3).map((text) => Number.parseInt(text, 10));
    await expect
      .poll(async () => (await first()).every((share, at, all) => at === 0 || share <= (all[at - 1] ?? 0)), PATIENCE)
      .toBe(true);
    await sort.click();
    await page.locator('[data-head="wuhan-2018"][aria-sort="ascending"]').waitFor();
    await sort.click();
    await page.locator('[data-head="wuhan-2018"][aria-sort="none"]').waitFor();
    await expect.poll(() => titles(page), PATIENCE).toEqual(before);
  });

  test("shows only the tasks that a plan alone has, and says when none is left", async () => {
    await page.getByRole("button", { name: "武汉市一栏" }).click();
    await page.getByRole("combobox", { name: "出处", exact: true }).selectOption("only");
    await page.keyboard.press("Escape");
    await expect
      .poll(() => page.locator('.task-line [data-cell="wuhan-2018"]').allInnerTexts(), PATIENCE)
      .not.toContain("—");
    const count = await page.locator(".task-line").count();
    expect(count).toBeGreaterThan(0);
    await page.getByRole("searchbox", { name: "筛选事项" }).fill("哪里都没有的字");
    await page.getByRole("heading", { name: "没有符合的行" }).waitFor();
    await page.getByRole("button", { name: "全部显示" }).click();
    await expect.poll(() => page.locator(".task-line").count(), PATIENCE).toBeGreaterThan(count);
  });

  test("puts tasks together by how many plans have them, and folds a group", async () => {
    await page.getByRole("combobox", { name: "分组" }).selectOption("coverage");
    const group = page.getByRole("button", { name: /份方案/u }).first();
    await group.click();
    await page.locator(".group-line button[aria-expanded='false']").waitFor();
    await group.click();
    await page.getByRole("combobox", { name: "分组" }).selectOption("section");
  });

  test("leads from a cell to its row in the comparison and to its source, and back as it was left", async () => {
    await cell("政策解读", "wuhan-2018").click();
    await card().waitFor();
    await page.keyboard.press("o");
    await page.getByRole("heading", { level: 1, name: "武汉市" }).waitFor(PATIENCE);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: /^武汉市：/u }).waitFor(PATIENCE);
    await cell("政策解读", "wuhan-2018").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "目录" }).waitFor(PATIENCE);
    await expect
      .poll(() => page.locator("tr.compare-row.current .row-title").allInnerTexts(), PATIENCE)
      .toEqual(["政策解读"]);
    await page.keyboard.press("Control+PageDown");
    await page.getByRole("grid", { name: "矩阵" }).waitFor(PATIENCE);
  });

  /** The first cell of Wuhan whose wording is near enough to the base's to be marked. */
  const marked = () =>
    page
      .locator('.task-line [data-cell="wuhan-2018"]')
      .filter({ has: page.locator(".fact-similarity:not(.none)") })
      .first();

  test("marks in a cell and in its card what the base does not have, as the table does", async () => {
    await page.locator(".matrix-cell .unit.own").first().waitFor(PATIENCE);
    await marked().click();
    await page.getByRole("dialog", { name: /^武汉市：/u }).waitFor(PATIENCE);
    await card().locator("ins").first().waitFor(PATIENCE);
    await card().locator(".agreement b").waitFor(PATIENCE);
    await page.keyboard.press("Escape");
    await card().waitFor({ state: "hidden" });
  });

  test("takes a note on a cell with a key, shows it in the card and folds a corner of the cell", async () => {
    await expect.poll(() => marked().evaluate((node) => node === document.activeElement), PATIENCE).toBe(true);
    await page.keyboard.press("n");
    const field = card().getByRole("textbox", { name: "批注的文字" });
    await expect.poll(() => field.evaluate((node) => node === document.activeElement), PATIENCE).toBe(true);
    await field.fill("可借鉴其考评办法");
    await field.press("Control+Enter");
    await field.waitFor({ state: "hidden", ...PATIENCE });
    await card().locator(".note-text", { hasText: "可借鉴其考评办法" }).waitFor(PATIENCE);
    await marked().locator(".note-corner").waitFor(PATIENCE);
    await expect.poll(() => marked().evaluate((node) => node === document.activeElement), PATIENCE).toBe(true);
    await page.keyboard.press("Escape");
    await card().waitFor({ state: "hidden" });
  });

  test("puts tasks together by what a plan's column says, the earliest month first", async () => {
    await page.getByRole("button", { name: "吉林市一栏" }).click();
    const menu = page.getByRole("dialog", { name: "吉林市一栏" });
    await menu.getByRole("combobox", { name: "分组" }).selectOption("deadline");
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "hidden" });
    const first = page.locator(".group-line button").first();
    await expect.poll(() => first.innerText(), PATIENCE).toMatch(/2018年4月/u);
    const grouping = page.getByRole("combobox", { name: "分组" });
    await expect
      .poll(() => grouping.evaluate((node: HTMLSelectElement) => node.selectedOptions[0]?.text))
      .toBe("吉林市：时限");
    await grouping.selectOption("lead");
    await expect.poll(() => first.innerText(), PATIENCE).not.toMatch(/2018年4月/u);
    await grouping.selectOption("section");
    await page.getByRole("button", { name: /深入开展公开解读回应工作/u }).waitFor(PATIENCE);
  });

  test("has undo and redo in the top bar, and opens the export with a key", async () => {
    await page.getByRole("button", { name: /^撤销/u }).waitFor(PATIENCE);
    await page.getByRole("button", { name: /^重做/u }).waitFor(PATIENCE);
    await cell("政策解读", "wuhan-2018").focus();
    await page.keyboard.press("Control+e");
    const exporting = page.getByRole("dialog", { name: /^导出/u });
    await exporting.waitFor(PATIENCE);
    await page.keyboard.press("Escape");
    await exporting.waitFor({ state: "hidden", ...PATIENCE });
  });

  test("copies every task, in sight or not, as a table", async () => {
    await cell("政策解读", "wuhan-2018").focus();
    const copied = await page.evaluate(() => {
      const transfer = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return { text: transfer.getData("text/plain"), html: transfer.getData("text/html") };
    });
    const rows = copied.text.split("\n").filter((row) => /^\d/u.test(row));
    expect(rows.length).toBe(Number(/\d+ \/ (\d+)/u.exec(await page.locator(".task-head").innerText())?.[1]));
    expect(copied.html).toContain("<table>");
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
