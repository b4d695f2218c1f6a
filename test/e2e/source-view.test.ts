import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT } from "../run/step.ts";
import { aFile, importPage } from "./import-page.ts";
import { openWorkbench, showCorpus, type Workbench } from "./workbench.ts";

const sourceOf = (plan: string) => readFileSync(join(PROJECT, "resources/plans", `${plan}.txt`), "utf8");

const PATIENCE = { timeout: 20_000 };

/** What a screen reader says of an element beyond its name. */
function describedBy(element: Locator): Promise<string> {
  return element.evaluate((node) =>
    (node.getAttribute("aria-describedby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent ?? "")
      .join(" "),
  );
}

/** Opens a plan alone, whatever stood beside the one before, and waits until its text has the focus. */
async function openPlan(page: Page, place: string) {
  await page.getByRole("button", { name: /^(语料|Corpus)$/u }).click();
  await page.getByRole("button", { name: place, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: place }).waitFor();
  await page.locator(".source-text:focus").waitFor(PATIENCE);
  await page.getByRole("combobox", { name: "并排的方案" }).selectOption({ index: 0 });
  await page.locator(".source-column.second").waitFor({ state: "hidden" });
  await page.getByRole("region", { name: "正文" }).focus();
}

/** Opens Jilin's plan with Wuhan's beside it; gives both texts. */
async function openPair(page: Page): Promise<readonly [Locator, Locator]> {
  await openPlan(page, "吉林市");
  await page.getByRole("combobox", { name: "并排的方案" }).selectOption({ label: "武汉市 2018" });
  const [left, right] = [page.locator(".source-column:not(.second)"), page.locator(".source-column.second")];
  await right.getByRole("heading", { level: 2, name: "武汉市" }).waitFor(PATIENCE);
  await right.locator(".block").first().waitFor(PATIENCE);
  return [left, right];
}

describe("the source of a plan", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench({ width: 1280, height: 800 });
    ({ page } = workbench);
    await showCorpus(page);
  });
  afterAll(() => workbench.close());

  test("stands with its outline, and the outline leads to its place", async () => {
    await openPlan(page, "武汉市");
    const outline = page.getByRole("navigation", { name: "目录" });
    await outline.getByRole("button", { name: /規范有序開展政府公報工作/u }).click();
    const place = page.getByRole("region", { name: "正文" }).getByText("推行政府及其工作部門主動公開文件").first();
    await place.waitFor();
    await expect.poll(() => place.evaluate((node) => node.getBoundingClientRect().top < innerHeight)).toBe(true);
  });

  test("copies what a clause and the plan are cited by, from the keyboard", async () => {
    await workbench.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openPlan(page, "武汉市");
    await page.getByRole("region", { name: "正文" }).getByText("推行政府及其工作部門主動公").first().click();
    const copied = async (subject: string, style: string) => {
      await page.getByRole("button", { name: subject }).focus();
      await page.keyboard.press("Enter");
      const entry = page.getByRole("button", { name: style });
      await entry.waitFor(PATIENCE);
      await entry.focus();
      await page.keyboard.press("Enter");
      await page
        .getByRole("status")
        .getByText(`已复制 ${style} 引文`)
        .waitFor({ ...PATIENCE, state: "attached" });
      await expect
        .poll(() => page.getByRole("button", { name: subject }).evaluate((node) => node === document.activeElement))
        .toBe(true);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied("引用这一条", "BibTeX")).toContain("  note = {三·（四）},");
    expect(await copied("引用这份方案", "GB/T 7714")).toBe(
      "武汉市人民政府办公厅. 2018年政务公开和政务服务工作要点: 武政办〔2018〕103号[Z]. 2018-08-22.",
    );
  });

  test("names in the outline the place that was asked for, and none while the text stands at its head", async () => {
    await openPlan(page, "吉林市");
    const lines = page.getByRole("navigation", { name: "目录" }).getByRole("button");
    const current = page.locator("[aria-current=location]");
    const text = page.getByRole("region", { name: "正文" });
    await lines.last().click();
    await expect.poll(() => current.allInnerTexts()).toEqual([await lines.last().innerText()]);
    await text.evaluate((node) => node.scrollTo(0, 2000));
    await expect.poll(() => current.allInnerTexts()).not.toEqual([await lines.last().innerText()]);
    await text.evaluate((node) => node.scrollTo(0, 0));
    await expect.poll(() => current.count()).toBe(0);
  });

  test("shows the second copy of the page as noise, folded, with its reason on focus", async () => {
    await openPlan(page, "武汉市");
    await page.getByRole("region", { name: "杂质" }).getByRole("button", { name: /重复/u }).click();
    await expect.poll(() => describedBy(page.locator(":focus"))).toContain("与上文相同的又一份全文，只读第一份。");
    await page.getByRole("region", { name: "正文" }).getByRole("button", { name: "收起" }).click();
    await page.getByRole("region", { name: "正文" }).getByRole("button", { name: "展开" }).waitFor();
  });

  test("shows the fields of the clause that is chosen: units by role, deadlines, citations", async () => {
    await openPlan(page, "武汉市");
    const text = page.getByRole("region", { name: "正文" });
    await text.getByText("全面實施“雙隨機、一公開”監管").first().click();
    const fields = page.getByRole("complementary", { name: "要素" });
    await fields.getByText("市编办").waitFor();
    await fields.getByText("市人民政府各部门").waitFor();
    await fields.getByText("武政规〔2017〕54号").first().waitFor();
  });

  test("names the units and deadlines of the whole plan, and leads from each to its clauses", async () => {
    await openPlan(page, "吉林市");
    const fields = page.getByRole("complementary", { name: "要素" });
    const overview = fields.getByRole("region", { name: "全文要素" });
    await overview.getByText("各县（市）区政府").click();
    const clause = overview.getByRole("group").filter({ hasText: "各县（市）区政府" }).getByRole("button").nth(2);
    const path = await clause.innerText();
    await clause.click();
    await expect.poll(() => fields.locator("header .path").innerText()).toBe(path);
    // What was pressed keeps its place and the focus; the next clause that is chosen in the text is shown from its head.
    await expect.poll(() => clause.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.getByRole("region", { name: "正文" }).focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => fields.evaluate((pane) => pane.scrollTop)).toBe(0);
  });

  test("marks damage at its place and says what is damaged", async () => {
    await openPlan(page, "揭阳市");
    const warnings = page.getByRole("region", { name: "警告" });
    const first = warnings.getByRole("button").first();
    await first.click();
    await expect.poll(() => describedBy(page.locator(":focus"))).toMatch(/残损|错位|缺少|编号/u);
  });

  test("shows a traditional text in simplified script when asked, and in its own again", async () => {
    await openPlan(page, "武汉市");
    const text = page.getByRole("region", { name: "正文" });
    await page.getByRole("radio", { name: "简体" }).check();
    await text.getByText("深入做好政务公开解读回应工作").first().waitFor();
    await page.getByRole("radio", { name: "原样" }).check();
    await text.getByText("深入做好政務公開解讀回應工作").first().waitFor();
  });

  test("lists the characters whose simplified form is one of several, and marks each at its place", async () => {
    await openPlan(page, "武汉市");
    const review = page.getByRole("region", { name: "字形待核" });
    await expect.poll(() => review.count()).toBe(0);
    await page.getByRole("radio", { name: "简体" }).check();
    const form = review.getByRole("button", { name: /著 → 着/u });
    await form.waitFor();
    const places = Number(/(\d+) 处/u.exec(await form.innerText())?.[1]);
    await form.click();
    await expect.poll(() => review.locator("mark").count()).toBe(places);
    await review.getByRole("button").filter({ hasText: "著" }).last().click();
    const mark = page.getByRole("region", { name: "正文" }).locator("mark.current");
    await mark.waitFor();
    await expect.poll(() => mark.innerText()).toBe("着");
    await page.getByRole("radio", { name: "原样" }).check();
    await expect.poll(() => review.count()).toBe(0);
    await expect.poll(() => mark.innerText()).toBe("著");
  });

  test("finds words of either script in the plan, counts them and goes round", async () => {
    await openPlan(page, "武汉市");
    await page.keyboard.press("Control+f");
    await page.getByRole("searchbox", { name: "文内查找" }).fill("政府公报");
    const count = page.getByRole("search").getByText(/^\d+ \/ \d+$/u);
    await count.waitFor();
    const total = sourceOf("wuhan-2018").split("政府公報").length - 1;
    await expect.poll(async () => Number((await count.innerText()).split("/")[1])).toBe(total);
    const first = Number((await count.innerText()).split("/")[0]);
    // It begins with the match after the place that is being read, wherever that is.
    const nth = (steps: number) => `${((first - 1 + steps + total) % total) + 1} / ${total}`;
    await page.keyboard.press("Enter");
    await expect.poll(() => count.innerText()).toBe(nth(1));
    await page.keyboard.press("Shift+F3");
    await page.keyboard.press("Shift+F3");
    await expect.poll(() => count.innerText()).toBe(nth(-1));
    for (let step = 0; step < total; step += 1) await page.keyboard.press("F3");
    await expect.poll(() => count.innerText()).toBe(nth(-1));
    await page.keyboard.press("Escape");
  });

  test("copies exactly the words of the source, without marks, labels or counts", async () => {
    await openPlan(page, "武汉市");
    const copied = await page.evaluate(() => {
      const text = document.querySelector("[role=region][aria-label=正文], section[aria-label=正文]");
      if (text === null) throw new Error("no text");
      getSelection()?.selectAllChildren(text);
      const transfer = new DataTransfer();
      const active = document.activeElement ?? document.body;
      text.dispatchEvent(new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true }));
      return { text: transfer.getData("text/plain") || String(getSelection()), from: active.tagName };
    });
    const bare = (words: string) => words.replace(/\s+/gu, "");
    const source = bare(sourceOf("wuhan-2018"));
    const words = bare(copied.text);
    expect(words.length).toBeGreaterThan(5000);
    // The folded second copy may be left out; what is copied stands in the source to the letter.
    expect(source.startsWith(words.slice(0, 5000))).toBe(true);
  });

  test("leads from a clause to its row in the comparison by key and by mouse, and back", async () => {
    await openPlan(page, "武汉市");
    const text = page.getByRole("region", { name: "正文" });
    await text.getByText("規范有序開展政府公報工作").first().click();
    const fields = page.getByRole("complementary", { name: "要素" });
    await fields.getByRole("button", { name: /在对照表中看/u }).waitFor(PATIENCE);
    await page.keyboard.press("o");
    const current = page.locator("tr.compare-row.current .row-title");
    await expect.poll(() => current.allInnerTexts(), PATIENCE).toEqual(["政府公报"]);
    await page.keyboard.press("o");
    await page.getByRole("heading", { level: 1, name: "武汉市" }).waitFor(PATIENCE);
    await page.getByRole("region", { name: "正文" }).locator(".row-mark").first().click();
    await page.locator("tr.compare-row.current").waitFor(PATIENCE);
  });

  test("stands beside another plan, and the clause being read brings its counterpart beside it", async () => {
    const [left, right] = await openPair(page);
    await left.getByText("注重线上线下融合").first().click();
    const partner = right.locator(".block.chosen").getByText("規范有序開展政府公報工作");
    await partner.waitFor(PATIENCE);
    const top = (place: Locator) => place.evaluate((node) => node.getBoundingClientRect().top);
    await expect
      .poll(async () => Math.abs((await top(left.locator(".block.chosen").first())) - (await top(partner))), PATIENCE)
      .toBeLessThan(60);
    await page.getByRole("button", { name: /^行 \d+ 政府公报/u }).waitFor();

    const link = page.getByRole("button", { name: "联动", exact: true });
    await link.click();
    await page.getByText("各自滚动").waitFor();
    const before = await right.locator(".source-text").evaluate((node) => node.scrollTop);
    await left.locator(".source-text").evaluate((node) => node.scrollTo(0, 0));
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
    expect(await right.locator(".source-text").evaluate((node) => node.scrollTop)).toBe(before);
    await link.click();
    await page.getByText("各自滚动").waitFor({ state: "hidden" });
  });

  test("is searched together with the plan beside it, and changes sides with it", async () => {
    const [left, right] = await openPair(page);
    // The search begins with what is read: at the head of the left text, whose first match is the first of all.
    await left.locator(".source-text").evaluate((node) => node.scrollTo(0, 0));
    await expect.poll(() => page.locator("[aria-current=location]").count()).toBe(0);
    await page.keyboard.press("Control+f");
    await page.getByRole("searchbox", { name: "文内查找" }).fill("政府公报");
    const count = page.getByRole("search").getByText(/^\d+ \/ \d+$/u);
    const total = ["jilin-2018", "wuhan-2018"].reduce(
      (sum, plan) => sum + sourceOf(plan).split(/政府公[报報]/u).length - 1,
      0,
    );
    await expect.poll(async () => Number((await count.innerText()).split("/")[1]), PATIENCE).toBe(total);
    await expect.poll(() => count.innerText()).toBe(`1 / ${total}`);
    await page.keyboard.press("Shift+F3");
    await right.locator("mark.current").waitFor(PATIENCE);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "左右互换" }).click();
    await page.getByRole("heading", { level: 1, name: "武汉市" }).waitFor(PATIENCE);
    await page.getByRole("heading", { level: 2, name: "吉林市" }).waitFor(PATIENCE);
    await page.getByRole("combobox", { name: "并排的方案" }).selectOption({ label: "不再并排" });
    await page.locator(".source-column.second").waitFor({ state: "hidden" });
  });

  test("is led by the keyboard alone, from the list to a clause and back", async () => {
    await page.getByRole("button", { name: "语料", exact: true }).click();
    await page.getByRole("button", { name: "吉林市", exact: true }).focus();
    await page.keyboard.press("Enter");
    // The text has the focus as soon as it is there.
    await page.getByRole("region", { name: "正文" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page
      .getByRole("complementary", { name: "要素" })
      .getByText("全面推进“五公开”,提高政府工作透明度")
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("table").waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain("吉林市");
  });

  test("keeps the words that are being read where they are when the window gets another width", async () => {
    await openPlan(page, "武汉市");
    const text = page.getByRole("region", { name: "正文" });
    await page
      .getByRole("navigation", { name: "目录" })
      .getByRole("button", { name: /用好信息發布新媒體平臺/u })
      .click();
    const place = text.getByText("用好信息發布新媒體平臺").first();
    const top = () => place.evaluate((node) => node.getBoundingClientRect().top);
    await expect.poll(async () => (await top()) > 84 && (await top()) < 500, PATIENCE).toBe(true);
    await text.evaluate((node) => node.scrollBy(0, 40));
    await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
    const before = await top();
    await page.setViewportSize({ width: 1000, height: 800 });
    await expect.poll(async () => Math.abs((await top()) - before), PATIENCE).toBeLessThan(60);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(async () => Math.abs((await top()) - before), PATIENCE).toBeLessThan(60);
  });

  test("draws of a long source only what is near, and finds and copies what is not drawn", async () => {
    const numerals = [..."一二三四五六七八九"];
    const words = "各地各部门要按照统一部署，明确责任分工，细化工作措施，抓好督促检查，确保按期完成任务。".repeat(4);
    const sections = Array.from({ length: 60 }, (_, at) => {
      const items = numerals.map((number) => `（${number}）公开第${at}批政府信息。${words}6月底前报市政府办公室备案。`);
      return [`${numerals[at % 9]}、第${at}批公开`, ...items].join("\n");
    });
    const source = `长河市2021年政务公开工作要点\n${sections.join("\n")}\n`;
    await page.getByRole("button", { name: "语料", exact: true }).click();
    const desk = importPage(page);
    await desk.choose(aFile("long.txt", source));
    await desk.storeCurrent();
    await desk.result("long.txt").waitFor({ timeout: 60_000 });
    await openPlan(page, "长河市");
    const text = page.getByRole("region", { name: "正文" });
    const drawn = () => text.evaluate((node) => node.querySelectorAll("[data-at]").length);
    for (let step = 0; step < 12; step += 1) {
      await text.evaluate((node) => node.scrollBy(0, 6000));
      await page.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle))));
    }
    await expect.poll(drawn, PATIENCE).toBeLessThan(600);
    expect(await text.getByText("公开第0批政府信息").count()).toBe(0);
    await page.keyboard.press("Control+f");
    await page.getByRole("searchbox", { name: "文内查找" }).fill("第0批政府信息");
    await expect.poll(() => page.locator(".find-bar .count").innerText(), PATIENCE).toMatch(/\d+ \/ 9/u);
    await page.keyboard.press("Enter");
    await text.locator("mark.current").waitFor(PATIENCE);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+a");
    const copied = await text.evaluate((node) => {
      const transfer = new DataTransfer();
      node.dispatchEvent(new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true }));
      return transfer.getData("text/plain");
    });
    expect(copied.trim()).toBe(source.trim());
  });

  test("does nothing a page should not do", () => {
    expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
