import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readBack, runsOf } from "../electron/files/xlsx/read-workbook.ts";
import { openWorkbench, type Workbench } from "./workbench.ts";

/** The words of a row's cells as they stand on the screen, by place, without marks. */
type ShownRow = { readonly title: string; readonly cells: readonly (readonly string[])[] };

/** Every row of the table, read while it is scrolled from its first to its last. */
async function allRows(page: Page): Promise<Map<number, ShownRow>> {
  const rows = new Map<number, ShownRow>();
  const grid = page.locator(".compare-grid");
  await grid.evaluate((node) => node.scrollTo(0, 0));
  for (;;) {
    const shown = await page.locator("tr.compare-row").evaluateAll((nodes) =>
      nodes.map((node) => ({
        number: Number(node.querySelector(".row-number")?.textContent),
        title: node.querySelector(".row-title")?.textContent ?? "",
        cells: [...node.querySelectorAll("td")].map((cell) =>
          [...cell.querySelectorAll(".words")].map((words) => words.textContent ?? ""),
        ),
      })),
    );
    for (const { number, ...row } of shown) rows.set(number, row);
    const [before, after] = await grid.evaluate((node) => {
      const from = node.scrollTop;
      node.scrollBy(0, node.clientHeight / 2);
      return [from, node.scrollTop];
    });
    if (before === after) return rows;
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
    // Rows that rush past are drawn whole once the table is at rest.
    await expect.poll(() => page.locator("td.cell.passing").count()).toBe(0);
  }
}

// Lining five plans up anew takes its time on a busy machine.
const PATIENCE = { timeout: 10_000 };

const focused = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLElement>("td");
    const row = cell?.closest("tr")?.querySelector(".row-title")?.textContent ?? null;
    return {
      row,
      plan: cell?.dataset.plan ?? null,
      words: (cell?.querySelector(".here .words") ?? cell?.querySelector(".words"))?.textContent ?? "",
    };
  });
const said = (page: Page, sentence: string | RegExp) => page.locator("[aria-live]").getByText(sentence).waitFor();

