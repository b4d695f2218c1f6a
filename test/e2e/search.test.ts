import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, showCorpus, type Workbench } from "./workbench.ts";

const PATIENCE = { timeout: 30_000 };

describe("the search over all plans", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench();
    ({ page } = workbench);
    await showCorpus(page);
  });
  afterAll(() => workbench.close());

  const field = () => page.getByRole("combobox", { name: "查找全部方案" });
  const results = () => page.getByRole("grid", { name: "查找结果" });
  const lines = () => results().locator("tr.hit");
  const look = async (words: string) => {
    await field().fill(words);
    await page.locator(".result-grid[aria-busy=false] tr.hit").first().waitFor();
  };
  const close = async () => {
    await field().focus();
    await page.getByRole("dialog", { name: "查找结果" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "查找结果" }).waitFor({ state: "detached" });
  };

  test("finds both scripts with words of one, grouped by plan, with the words marked", async () => {
    await look("政府公报");
    const marks = results().locator("mark");
    await expect.poll(() => marks.allInnerTexts(), PATIENCE).toContain("政府公报");
    await expect.poll(() => marks.allInnerTexts()).toContain("政府公報");
    const places = ["吉林市", "武汉市", "无锡市", "揭阳市"];
    for (const place of places) await results().getByText(place, { exact: true }).waitFor();
  });

  test("finds a single character", async () => {
    await field().fill("稳");
    await expect.poll(() => results().locator("mark").first().innerText(), PATIENCE).toMatch(/^[稳穩]$/u);
  });

  test("leads by arrows and Enter to the clause in its source", async () => {
    await look("政府公報數據庫");
    await expect.poll(() => lines().first().innerText(), PATIENCE).toMatch(/数据库|數據庫/u);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => results().evaluate((grid) => grid === document.activeElement), PATIENCE).toBe(true);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "正文" }).waitFor();
    const found = page.getByRole("region", { name: "正文" }).locator("mark").first();
    await expect.poll(() => found.innerText(), PATIENCE).toMatch(/^政府公[报報][数數][据據][库庫]$/u);
    await expect
      .poll(() => found.evaluate((node) => node.getBoundingClientRect().top < innerHeight), PATIENCE)
      .toBe(true);
  });

  test("opens what was typed, not an earlier result, when Enter comes before the results", async () => {
    await look("政务热线");
    await field().fill("三公");
    await page.keyboard.press("Enter");
    const found = page.getByRole("region", { name: "正文" }).locator("mark").first();
    await expect.poll(() => found.innerText(), PATIENCE).toBe("三公");
  });

  test("finds the clauses like the one whose source is shown, with the focus on them", async () => {
    await page.getByRole("button", { name: /^类似条款/u }).click();
    await results().getByText(/^相似/u).first().waitFor(PATIENCE);
    await expect.poll(() => results().evaluate((grid) => grid === document.activeElement), PATIENCE).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => field().evaluate((input) => input === document.activeElement), PATIENCE).toBe(true);
  });

  test("is narrowed by city and by deadline, each condition dropped where it stands", async () => {
    await look("公开");
    const all = await lines().count();
    await page.getByRole("button", { name: "地方" }).click();
    await page.getByRole("checkbox", { name: "吉林市" }).check();
    await page.getByRole("checkbox", { name: "无锡市" }).check();
    await expect.poll(() => results().locator(".hit-group").count(), PATIENCE).toBe(2);
    const chosen = page.getByRole("checkbox", { name: "无锡市" });
    await expect.poll(() => chosen.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.getByRole("checkbox", { name: "吉林市" }).uncheck();
    await expect.poll(() => results().locator(".hit-group").count(), PATIENCE).toBe(1);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "时限" }).click();
    await page.getByRole("checkbox", { name: "2018年到期" }).check();
    await page.keyboard.press("Escape");
    await expect.poll(() => lines().count(), PATIENCE).toBeLessThan(10);
    await page.getByRole("button", { name: "全部去掉" }).click();
    await expect.poll(() => lines().count(), PATIENCE).toBe(all);
  });

  test("says in words that nothing is found, and which condition hides how much", async () => {
    await field().fill("这句话哪里都没有");
    await page.getByRole("banner").getByText("没有条款含有“这句话哪里都没有”").waitFor();
    await look("第一解读人");
    await page.getByRole("button", { name: "地方" }).click();
    await page.getByRole("checkbox").first().check();
    await page.keyboard.press("Escape");
    const place = await page.locator(".chip").innerText();
    await field().fill(place.startsWith("吉林市") ? "规范有序开展政府公报工作" : "重点任务分工");
    const drop = page.getByRole("dialog", { name: "查找结果" }).locator(".nothing-found li").first();
    await expect.poll(() => drop.innerText(), PATIENCE).toMatch(/有 \d+ 条/u);
    await drop.getByRole("button").click();
    await page.locator(".chip").waitFor({ state: "detached" });
  });

  test("is saved under a name and repeated from the empty field, as is what was looked for before", async () => {
    await look("政务热线");
    await page.getByRole("button", { name: "保存查找" }).click();
    // What was looked for stands there as a name, and is replaced by what is typed.
    await page.getByRole("textbox", { name: "名称" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.type("热线各条");
    await page.keyboard.press("Enter");
    await field().fill("");
    await page.getByRole("button", { name: /^热线各条/u }).click();
    await expect.poll(() => field().inputValue(), PATIENCE).toBe("政务热线");
    await lines().first().waitFor();
    await field().fill("");
    await page.getByRole("button", { name: "三公", exact: true }).waitFor();
    await page.getByRole("button", { name: "删去已保存的“热线各条”" }).click();
    await page.getByRole("button", { name: /^热线各条/u }).waitFor({ state: "detached" });
  });

  test("finds the clauses like a hit, and goes back to the hits", async () => {
    await look("规范有序开展政府公报工作");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => results().evaluate((grid) => grid === document.activeElement), PATIENCE).toBe(true);
    await page.keyboard.press("s");
    await results().getByText(/^相似/u).first().waitFor(PATIENCE);
    await expect.poll(() => results().locator("mark").count(), PATIENCE).toBeGreaterThan(3);
    await page.getByRole("button", { name: "回到“规范有序开展政府公报工作”" }).click();
    await expect.poll(() => results().getByText(/^相似/u).count(), PATIENCE).toBe(0);
  });

  test("copies a clause with where it is from", async () => {
    await workbench.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await look("规范有序开展政府公报工作");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => results().evaluate((grid) => grid === document.activeElement), PATIENCE).toBe(true);
    await page.keyboard.press("c");
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()), PATIENCE)
      .toMatch(/政府公[报報][\s\S]+\n——(武汉市|揭阳市|吉林市)《.+》/u);
    await close();
  });

  test("waits while an input method composes, on every field, and loses no text", async () => {
    const session = await page.context().newCDPSession(page);
    const fields = [field(), page.getByRole("searchbox", { name: "文内查找" })];
    for (const input of fields) {
      await input.fill("");
      await input.focus();
      await session.send("Input.imeSetComposition", { text: "gong'kai", selectionStart: 8, selectionEnd: 8 });
      const before = page.url();
      await page.keyboard.press("Enter");
      expect(page.url()).toBe(before);
      await session.send("Input.insertText", { text: "公开" });
      await expect.poll(() => input.inputValue(), PATIENCE).toContain("公开");
    }
    await look("公开");
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
