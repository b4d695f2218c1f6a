import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, untilTable, type Workbench } from "./workbench.ts";

// Lining five plans up anew takes its time on a busy machine.
const PATIENCE = { timeout: 20_000 };

const row = (page: Page, title: string) =>
  page.getByRole("row").filter({ has: page.locator(".row-title").getByText(title, { exact: true }) });
const cell = (page: Page, title: string, plan: string) => row(page, title).locator(`td[data-plan="${plan}"]`);
/** The words of a cell in one, whether its row is set out by sentences or runs on. */
const textOf = async (page: Page, title: string, plan: string) =>
  (await cell(page, title, plan).locator(".words").allTextContents()).join("");
const said = (page: Page, sentence: string | RegExp) =>
  page.locator("[aria-live]").getByText(sentence).waitFor(PATIENCE);
const goTo = (page: Page, title: string) =>
  page
    .getByRole("navigation", { name: "目录" })
    .getByRole("button", { name: new RegExp(`^\\d+ ${title}`, "u") })
    .click();

/** Where something stands once the table has come to rest. */
async function stillBox(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  let last = await locator.boundingBox();
  await expect
    .poll(async () => {
      const before = last;
      last = await locator.boundingBox();
      return last !== null && last.y === before?.y && last.x === before.x;
    }, PATIENCE)
    .toBe(true);
  if (last === null) throw new Error("It is in sight.");
  return last;
}

/** Takes the last decision back and waits until the row is as it was. */
async function undo(page: Page): Promise<void> {
  await page.keyboard.press("Control+z");
  await said(page, "已撤销。");
}

