import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, type Workbench } from "./workbench.ts";

const PATIENCE = { timeout: 20_000 };

describe("notes", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench({ width: 1920, height: 1080 });
    ({ page } = workbench);
    // The first start reads and lines up the plans, beside whatever else the machine does.
    await page.getByRole("grid").waitFor({ timeout: 60_000 });
  });
  afterAll(() => workbench.close());

  const field = () => page.getByRole("textbox", { name: "批注的文字" });
  const panel = () => page.getByRole("complementary", { name: "批注" });
  const texts = () => page.locator(".note-text").allInnerTexts();
  const stand = async (title: string) => {
    await page
      .getByRole("navigation", { name: "目录" })
      .getByRole("button", { name: new RegExp(`^\\d+ ${title}`, "u") })
      .click();
    await expect.poll(() => page.locator("tr.current .row-title").innerText(), PATIENCE).toBe(title);
  };
  const write = async (text: string) => {
    await expect.poll(() => field().evaluate((node) => node === document.activeElement), PATIENCE).toBe(true);
    await field().fill(text);
  };

  /** Keeps what is written; its field goes, and what had the focus before has it again. */
  const keep = async () => {
    await field().press("Control+Enter");
    await field().waitFor({ state: "hidden", ...PATIENCE });
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body), PATIENCE).toBe(false);
  };

  test("are written with a key on the current clause, with a tag, and marked in its cell", async () => {
    await stand("政府公报");
    await page.keyboard.press("n");
    await field().waitFor(PATIENCE);
    await write("线上线下同步赠阅，可借鉴");
    await page.getByRole("button", { name: /新标签/u }).click();
    await page.getByRole("textbox", { name: "标签名称" }).fill("可借鉴");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "可借鉴", pressed: true }).waitFor(PATIENCE);
    await keep();
    await expect.poll(texts, PATIENCE).toEqual(["线上线下同步赠阅，可借鉴"]);
    await page.locator("tr.current td.base .note-mark").waitFor(PATIENCE);
    await expect.poll(() => page.locator(".note .tag").innerText()).toBe("可借鉴");
  });

  test("hang on the words that are selected, or on the row, as the person chooses", async () => {
    await page.locator("tr.current td.base .words").first().selectText();
    await page.keyboard.press("n");
    await field().waitFor(PATIENCE);
    const places = page.getByRole("combobox", { name: "批注写在" });
    await expect.poll(() => places.locator("option").allInnerTexts()).toEqual(["所选文字", "这一条", "这一行"]);
    await write("这句是新加的");
    await keep();
    await page.locator(".note-words").waitFor(PATIENCE);
    await page.keyboard.press("n");
    await field().waitFor(PATIENCE);
    await expect.poll(() => field().inputValue(), PATIENCE).toBe("");
    await places.selectOption({ label: "这一行" });
    await field().fill("五市口径不一");
    await keep();
    await expect.poll(texts, PATIENCE).toEqual(["五市口径不一", "线上线下同步赠阅，可借鉴", "这句是新加的"]);
    await page.locator("tr.current .row-head .note-mark").waitFor(PATIENCE);
  });

  test("are all listed, found by their words and by tag, and lead to their place", async () => {
    await stand("政策解读");
    await page.keyboard.press("Shift+N");
    await panel().waitFor(PATIENCE);
    // What the panel is, and how much is in it, is the first thing heard.
    const heading = panel().getByRole("heading", { name: "批注 3 条" });
    await expect.poll(() => heading.evaluate((node) => node === document.activeElement), PATIENCE).toBe(true);
    await expect.poll(texts, PATIENCE).toHaveLength(3);
    await panel().getByRole("searchbox", { name: "查找批注" }).fill("口徑");
    await expect.poll(texts, PATIENCE).toEqual(["五市口径不一"]);
    await panel().getByRole("searchbox", { name: "查找批注" }).fill("");
    await panel()
      .getByRole("button", { name: /^可借鉴/u })
      .click();
    await expect.poll(texts, PATIENCE).toEqual(["线上线下同步赠阅，可借鉴"]);
    await panel().locator(".note-place button").click();
    await expect.poll(() => page.locator("tr.current .row-title").innerText(), PATIENCE).toBe("政府公报");
  });

  test("are removed and brought back", async () => {
    await panel().getByRole("button", { name: "移除", exact: true }).click();
    await panel().getByText("批注已移除。").waitFor(PATIENCE);
    await panel().getByRole("button", { name: "恢复" }).click();
    await expect.poll(texts, PATIENCE).toEqual(["线上线下同步赠阅，可借鉴"]);
    await panel()
      .getByRole("button", { name: /^可借鉴/u })
      .click();
    await expect.poll(texts, PATIENCE).toHaveLength(3);
  });

  test("stand beside the source, where words can be noted, too", async () => {
    await stand("政府公报");
    await page.keyboard.press("o");
    const source = page.getByRole("region", { name: "正文" });
    await source.waitFor(PATIENCE);
    await expect.poll(texts, PATIENCE).toContain("这句是新加的");
    await source.locator("[data-at]").first().selectText();
    await page.keyboard.press("n");
    await field().waitFor(PATIENCE);
    await write("标题的写法");
    await keep();
    await expect.poll(texts, PATIENCE).toContain("标题的写法");
  });

  test("hang on words of the second of two sources side by side", async () => {
    await page.getByRole("combobox", { name: "并排的方案" }).selectOption({ label: "揭阳市 2018" });
    const second = page.locator(".source-column.second .source-text");
    await second.locator("[data-at]").first().waitFor(PATIENCE);
    await second.locator(".block.title [data-at]").first().click();
    await second.locator(".block.title [data-at]").first().selectText();
    await page.keyboard.press("n");
    await field().waitFor(PATIENCE);
    await write("揭阳的标题");
    await keep();
    await expect.poll(texts, PATIENCE).toContain("揭阳的标题");
    await page.getByRole("combobox", { name: "并排的方案" }).selectOption({ label: "不再并排" });
    await second.waitFor({ state: "hidden" });
  });

  test("are all found, however many, without a mouse", async () => {
    await page.getByRole("region", { name: "正文" }).focus();
    await page.keyboard.press("ArrowDown");
    for (const number of [1, 2, 3, 4, 5, 6, 7]) {
      await page.getByRole("region", { name: "正文" }).focus();
      await page.keyboard.press("n");
      await field().waitFor(PATIENCE);
      await write(`再与揭阳核对之${number}`);
      await keep();
    }
    await page.locator(".search-field input").fill("再与揭阳核对");
    const found = page.getByRole("region", { name: /^批注/u }).filter({ hasText: "再与揭阳核对之7" });
    await found.getByRole("button", { name: "其余 2 条" }).focus();
    await page.keyboard.press("Enter");
    const sixth = found.getByRole("button", { name: /再与揭阳核对之2/u });
    await expect.poll(() => sixth.evaluate((node) => node === document.activeElement), PATIENCE).toBe(true);
    await page.keyboard.press("ArrowDown");
    const last = found.getByRole("button", { name: /再与揭阳核对之1/u });
    await expect.poll(() => last.evaluate((node) => node === document.activeElement), PATIENCE).toBe(true);
  });

  test("are found with the clauses, and lead to their place", async () => {
    await page.locator(".search-field input").fill("口徑不一");
    const found = page.getByRole("region", { name: /^批注/u }).filter({ hasText: "五市口径不一" });
    await found.getByRole("button", { name: /五市口径不一/u }).click();
    await expect.poll(texts, PATIENCE).toContain("线上线下同步赠阅，可借鉴");
    expect(workbench.misdeeds.errors).toEqual([]);
  });
});
