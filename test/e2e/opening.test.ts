import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOOPBACK_ROUTES } from "../../shared/contract/loopback-routes.ts";
import { openWorkbench, untilTable, type Workbench } from "./workbench.ts";

const PATIENCE = { timeout: 20_000 };
const SOURCE_SCREEN = "**/assets/source-screen-*.js";

describe("opening the window", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench();
    ({ page } = workbench);
    await untilTable(page);
  });
  afterAll(() => workbench.close());

  test("one answer brings the rows with their marks, and no other is waited for", async () => {
    let asked: string[] = [];
    page.on("framenavigated", () => {
      asked = [];
    });
    page.on("request", (request) => {
      if (!request.url().endsWith(LOOPBACK_ROUTES.call)) return;
      asked.push((request.postDataJSON() as { readonly method: string }).method);
    });
    await page.reload();
    await untilTable(page);
    expect(asked.slice(0, 4).sort()).toEqual(["comparison.opening", "note.list", "plan.list", "settings.read"]);
    expect(asked).not.toContain("comparison.align");
    expect(asked).not.toContain("comparison.view");
    const marks = page.locator(".compare-grid").locator("ins, del, mark");
    await expect.poll(() => marks.count(), PATIENCE).toBeGreaterThan(0);
  });

  test("a part of the window that does not come says so, and comes when the program is there again", async () => {
    await page.route(SOURCE_SCREEN, (route) => route.abort());
    await page.reload();
    await untilTable(page);
    await page.getByRole("button", { name: "原文", exact: true }).click();
    const missing = page.getByRole("alert").filter({ hasText: "后台已停止" });
    await missing.waitFor(PATIENCE);
    await page.unroute(SOURCE_SCREEN);
    await missing.getByRole("button", { name: "重新载入" }).click();
    await page.locator("main.source-screen").waitFor(PATIENCE);
  });

  test("it opens on the screen it was left on", async () => {
    await page.getByRole("button", { name: "语料", exact: true }).click();
    await page.getByRole("button", { name: "揭阳市", exact: true }).waitFor(PATIENCE);
    await page.reload();
    await page.getByRole("button", { name: "揭阳市", exact: true }).waitFor(PATIENCE);
    expect(await page.getByRole("button", { name: "语料", exact: true }).getAttribute("aria-current")).toBe("page");
  });
});