describe("mending the table", () => {
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
  afterAll(() => workbench.close());

  const panel = () => page.getByRole("complementary", { name: "行详情" });
  const stand = async (title: string, right: number) => {
    await goTo(page, title);
    await page.locator("tr.compare-row.current", { hasText: title }).locator("td:focus").waitFor(PATIENCE);
    await page.keyboard.press("Home");
    for (let step = 0; step < right; step += 1) await page.keyboard.press("ArrowRight");
  };

  test("a row opens in full with its pairs and the reasons, which light up in the texts", async () => {
    await stand("政府公报", 1);
    await page.keyboard.press("Enter");
    await panel().getByText("为何相配").waitFor();
    await expect.poll(() => panel().locator(".pair-card").count()).toBe(6);
    await panel()
      .getByRole("button", { name: /“文件由本级政府公报统一发布制度”/u })
      .focus();
    const marked = () =>
      page.evaluate(() =>
        [...(CSS.highlights.get("pointed") ?? [])].map((range) => (range instanceof Range ? range.toString() : "")),
      );
    await expect.poll(marked, PATIENCE).toEqual(["文件由本级政府公报统一发布制度", "文件由本級政府公報統一發布制度"]);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), PATIENCE).toBe("TD");
  });

  test("by keyboard in two actions: the row detail, and a key that rejects the match", async () => {
    await stand("政府公报", 1);
    await page.keyboard.press("Enter");
    await panel().locator(".pair-card").first().waitFor(PATIENCE);
    await page.keyboard.press("3");
    await said(page, "已判不对应。");
    const together = row(page, "政府公报")
      .filter({ has: page.locator("td[data-plan='jilin-2018'] .path") })
      .filter({ has: page.locator("td[data-plan='wuhan-2018'] .path") });
    await expect.poll(() => together.count(), PATIENCE).toBe(0);
    await page.keyboard.press("Escape");
    await undo(page);
  });

  test("by mouse in two clicks: the row's name, and the relation", async () => {
    await goTo(page, "政府公报");
    await row(page, "政府公报").locator(".row-name").click();
    await panel()
      .getByRole("button", { name: /^部分对应/u })
      .click();
    await said(page, "已定为部分对应。");
    await page.keyboard.press("Escape");
    await undo(page);
  });

  test("by dragging a clause's path onto another row, which Esc gives up", async () => {
    await goTo(page, "政府公报");
    // The row's detail left it open, and set out by sentences it fills the window.
    const bands = row(page, "政府公报").locator(".band");
    await page.locator("tr.compare-row.current td:focus").waitFor(PATIENCE);
    if ((await bands.count()) > 0) await page.keyboard.press("Space");
    await expect.poll(() => bands.count(), PATIENCE).toBe(0);
    const words = await textOf(page, "政府公报", "wuhan-2018");
    const drag = async () => {
      const from = await stillBox(cell(page, "政府公报", "wuhan-2018").locator(".path"));
      await page.mouse.move(from.x + 12, from.y + 8);
      await page.mouse.down();
      await page.mouse.move(from.x + 24, from.y + 40, { steps: 3 });
      await expect
        .poll(async () => {
          // Rows may still grow while their differences come in.
          const to = await row(page, "公众参与").locator(".row-head > div").boundingBox();
          if (to !== null) await page.mouse.move(from.x + 24, to.y + 20, { steps: 3 });
          return (await page.locator(".drop-sign").allInnerTexts()).join();
        }, PATIENCE)
        .toContain("公众参与");
    };
    await drag();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await expect.poll(() => textOf(page, "政府公报", "wuhan-2018")).toBe(words);
    await drag();
    await page.mouse.up();
    await said(page, /已移到第 \d+ 行/u);
    const there = page.locator("tr.current");
    await expect
      .poll(async () => (await there.locator("td[data-plan='wuhan-2018'] .words").allTextContents()).join(""), PATIENCE)
      .toBe(words);
    await expect.poll(() => there.locator("td[data-plan='wuxi-2018'] .path").count()).toBe(1);
    await undo(page);
  });

  test("two rows merge, and a part of a row is split off", async () => {
    await stand("政府公报", 0);
    await page.keyboard.press("g");
    await page.getByRole("combobox", { name: "行的标题或行号" }).fill("公众参与");
    await page.keyboard.press("Enter");
    await said(page, /已并成第 \d+ 行/u);
    await expect.poll(() => page.locator("tr.current td[data-plan='wuxi-2018'] .path").count()).toBe(2);
    await undo(page);

    await stand("政府公报", 0);
    await page.keyboard.press("s");
    await panel().getByRole("checkbox").first().waitFor();
    await panel().locator("input[type=checkbox]:focus").waitFor(PATIENCE);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("s");
    await said(page, /已拆出，单成第 \d+ 行/u);
    await expect.poll(() => page.locator("tr.current td[data-plan='jilin-2018'] .path").count()).toBe(1);
    await expect
      .poll(() => page.locator("tr.current td:is([data-plan='wuhan-2018'], [data-plan='wuxi-2018']) .path").count())
      .toBe(0);
    await page.keyboard.press("Escape");
    await undo(page);
  });

  test("a person says that a plan has nothing for a row", async () => {
    await stand("政府公报", 3);
    await page.keyboard.press("0");
    await said(page, "已确认浑江区在“政府公报”行无此事项。");
    await cell(page, "政府公报", "hunjiang-2015").getByText("已确认无此事项").waitFor();
    await page.keyboard.press("F9");
    const absent = page.getByRole("list", { name: "各种状态的行" }).getByRole("button", { name: /确认有缺/u });
    await absent.click();
    await expect.poll(() => page.locator("tr.compare-row").count(), PATIENCE).toBe(1);
    await absent.click();
    await expect.poll(() => page.locator("tr.compare-row").count(), PATIENCE).toBeGreaterThan(1);
    await page.keyboard.press("Escape");
  });

  test("a row bears the title and the place that a person gives it, with the reason she has", async () => {
    await stand("政府公报", 0);
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "行题" }).fill("公报工作");
    await page.keyboard.press("Tab");
    await page.keyboard.type("用行业的说法");
    await page.keyboard.press("Enter");
    await said(page, "行题改为“公报工作”。");
    const before = Number(await row(page, "公报工作").locator(".row-number").innerText());
    await page.keyboard.press("Control+Shift+ArrowUp");
    await said(page, new RegExp(`现在是第 ${before - 1} 行“公报工作”`, "u"));
  });

  test("the rows to check are listed with the reason, and lead to their row", async () => {
    await page.keyboard.press("F9");
    const list = page.getByRole("complementary", { name: "待核" });
    const first = list.locator(".review-line").first();
    await expect.poll(() => first.locator(".cause").innerText()).toMatch(/把握|也许/u);
    // The doubtful rows are only some of them, and the list says what the others are.
    const numbers = async (part: string) =>
      (await list.locator(part).allInnerTexts()).map((words) => Number(words.match(/\d+/u)?.[0]));
    const sum = await numbers(".review-sum li");
    expect(sum.reduce((all, count) => all + count, 0)).toBe((await numbers("h2 .aside"))[0]);
    const doubtful = list.locator(".review-state").filter({ hasText: "存疑" });
    const count = Number((await doubtful.innerText()).match(/\d+/u)?.[0]);
    await list.locator(".review-sum").getByText(`${count} 行存疑`).waitFor(PATIENCE);
    const title = await first.locator(".title").innerText();
    await first.click();
    await expect.poll(() => page.locator("tr.current .row-title").innerText()).toBe(title);
    await page.keyboard.press("F9");
    await list
      .getByText(/^\d+ \/ \d+$/u)
      .first()
      .waitFor();
    await list.getByRole("button", { name: /^关闭/u }).click();
  });

  test("after a new start the history goes back to any of its steps", async () => {
    await workbench.restart();
    await begin();
    await page.keyboard.press("Control+Alt+z");
    const history = page.getByRole("complementary", { name: "判定记录" });
    const entries = history.locator(".entry:not(.last)");
    await entries.first().waitFor(PATIENCE);
    await history.getByText("用行业的说法").waitFor();
    await history.locator(".entry").filter({ hasText: "无此事项" }).getByRole("button", { name: "退到这一步" }).click();
    await said(page, "已退到所选的一步。");
    await goTo(page, "政府公报");
    await cell(page, "政府公报", "hunjiang-2015").getByText("已确认无此事项").waitFor();
    await history.locator(".entry.undone").filter({ hasText: "公报工作" }).first().waitFor(PATIENCE);
    await history.getByRole("button", { name: /^关闭/u }).click();
  });

  test("a match is rejected with two keys, and that is taken back alone, whatever came after", async () => {
    await stand("政策解读", 0);
    const coverage = async () =>
      Number.parseInt(await row(page, "政策解读").first().locator(".coverage").innerText(), 10);
    const before = await coverage();
    await page.keyboard.press("Enter");
    await panel().locator(".pair-card").first().waitFor(PATIENCE);
    await page.keyboard.press("3");
    await said(page, "已判不对应。");
    await row(page, "政策解读").getByRole("img", { name: "已判不对应" }).waitFor(PATIENCE);
    await expect.poll(() => coverage()).toBeLessThan(before);
    await stand("政府公报", 0);
    await page.keyboard.press("y");
    await said(page, /已确认第 \d+ 行“政府公报”/u);
    await page.keyboard.press("Control+Alt+z");
    const history = page.getByRole("complementary", { name: "判定记录" });
    const rejected = history.locator(".entry").filter({ hasText: /^判“/u });
    await rejected.getByRole("button", { name: "只撤回这一步" }).click();
    await said(page, "已撤回所选的一步。");
    await history.getByText(/^撤回：判“/u).waitFor(PATIENCE);
    await rejected.getByText("已单独撤回").waitFor(PATIENCE);
    await goTo(page, "政策解读");
    await expect.poll(coverage, PATIENCE).toBe(before);
    await goTo(page, "政府公报");
    await row(page, "政府公报").getByRole("img", { name: "已确认" }).waitFor(PATIENCE);
    await undo(page);
    await history
      .locator(".history-step")
      .filter({ hasText: /撤销.*撤回：判“/su })
      .waitFor(PATIENCE);
    await goTo(page, "政策解读");
    await expect.poll(coverage, PATIENCE).toBeLessThan(before);
    await history.getByRole("button", { name: /^关闭/u }).click();
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds.errors).toEqual([]);
  });
});