describe("the way from a first start to a table in hand", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench({ width: 1920, height: 1080 });
    ({ page } = workbench);
    await page.getByRole("grid").waitFor();
  });
  afterAll(() => workbench.close());

  const row = (title: string) => page.getByRole("row").filter({ has: page.getByText(title, { exact: true }) });
  const cell = (title: string, plan: string) => row(title).locator(`td[data-plan="${plan}"]`);
  const goTo = (title: RegExp) =>
    page.getByRole("navigation", { name: "目录" }).getByRole("button", { name: title }).click();

  test("opens on the five plans side by side, the first as base", async () => {
    const heads = page.getByRole("columnheader");
    await expect
      .poll(() => heads.locator(".city").allInnerTexts())
      .toEqual(["吉林市", "武汉市", "无锡市", "浑江区", "揭阳市"]);
    await heads.filter({ hasText: "吉林市" }).getByText("基准").waitFor();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  test("lays out only what is in sight", async () => {
    const rows = Number(await page.getByRole("grid").getAttribute("aria-rowcount"));
    expect(rows).toBeGreaterThan(40);
    await expect.poll(() => page.locator("tr.compare-row").count()).toBeLessThan(12);
  });

  test("draws what differs from the base, and says an empty cell is empty", async () => {
    await goTo(/^\d+ 政府公报/u);
    await cell("政府公报", "jieyang-2018").locator("ins").first().waitFor();
    await expect.poll(() => cell("政府公报", "jieyang-2018").locator(".shared").count()).toBeGreaterThan(1);
    await cell("政府公报", "jieyang-2018")
      .getByText(/同基准 \d+%/u)
      .waitFor();
    await cell("政府公报", "hunjiang-2015").getByText("无对应条款").waitFor();
    await page.keyboard.press("e");
    await expect.poll(() => cell("政府公报", "jieyang-2018").locator("ins").count()).toBe(0);
    await page.keyboard.press("e");
  });

  test("shows of each cell its path, its units by role and its deadlines", async () => {
    const jilin = cell("政府公报", "jilin-2018");
    await jilin.getByRole("button", { name: "三 › （十二）" }).waitFor();
    await expect.poll(() => jilin.locator(".units").innerText()).toMatch(/牵头 市政府办公厅\s+配合 市法制办/u);
    await jilin.getByText("时限 —").waitFor();
  });

  test("copies the words of clauses and nothing else", async () => {
    const copied = await cell("政府公报", "jieyang-2018").evaluate((node) => {
      getSelection()?.selectAllChildren(node);
      const transfer = new DataTransfer();
      node.dispatchEvent(new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true }));
      getSelection()?.removeAllRanges();
      return transfer.getData("text/plain");
    });
    const source = readFileSync("resources/plans/jieyang-2018.txt", "utf8").replace(/\s/gu, "");
    expect(copied).toMatch(/^按照《.*制度。$/u);
    expect(source).toContain(copied.slice(0, 60));
  });

  test("is walked with the arrows from one tab stop", async () => {
    await goTo(/^\d+ 政府公报/u);
    await expect.poll(() => focused(page)).toMatchObject({ row: "政府公报", plan: "jilin-2018" });
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toMatchObject({ row: "政府公报", plan: "wuhan-2018" });
    await expect.poll(() => page.locator("td[tabindex='0']").count()).toBe(1);
    await page.locator(".compare-grid").evaluate((node) => node.scrollTo(0, 0));
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => focused(page)).toMatchObject({ row: "政府公报", plan: "jilin-2018" });
    await page.keyboard.press("ArrowRight");
  });

  test("leads to the source and back to the same cell", async () => {
    await page.keyboard.press("o");
    await page.getByRole("region", { name: "正文" }).getByText("規范有序開展政府公報工作").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("grid").waitFor();
    await expect.poll(() => focused(page), PATIENCE).toMatchObject({ row: "政府公报", plan: "wuhan-2018" });
  });

  test("leads from a search to the row of what was found, and with Ctrl to its source", async () => {
    await page.keyboard.press("Control+Shift+f");
    await page.getByRole("combobox", { name: "查找全部方案" }).fill("第一解读人");
    await page.locator(".search-panel .hit").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await focused(page)).words, PATIENCE).toMatch(/第一(解读|解讀)人/u);
    await page.keyboard.press("Control+Shift+f");
    await page.keyboard.press("ArrowDown");
    await page.locator(".search-panel .hit").first().waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByRole("region", { name: "正文" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("grid").waitFor();
  });

  test("moves a clause to another row, and the focus stays at the clause", async () => {
    await goTo(/^\d+ 政府公报/u);
    await expect.poll(() => focused(page)).toMatchObject({ row: "政府公报" });
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toMatchObject({ row: "政府公报", plan: "wuhan-2018" });
    const { words } = await focused(page);
    await page.keyboard.press("m");
    await page.getByRole("combobox", { name: "行的标题或行号" }).fill("网站建设");
    await page.keyboard.press("Enter");
    await said(page, /已移到第 \d+ 行“政府网站建设管理”/u);
    await expect.poll(() => focused(page), PATIENCE).toMatchObject({ row: "政府网站建设管理", plan: "wuhan-2018" });
    await row("政府网站建设管理").getByRole("img", { name: "已更正" }).waitFor();
    // Beside another clause fewer of its lines are shown.
    const clauses = cell("政府网站建设管理", "wuhan-2018").locator(".words");
    await expect
      .poll(async () => (await clauses.allTextContents()).filter((text) => text.startsWith(words.slice(0, 20))))
      .toHaveLength(1);
  });

  test("undoes and redoes it with keys and with buttons", async () => {
    await page.keyboard.press("Control+z");
    await said(page, "已撤销。");
    await expect.poll(() => focused(page), PATIENCE).toMatchObject({ row: "政府公报", plan: "wuhan-2018" });
    await page.getByRole("button", { name: "重做" }).click();
    await said(page, "已重做。");
    await expect.poll(() => focused(page), PATIENCE).toMatchObject({ row: "政府网站建设管理", plan: "wuhan-2018" });
  });

  test("takes a clause out to a row of its own and confirms that row", async () => {
    await page.keyboard.press("x");
    await said(page, /已取出/u);
    await page.keyboard.press("y");
    await said(page, /已确认第 \d+ 行/u);
    await page.locator("tr.current").getByRole("img", { name: "已确认" }).waitFor();
    await expect.poll(() => page.locator("tr.current td.cell:not(.empty)").count()).toBe(1);
  });

  test("filters without changing the order and says how much is hidden", async () => {
    await page.getByRole("searchbox", { name: "筛选行" }).fill("公報");
    await page
      .getByRole("contentinfo")
      .getByText(/筛去 \d+ 行/u)
      .waitFor();
    const numbers = async () => (await page.locator(".row-number").allInnerTexts()).map(Number);
    await expect
      .poll(async () => (await numbers()).every((number, at, all) => at === 0 || number > (all[at - 1] ?? 0)))
      .toBe(true);
    await page.getByRole("searchbox", { name: "筛选行" }).fill("这句话哪里都没有");
    await page.getByText("没有符合的行").waitFor();
    await page.getByRole("button", { name: "全部显示" }).click();
    await page.locator("tr.compare-row").first().waitFor();
  });

  test("hands out a workbook that holds, cell by cell, what the screen shows", async () => {
    const shown = await allRows(page);
    await page.keyboard.press("Control+e");
    const download = page.waitForEvent("download");
    await page.getByRole("dialog", { name: "导出对照表" }).getByRole("button", { name: /^导出/u }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/u);
    await page
      .getByText(/已存为“.*\.xlsx”，\d+ 行。/u)
      .first()
      .waitFor();
    const workbook = await readBack(readFileSync(await file.path()));
    const sheet = workbook.worksheets[0];
    if (sheet === undefined) throw new Error("The workbook has no sheet.");
    const compared = new Set<number>();
    sheet.eachRow((line) => {
      const number = Number(line.getCell(1).text);
      const written = shown.get(number);
      if (written === undefined) return;
      compared.add(number);
      expect(line.getCell(2).text.split("\n")[0]).toBe(written.title);
      for (const [column, clauses] of written.cells.entries()) {
        const kept = runsOf(line.getCell(3 + column)).filter((run) => !run.strike);
        const text = kept.map((run) => run.text).join("");
        for (const words of clauses) expect(text).toContain(words);
        if (clauses.length === 0) expect(text).toMatch(/无对应条款|人工确认无此事项/u);
      }
    });
    expect([...compared]).toEqual([...shown.keys()].sort((a, b) => a - b));
    await page.keyboard.press("Escape");
  });

  test("keeps what was decided and how the columns stand when the page is loaded again", async () => {
    await goTo(/^\d+ 督查考核/u);
    await expect.poll(() => focused(page)).toMatchObject({ row: "督查考核" });
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focused(page)).toMatchObject({ row: "督查考核", plan: "wuhan-2018" });
    await page.keyboard.press("b");
    await said(page, "基准改为武汉市。");
    await page.reload();
    await page.getByRole("columnheader").filter({ hasText: "武汉市" }).getByText("基准").waitFor();
    await page
      .getByRole("contentinfo")
      .getByText(/已判定 [12] \//u)
      .waitFor();
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});

