import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkbench, showCorpus, type Workbench } from "./workbench.ts";

const PATIENT = { timeout: 20_000 };

describe("the word list", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench();
    ({ page } = workbench);
    await showCorpus(page);
    await page.keyboard.press("Control+Comma");
    await page.getByRole("button", { name: "看词、加词…" }).click();
    await list().getByRole("searchbox").waitFor(PATIENT);
  });
  afterAll(() => workbench.close());

  const list = () => page.getByRole("dialog", { name: "词表" });
  const tasks = () => list().getByRole("textbox", { name: /^事项名称（\d/u });

  test("takes a task by keyboard alone, and says what is to be mended first", async () => {
    const name = list().getByRole("textbox", { name: "事项名称（新）" });
    await name.focus();
    await page.keyboard.type("红领服务");
    await page.keyboard.press("Tab");
    await page.keyboard.type("报");
    await page.keyboard.press("Enter");
    await list().getByRole("alert").filter({ hasText: "“报”太短" }).waitFor(PATIENT);
    await page.keyboard.type("、政府公报、公报、公报数据库");
    for (const _ of "、政府公报、公报、公报数据库") await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await expect.poll(() => tasks().count(), PATIENT).toBe(1);
    await expect.poll(() => name.inputValue()).toBe("");
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test("finds what comes with the program", async () => {
    await list().getByRole("searchbox").fill("市民熱線");
    await list().getByRole("definition").filter({ hasText: "12345" }).first().waitFor(PATIENT);
    await list().getByRole("searchbox").fill("");
  });

  test("deletes a line and takes that back", async () => {
    await list().getByRole("button", { name: "删除“红领服务”" }).click();
    await expect.poll(() => tasks().count(), PATIENT).toBe(0);
    await list().getByRole("button", { name: "撤销上一步" }).click();
    await expect.poll(() => tasks().count(), PATIENT).toBe(1);
  });

  test("closes on Esc and leaves the menu open; the table obeys the words at once", async () => {
    await page.keyboard.press("Escape");
    await list().waitFor({ state: "hidden", ...PATIENT });
    await page.getByRole("button", { name: "看词、加词…" }).waitFor(PATIENT);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "看词、加词…" }).waitFor({ state: "hidden", ...PATIENT });
    await page.getByRole("button", { name: "对照", exact: true }).click();
    // Of a long outline only what is in sight is drawn.
    await page.getByRole("searchbox", { name: "筛选目录" }).fill("红领服务");
    await page.getByRole("navigation", { name: "目录" }).getByText("红领服务").first().waitFor(PATIENT);
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
