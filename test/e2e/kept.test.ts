import { describe, expect, test } from "vitest";
import { withWorkbench } from "./with-workbench.ts";

const PATIENCE = { timeout: 20_000 };

describe("kept comparisons", () => {
  const bench = withWorkbench();

  const menu = async (now: RegExp) => {
    await bench.page.getByRole("button", { name: now }).click();
    return bench.page.getByRole("dialog", { name: now });
  };
  const cities = () => bench.page.getByRole("columnheader").locator(".city").allInnerTexts();

  test("a new one has its own name and plans", async () => {
    const open = await menu(/^对照：吉林市等 5 份/u);
    await open.getByRole("button", { name: "新建…" }).click();
    for (const place of ["吉林市", "浑江区", "揭阳市"]) {
      await open.getByRole("checkbox", { name: new RegExp(place, "u") }).uncheck();
    }
    await open.getByRole("textbox", { name: "对照的名称" }).fill("两地");
    await bench.page.keyboard.press("Enter");
    await bench.page.getByRole("button", { name: "对照：两地" }).waitFor(PATIENCE);
    await expect.poll(cities, PATIENCE).toEqual(["武汉市", "无锡市"]);
  });

  test("it takes another name", async () => {
    const open = await menu(/^对照：两地/u);
    await open.getByRole("button", { name: "改名…" }).click();
    await open.getByRole("textbox", { name: "对照的名称" }).fill("武汉与无锡");
    await bench.page.keyboard.press("Enter");
    await bench.page.getByRole("button", { name: "对照：武汉与无锡" }).waitFor(PATIENCE);
    await open.getByRole("textbox").waitFor({ state: "detached" });
    await expect.poll(() => bench.page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await bench.page.keyboard.press("Escape");
    await open.waitFor({ state: "hidden" });
  });

  test("frozen, it can be read as it was, and not be changed", async () => {
    const title = await bench.page.locator(".row-title").first().innerText();
    let open = await menu(/^对照：武汉与无锡/u);
    await open.getByRole("button", { name: "冻结", exact: true }).click();
    const id = open.getByRole("button", { name: /^DZ-/u });
    await id.waitFor(PATIENCE);
    await bench.page.keyboard.press("Escape");
    await open.waitFor({ state: "hidden" });
    await bench.page.locator("td.cell").first().click();
    await bench.page.keyboard.press("F2");
    await bench.page.getByRole("textbox", { name: "行题" }).fill("改过的题");
    await bench.page.keyboard.press("Enter");
    await bench.page.locator(".row-title").getByText("改过的题").waitFor(PATIENCE);
    open = await menu(/^对照：武汉与无锡/u);
    await id.click();
    await bench.page.getByText(/只供查看，不再改动/u).waitFor();
    await expect.poll(() => bench.page.locator(".row-title").first().innerText()).toBe(title);
    await bench.page.locator("td.cell").first().click();
    await expect.poll(() => bench.page.locator(".row-actions").getByText("确认").count()).toBe(0);
    await bench.page.keyboard.press("F2");
    await bench.page.keyboard.press("x");
    await expect.poll(() => bench.page.getByRole("textbox", { name: "行题" }).count()).toBe(0);
    await bench.page.getByRole("button", { name: "回到现在的对照" }).click();
    await bench.page.locator(".row-title").getByText("改过的题").waitFor();
  });

  test("deleted, it can be brought back; another one is opened", async () => {
    let open = await menu(/^对照：武汉与无锡/u);
    await open.getByRole("button", { name: "删除" }).click();
    await bench.page.getByRole("button", { name: /^对照：吉林市等 5 份/u }).waitFor(PATIENCE);
    open = bench.page.getByRole("dialog", { name: /^对照：吉林市等 5 份/u });
    await open.getByRole("button", { name: "撤销" }).click();
    await bench.page.getByRole("button", { name: "对照：武汉与无锡" }).waitFor(PATIENCE);
    open = bench.page.getByRole("dialog", { name: /^对照：武汉与无锡/u });
    await open.getByRole("button", { name: /^吉林市·武汉市/u }).click();
    await expect.poll(cities, PATIENCE).toContain("吉林市");
  });

  test("how it is set up is kept, also where another one is opened at once", async () => {
    const unfold = bench.page.getByRole("button", { name: "展开武汉市" });
    await expect.poll(cities, PATIENCE).toContain("武汉市");
    await bench.page.keyboard.press("Alt+2");
    await unfold.waitFor(PATIENCE);
    let open = await menu(/^对照：吉林市等 5 份/u);
    await open.getByRole("button", { name: /^武汉与无锡/u }).click();
    await expect.poll(cities, PATIENCE).toEqual(["武汉市", "无锡市"]);
    open = await menu(/^对照：武汉与无锡/u);
    await open.getByRole("button", { name: /^吉林市·武汉市/u }).click();
    await expect.poll(cities, PATIENCE).toContain("吉林市");
    await unfold.waitFor(PATIENCE);
  });
});
