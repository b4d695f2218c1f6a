import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { focused } from "./focused.ts";
import { openWorkbench, showCorpus, type Workbench } from "./workbench.ts";

const PLACES = ["吉林市", "武汉市", "无锡市", "浑江区", "揭阳市"];

describe("a first start on an empty data folder", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await showCorpus(workbench.page);
  });
  afterAll(() => workbench.close());

  test("shows the five plans without a dialog or a question", async () => {
    for (const place of PLACES) await workbench.page.getByRole("button", { name: place, exact: true }).waitFor();
    await expect.poll(() => workbench.page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => workbench.page.getByRole("row").count()).toBe(1 + PLACES.length);
  });

  test("shows of each plan its place, title, number, issuer, date, clauses and warnings", async () => {
    const row = workbench.page.getByRole("row").filter({ hasText: "武汉市" });
    const cells = async () => (await row.getByRole("cell").allInnerTexts()).slice(0, 5);
    await expect
      .poll(cells)
      .toEqual([
        "2018年政务公开和政务服务工作要点",
        "武政办〔2018〕103号",
        "武汉市人民政府办公厅",
        "2018年8月22日",
        "26",
      ]);
  });

  test("sorts by place as a Chinese reader expects, by pinyin", async () => {
    const { page } = workbench;
    await page.getByRole("columnheader", { name: "地方" }).getByRole("button").click();
    const places = page.getByRole("rowheader").getByRole("button");
    await expect.poll(() => places.allInnerTexts()).toEqual(["浑江区", "吉林市", "揭阳市", "无锡市", "武汉市"]);
  });

  test("stays open when the page is loaded again", async () => {
    await workbench.page.reload();
    await showCorpus(workbench.page);
    for (const place of PLACES) await workbench.page.getByRole("button", { name: place, exact: true }).waitFor();
  });

  test("folds an open list away when something else is focused", async () => {
    const { page } = workbench;
    const list = page.getByRole("dialog", { name: /吉林市等 5 份/u });
    await page.getByRole("button", { name: /吉林市等 5 份/u }).click();
    await list.waitFor();
    await expect.poll(() => list.innerText()).not.toContain("1970");
    await page.keyboard.press("Control+Shift+F");
    await list.waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
  });

  test("remembers language and theme in the corpus, not in the browser", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: /设置/u }).click();
    await page.getByRole("radio", { name: "English" }).check();
    const kept = page.waitForResponse((answer) =>
      /settings\.change.*"theme":"dark"/su.test(answer.request().postData() ?? ""),
    );
    await page.getByRole("radio", { name: "Dark", exact: true }).check();
    await page.getByRole("button", { name: "Import" }).waitFor();
    await kept;
    await page.reload();
    await showCorpus(page);
    await page.getByRole("button", { name: "Import" }).waitFor();
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("follows the system at once where no theme is chosen", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("radio", { name: "System" }).check();
    const theme = () => page.locator("html").getAttribute("data-theme");
    await expect.poll(theme).toBe("light");
    const asked = [
      [{ colorScheme: "dark" }, "dark"],
      [{ colorScheme: "dark", contrast: "more" }, "hc-dark"],
      [{ colorScheme: "light", contrast: "more" }, "hc"],
      [{ colorScheme: "light", contrast: "no-preference" }, "light"],
    ] as const;
    for (const [media, named] of asked) {
      await page.emulateMedia(media);
      await expect.poll(theme).toBe(named);
    }
    await page.keyboard.press("Escape");
  });

  test("never offers first, in the palette, what takes something away", async () => {
    const { page } = workbench;
    await page.locator("[data-plan] button").first().focus();
    await page.keyboard.press("Control+Shift+P");
    const offered = page.locator(".palette [role=option]");
    await offered.first().waitFor();
    await expect.poll(() => offered.first().innerText()).toContain("Import");
    await expect.poll(() => offered.allInnerTexts().then((texts) => texts.join())).toContain("Remove 吉林市");
    await page.keyboard.press("Escape");
    await page.locator(".palette").waitFor({ state: "hidden" });
  });

  test("offers the plans that come with the program again once all were removed, and from the empty table, too", async () => {
    const { page } = workbench;
    const places = page.getByRole("rowheader").getByRole("button");
    for (let left = PLACES.length - 1; left >= 0; left -= 1) {
      await places.first().focus();
      await page.keyboard.press("Delete");
      await expect.poll(() => places.count()).toBe(left);
    }
    const offer = page.getByRole("button", { name: "Put the included plans back" });
    await offer.waitFor();
    // What had the focus is gone; it stays on the screen, and nothing is pressed by mistake.
    await expect.poll(() => focused(page)).not.toBe("body");
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    await page.getByRole("heading", { name: "No plans to compare" }).waitFor();
    await page.getByRole("button", { name: "Go to the corpus" }).click();
    await offer.click();
    await expect.poll(() => places.count()).toBe(PLACES.length);
    await page.locator("[data-plan='jilin-2018'] button:focus").waitFor();
    await offer.waitFor({ state: "hidden" });
    await page.locator(".undo-line").waitFor({ state: "hidden" });
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});

describe("when the host ends", () => {
  test("the page says so, keeps what it shows, and raises no error box", async () => {
    const workbench = await openWorkbench();
    try {
      await showCorpus(workbench.page);
      workbench.host.kill("SIGTERM");
      await workbench.page.getByText("后台已停止").first().waitFor();
      await expect.poll(() => workbench.page.getByRole("rowheader").count()).toBe(PLACES.length);
      expect(workbench.misdeeds.dialogs).toEqual([]);
    } finally {
      await workbench.close();
    }
  });
});
