import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, showCorpus, type Workbench } from "./workbench.ts";

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

  test("finds both scripts with words of one, grouped by plan, with the words marked", async () => {
    await field().fill("政府公报");
    const results = page.getByRole("listbox");
    await results.waitFor();
    const marks = await results.locator("mark").allInnerTexts();
    expect(marks).toContain("政府公报");
    expect(marks).toContain("政府公報");
    const places = ["吉林市", "武汉市", "无锡市", "揭阳市"];
    for (const place of places) await results.getByText(place, { exact: true }).waitFor();
  });

  test("finds a single character", async () => {
    await field().fill("稳");
    const marks = page.getByRole("listbox").locator("mark");
    await expect.poll(() => marks.first().innerText()).toMatch(/^[稳穩]$/u);
  });

  test("leads by arrow and Enter to the clause in its source", async () => {
    await field().fill("政府公報數據庫");
    await page
      .getByRole("option")
      .filter({ hasText: /数据库|數據庫/u })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "正文" }).waitFor();
    const found = page.getByRole("region", { name: "正文" }).locator("mark").first();
    await expect.poll(() => found.innerText()).toMatch(/^政府公[报報][数數][据據][库庫]$/u);
    expect(await found.evaluate((node) => node.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  test("opens what was typed, not an earlier result, when Enter comes before the results", async () => {
    await field().fill("政务热线");
    await page.getByRole("option").first().waitFor();
    await field().fill("三公");
    await page.keyboard.press("Enter");
    const found = page.getByRole("region", { name: "正文" }).locator("mark").first();
    await expect.poll(() => found.innerText()).toBe("三公");
  });

  test("says so in words when nothing is found", async () => {
    await field().fill("这句话哪里都没有");
    await page.getByRole("banner").getByText("没有条款含有“这句话哪里都没有”").waitFor();
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
      await expect.poll(() => input.inputValue()).toContain("公开");
    }
    await field().fill("公开");
    await page.getByRole("option").first().waitFor();
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
