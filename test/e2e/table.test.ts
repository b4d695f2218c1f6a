import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, untilTable, type Workbench } from "./workbench.ts";

const PATIENCE = { timeout: 20_000 };
const LONG = { timeout: 60_000 };

describe("the table as a whole", () => {
  let workbench: Workbench;
  let page: Page;
  /** Waits for the table, of a workbench just opened or opened again. */
  async function begin(): Promise<void> {
    ({ page } = workbench);
    await untilTable(page);
  }
  beforeAll(async () => {
    workbench = await openWorkbench({ width: 1920, height: 1080 });
    await begin();
  });
  afterAll(async () => {
    await workbench.close();
    expect(workbench.misdeeds.errors).toEqual([]);
  });

  const filters = () => page.getByRole("button", { name: /^筛选行的条件/u });
  const status = () => page.locator(".status-bar");
  const inOutline = (title: string) =>
    page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: new RegExp(`^\\d+ ${title}`, "u") });
  const goTo = (title: string) => inOutline(title).click();
  const focusedRow = () =>
    page.evaluate(() => document.activeElement?.closest("tr")?.querySelector(".row-title")?.textContent ?? null);
  /** The row whose head stands under those of the columns. */
  const rowAtTop = () =>
    page.evaluate(() => {
      const heads = document.querySelector(".section-strip")?.getBoundingClientRect().bottom ?? 0;
      const line = heads + 26 + 31;
      const rows = [...document.querySelectorAll<HTMLElement>("tr.compare-row")];
      return rows.find((row) => row.getBoundingClientRect().bottom > line)?.dataset.row ?? null;
    });
  const copied = () =>
    page.evaluate(() => {
      const transfer = new DataTransfer();
      const event = new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return { text: transfer.getData("text/plain"), html: transfer.getData("text/html") };
    });

  test("has a cell for Tab to lead to wherever it was scrolled, before any was chosen", async () => {
    const grid = page.locator(".compare-grid");
    await grid.evaluate((table) => table.scrollTo({ top: 4000, behavior: "instant" }));
    await expect.poll(rowAtTop, PATIENCE).not.toBeNull();
    const stop = page.locator("td[tabindex='0']");
    await expect
      .poll(() => stop.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().bottom > 0)), PATIENCE)
      .toEqual([true]);
    await grid.evaluate((table) => table.scrollTo({ top: 0, behavior: "instant" }));
    await expect.poll(() => stop.count(), PATIENCE).toBe(1);
  });

  test("is filtered by a unit and a role with the keyboard alone, and says how many rows are hidden", async () => {
    await filters().focus();
    await page.keyboard.press("Enter");
    const unit = page.getByRole("searchbox", { name: "单位" });
    await unit.waitFor(PATIENCE);
    await unit.focus();
    await page.keyboard.type("市法制办");
    await page.getByRole("combobox", { name: "何种责任" }).selectOption("cooperate");
    await expect.poll(() => status().innerText(), PATIENCE).toMatch(/筛去 \d+ 行/u);
    await page.keyboard.press("Escape");
    await unit.waitFor({ ...PATIENCE, state: "hidden" });
    await page.getByRole("button", { name: "筛选行的条件：配合：市法制办" }).waitFor(PATIENCE);
    await inOutline("政府公报").waitFor(PATIENCE);
  });

  test("says of conditions that no row meets what dropping each would bring", async () => {
    await page.getByRole("searchbox", { name: "筛选行", exact: true }).fill("这句话哪里都没有");
    await page.getByText("同时符合“配合：市法制办”“这句话哪里都没有”的有 0 行。").waitFor(PATIENCE);
    await page.getByRole("button", { name: /^去掉“这句话哪里都没有”\s*\d+ 行/u }).click();
    await inOutline("政府公报").waitFor(PATIENCE);
    await filters().click();
    await page.getByRole("button", { name: "全部显示" }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => status().innerText(), PATIENCE).not.toContain("筛去");
  });

  test("folds the rows of a section and stays at the nearest row", async () => {
    await goTo("政府公报");
    await expect.poll(focusedRow, PATIENCE).toBe("政府公报");
    await page.keyboard.press("[");
    await page
      .getByText(/^已收起 \d+ 行$/u)
      .first()
      .waitFor(PATIENCE);
    await expect.poll(focusedRow, PATIENCE).not.toBe("政府公报");
    expect(await focusedRow()).not.toBeNull();
    await goTo("政府公报");
    await expect.poll(focusedRow, PATIENCE).toBe("政府公报");
    await expect.poll(() => page.getByText(/^已收起/u).count(), PATIENCE).toBe(0);
  });

  test("is looked through in either script, hit by hit, and the focus comes back", async () => {
    await page.keyboard.press("Control+f");
    const field = page.getByRole("searchbox", { name: "在表中查找" });
    await field.fill("政府公報");
    const count = page.locator(".table-find .count");
    // The hits are counted a moment before the first of them is the current one.
    await expect.poll(() => count.innerText(), PATIENCE).toMatch(/^[1-9]\d* \/ \d+$/u);
    const [nth = 0, total = 0] = (await count.innerText()).split(" / ").map(Number);
    expect(total).toBeGreaterThan(5);
    await page.keyboard.press("Enter");
    await expect.poll(() => count.innerText(), PATIENCE).toBe(`${(nth % total) + 1} / ${total}`);
    const current = () => page.evaluate(() => [...(CSS.highlights.get("table-hit") ?? [])].map(String).join());
    await expect.poll(current, PATIENCE).toMatch(/^政府公[报報]$/u);
    await page.keyboard.press("Shift+Enter");
    await expect.poll(() => count.innerText(), PATIENCE).toBe(`${nth} / ${total}`);
    await page.keyboard.press("Escape");
    await field.waitFor({ ...PATIENCE, state: "hidden" });
    await expect.poll(focusedRow, PATIENCE).not.toBeNull();
  });

  test("gives rows to the clipboard that are not on the screen", async () => {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+a");
    await page.locator("tr.marked").first().waitFor(PATIENCE);
    const { text, html } = await copied();
    for (const title of ["政府公报", "督查考核"]) expect(text).toContain(title);
    expect(text).toMatch(/武汉市 三 › （四）\n規范有序開展政府公報工作/u);
    expect(html.match(/<tr>/gu)?.length).toBeGreaterThan(40);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator("tr.marked").count(), PATIENCE).toBe(0);
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await expect.poll(() => page.locator("tr.marked").count(), PATIENCE).toBe(3);
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => page.locator("tr.marked").count(), PATIENCE).toBe(0);
  });

  test("is seen and scrolled as a whole in the strip beside it, by keys, too", async () => {
    const strip = page.getByRole("slider", { name: "全表鸟瞰" });
    await strip.focus();
    await page.keyboard.press("End");
    const last = Number(await strip.getAttribute("aria-valuemax"));
    await expect
      .poll(async () => Number(await strip.getAttribute("aria-valuenow")), PATIENCE)
      .toBeGreaterThan(last - 4);
    const box = await strip.boundingBox();
    if (box === null) throw new Error("the strip is not drawn");
    await page.mouse.click(box.x + box.width / 2, box.y + 4);
    await expect.poll(async () => Number(await strip.getAttribute("aria-valuenow")), PATIENCE).toBeLessThan(4);
    await expect.poll(() => strip.getAttribute("aria-valuetext")).toMatch(/^行 \d+ \/ \d+，./u);
  });

  test("keeps the row at its top where it is when texts are shown in another script or density", async () => {
    await page.locator(".compare-grid").evaluate((table) => table.scrollTo({ top: 4000, behavior: "instant" }));
    await expect.poll(rowAtTop, PATIENCE).not.toBeNull();
    await page.locator("td.cell.passing").first().waitFor({ state: "detached" });
    const row = await rowAtTop();
    for (const choice of ["traditional", "simplified", "own", "loose", "tight", "medium"]) {
      await page.keyboard.press("Control+,");
      await page.locator(`.popover-panel input[value=${choice}]`).check({ force: true });
      await page.keyboard.press("Escape");
      await page.locator(".popover-panel input[value=own]").waitFor({ state: "detached" });
      await expect.poll(rowAtTop, { ...PATIENCE, message: choice }).toBe(row);
    }
    await page.locator(".compare-grid").evaluate((table) => table.scrollTo({ top: 0, behavior: "instant" }));
  });

  test("takes a column by its head to another place, and Esc lets it stay", async () => {
    const heads = page.locator("[data-head]");
    const order = () => heads.evaluateAll((all) => all.map((head) => (head as HTMLElement).dataset.head));
    const before = await order();
    const take = async (from: number, to: number) => {
      const [held, over] = [await heads.nth(from).boundingBox(), await heads.nth(to).boundingBox()];
      if (held === null || over === null) throw new Error("the heads are in sight");
      await page.mouse.move(held.x + 40, held.y + 30);
      await page.mouse.down();
      await page.mouse.move(over.x + 20, over.y + 30, { steps: 5 });
      await page.locator(".column-head.drop-before").waitFor(PATIENCE);
    };
    await take(2, 1);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.locator(".column-head.drop-before").waitFor({ ...PATIENCE, state: "detached" });
    expect(await order()).toEqual(before);
    await take(2, 1);
    await page.mouse.up();
    await expect.poll(order, PATIENCE).toEqual([before[0], before[2], before[1], ...before.slice(3)]);
    expect(await page.evaluate(() => String(document.getSelection()))).toBe("");
    await take(2, 1);
    await page.mouse.up();
    await expect.poll(order, PATIENCE).toEqual(before);
  });

  test("lets the number of a plan be read out of its head", async () => {
    const order = () => page.locator("[data-head]").evaluateAll((all) => all.map((head) => head.textContent));
    const before = await order();
    const number = page.locator(".plan-number .readable").nth(1);
    const box = await number.boundingBox();
    if (box === null) throw new Error("the heads are in sight");
    await page.mouse.move(box.x + 1, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => page.evaluate(() => String(document.getSelection())), PATIENCE).toContain("2018");
    const isLeftToBrowser = await number.evaluate((words) =>
      words.dispatchEvent(new ClipboardEvent("copy", { bubbles: true, cancelable: true })),
    );
    expect(isLeftToBrowser).toBe(true);
    expect(await order()).toEqual(before);
    await page.evaluate(() => document.getSelection()?.removeAllRanges());
  });

  test("lists many clauses of one city by their titles, and opens all of them with Space", async () => {
    await goTo("实体政务大厅");
    await expect.poll(focusedRow, PATIENCE).toBe("实体政务大厅建设");
    const row = page.locator("tr.compare-row.current");
    await row.getByText("共 6 条，4 条只列题名").waitFor(PATIENCE);
    expect(await row.locator(".title-only").allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/整合重构实体大厅服务网络[\s\S]*2018年6月底前/u)]),
    );
    const height = await row.evaluate((drawn) => drawn.clientHeight);
    await page.keyboard.press("Space");
    await expect.poll(() => row.locator(".title-only").count(), PATIENCE).toBe(0);
    await page.keyboard.press("Space");
    await expect.poll(() => row.locator(".title-only").count(), PATIENCE).toBe(4);
    await expect.poll(() => row.evaluate((drawn) => drawn.clientHeight), PATIENCE).toBe(height);
  });

  test("stays at the line being read while a column is made wider", async () => {
    const grid = page.locator(".compare-grid");
    const widths = () => page.locator("[data-head]").evaluateAll((all) => all.map((head) => head.clientWidth));
    await grid.evaluate((table) => table.scrollBy({ top: 140, behavior: "instant" }));
    await expect.poll(rowAtTop, PATIENCE).not.toBeNull();
    const [row, before] = [await rowAtTop(), await widths()];
    const past = () =>
      page.evaluate((id) => {
        const heads = document.querySelector(".section-strip")?.getBoundingClientRect().bottom ?? 0;
        const box = document.querySelector(`tr[data-row="${id}"]`)?.getBoundingClientRect();
        return box === undefined ? null : (heads - box.top) / box.height;
      }, row);
    const read = (await past()) ?? 0;
    const grip = await page.locator(".width-grip").last().boundingBox();
    if (grip === null) throw new Error("the heads are in sight");
    await page.mouse.move(grip.x + 4, grip.y + 20);
    await page.mouse.down();
    await page.mouse.move(grip.x - 36, grip.y + 20, { steps: 5 });
    await page.mouse.up();
    await expect.poll(async () => (await widths()).at(-1), PATIENCE).toBeLessThan((before.at(-1) ?? 0) - 20);
    await expect.poll(async () => Math.abs(((await past()) ?? 9) - read), PATIENCE).toBeLessThan(0.1);
    expect(await rowAtTop()).toBe(row);
    await page.locator(".width-grip").last().dblclick();
    await expect.poll(widths, PATIENCE).toEqual(before);
    await grid.evaluate((table) => table.scrollTo({ top: 0, behavior: "instant" }));
  });

  test("keeps what can be done with a row in sight where the columns are wider than the window", async () => {
    await goTo("政府公报");
    await expect.poll(focusedRow, PATIENCE).toBe("政府公报");
    const edge = async () => {
      const detail = await page.locator(".row-actions button", { hasText: "行详情" }).boundingBox();
      const strip = await page.getByRole("slider", { name: "全表鸟瞰" }).boundingBox();
      return (strip?.x ?? 0) - ((detail?.x ?? 0) + (detail?.width ?? 0));
    };
    await expect.poll(edge, PATIENCE).toBeGreaterThanOrEqual(0);
    for (let step = 0; step < 6; step += 1) await page.keyboard.press("Shift+Equal");
    await expect
      .poll(() => page.locator(".compare-grid").evaluate((grid) => grid.scrollWidth > grid.clientWidth), PATIENCE)
      .toBe(true);
    await expect.poll(edge, PATIENCE).toBeGreaterThanOrEqual(0);
    await page.locator(".width-grip").first().dblclick();
    await expect
      .poll(() => page.locator(".compare-grid").evaluate((grid) => grid.scrollWidth > grid.clientWidth), PATIENCE)
      .toBe(false);
  });

  test("never cuts the title of a row for what can be done with it", async () => {
    await page.setViewportSize({ width: 1280, height: 1080 });
    await goTo("政务舆情回应");
    await expect.poll(focusedRow, PATIENCE).toBe("政务舆情回应");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /政务舆情回应/u }).waitFor(PATIENCE);
    const room = () =>
      page.locator("tr.compare-row.current .row-title").evaluate((title) => {
        const words = document.createRange();
        words.selectNodeContents(title);
        return title.getBoundingClientRect().right - words.getBoundingClientRect().right;
      });
    await expect.poll(room, PATIENCE).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Escape");
    await page.setViewportSize({ width: 1920, height: 1080 });
    await expect.poll(focusedRow, PATIENCE).toBe("政务舆情回应");
  });

  test("comes back as it was left", async () => {
    const kept = page.waitForResponse(
      (answer) => (answer.request().postData() ?? "").includes("comparison.keepView"),
      LONG,
    );
    await goTo("政府公报");
    await page.keyboard.press("Alt+4");
    await page.getByRole("button", { name: "展开浑江区" }).waitFor(PATIENCE);
    await kept;
    // The next change comes to rest after the last one was kept.
    const again = page.waitForResponse((answer) => (answer.request().postData() ?? "").includes('"gaps"'), LONG);
    await page.getByRole("button", { name: /^有缺项/u }).click();
    await again;
    await workbench.restart();
    await begin();
    await page.getByRole("button", { name: "展开浑江区" }).waitFor(PATIENCE);
    await page.getByRole("button", { name: "筛选行的条件：有缺项" }).waitFor(PATIENCE);
    await expect.poll(focusedRow, PATIENCE).toBe("政府公报");
  });
});