describe("in a window of 1280 by 800", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench({ width: 1280, height: 800 });
    ({ page } = workbench);
    await page.getByRole("grid").waitFor();
  });
  afterAll(() => workbench.close());

  const cities = () => page.getByRole("columnheader").locator(".city").allInnerTexts();

  test("three columns stand open and the others are spines, which unfold by click and by key", async () => {
    await expect.poll(() => cities()).toEqual(["吉林市", "武汉市", "无锡市"]);
    const width = await page
      .locator("td[data-plan='jilin-2018']")
      .first()
      .evaluate((node) => node.clientWidth);
    expect(width).toBeGreaterThanOrEqual(280);
    await page.getByRole("button", { name: "展开揭阳市" }).click();
    await expect.poll(() => cities()).toEqual(["吉林市", "武汉市", "无锡市", "揭阳市"]);
    await page.keyboard.press("Alt+3");
    await expect.poll(() => cities()).toEqual(["吉林市", "武汉市", "揭阳市"]);
  });

  test("plans are chosen from a list, down to one", async () => {
    const choose = page.getByRole("button", { name: /^方案 \d/u });
    const plan = (place: string) => page.getByRole("checkbox", { name: new RegExp(place, "u") });
    let asked = 0;
    let answer = () => {};
    const isHeld = new Promise<void>((go) => {
      answer = go;
    });
    await page.route("**/api/call", async (route) => {
      const isChoice = route.request().postDataJSON().method === "comparison.arrange";
      if (isChoice) asked += 1;
      if (isChoice && asked === 2) await isHeld;
      return route.fallback();
    });
    await choose.click();
    await plan("武汉市").uncheck();
    await plan("无锡市").uncheck();
    // The table that comes of the first choice takes the second one not back.
    await expect.poll(() => cities()).not.toContain("武汉市");
    expect(await plan("无锡市").isChecked()).toBe(false);
    answer();
    await page.unroute("**/api/call");
    for (const place of ["浑江区", "揭阳市"]) await plan(place).uncheck();
    await page.getByText("只有一份方案，没有可比的对象。").waitFor();
    await expect.poll(() => plan("吉林市").isDisabled()).toBe(true);
    await expect.poll(() => cities()).toEqual(["吉林市"]);
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
