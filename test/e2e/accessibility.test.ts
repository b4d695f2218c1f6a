import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROJECT } from "../run/step.ts";
import { openWorkbench, showCorpus, type Workbench } from "./workbench.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of WCAG 2.2 AA that the page breaks, each with its first place. */
async function violations(page: Page): Promise<string[]> {
  // The page's own policy lets no script in; the protocol's evaluation is not subject to it.
  await page.evaluate(axe);
  const results = await page.evaluate(() => {
    const { axe: engine } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return engine.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`);
}

const LANGUAGES = ["zh-CN", "en"] as const;
const THEMES = ["light", "dark", "hc", "hc-dark"] as const;
const WORDS = {
  "zh-CN": {
    settings: /设置/u,
    light: "浅色",
    dark: "深色",
    hc: "高对比",
    "hc-dark": "高对比深色",
    compare: "对照",
    export: "导出对照表",
    corpus: "语料",
    text: "正文",
    simplified: "简体",
    own: "原样",
    import: "导入文件…",
    clear: "清除结果",
    paste: /^粘贴…/u,
    cancel: "全部取消",
    title: /^第 \d+ 行的行题/u,
    comparison: /^对照：/u,
  },
  en: {
    settings: /Settings/u,
    light: "Light",
    dark: "Dark",
    hc: "Contrast",
    "hc-dark": "Contrast dark",
    compare: "Compare",
    export: "Export the table",
    corpus: "Corpus",
    text: "Text",
    simplified: "Simplified",
    own: "As written",
    import: "Import files…",
    clear: "Clear the results",
    paste: /^Paste…/u,
    cancel: "Cancel all",
    title: /^Title of row/u,
    comparison: /^Comparison:/u,
  },
} as const;

describe.each(LANGUAGES)("every screen in %s", (language) => {
  const words = WORDS[language];
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench();
    ({ page } = workbench);
    // Colours on their way from one theme to the next are no one's contrast.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await showCorpus(page);
    if (language === "en") {
      await page.getByRole("button", { name: /设置/u }).click();
      await page.getByRole("radio", { name: "English" }).check();
      await page.keyboard.press("Escape");
    }
  });
  afterAll(() => workbench.close());

  test.each(THEMES)("is open to everybody in the theme %s", async (theme) => {
    await page.getByRole("button", { name: words.corpus, exact: true }).click();
    await page.getByRole("button", { name: words.settings }).click();
    await page.getByRole("radio", { name: words[theme], exact: true }).check();
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    expect(await violations(page), "settings").toEqual([]);
    await page.keyboard.press("Escape");
    expect(await violations(page), "list").toEqual([]);

    await page.getByRole("combobox").first().fill("公报");
    await page.locator(".search-panel .hit").first().waitFor();
    expect(await violations(page), "search").toEqual([]);
    await page.getByRole("combobox").first().fill("这句话哪里都没有");
    await page.getByRole("banner").getByText("这句话哪里都没有”").waitFor();
    expect(await violations(page), "nothing found").toEqual([]);
    await page.getByRole("combobox").first().fill("");
    await page.keyboard.press("Escape");

    for (const place of ["武汉市", "揭阳市"]) {
      await page.getByRole("button", { name: words.corpus, exact: true }).click();
      await page.getByRole("button", { name: place, exact: true }).click();
      await page.getByRole("region", { name: words.text, exact: true }).waitFor();
      await page.keyboard.press("ArrowDown");
      expect(await violations(page), place).toEqual([]);
    }
    await page.getByRole("button", { name: words.corpus, exact: true }).click();
    await page.getByRole("button", { name: "武汉市", exact: true }).click();
    await page.getByRole("radio", { name: words.simplified }).check();
    await page.getByRole("button", { name: /著 → 着/u }).click();
    expect(await violations(page), "script review").toEqual([]);
    await page.getByRole("radio", { name: words.own }).check();

    await page.getByRole("button", { name: words.corpus, exact: true }).click();
    const variant = readFileSync(join(PROJECT, "resources/plans/jieyang-2018.txt"), "utf8").replace("2018", theme);
    await page.getByLabel(words.import, { exact: true }).setInputFiles([
      { name: `${theme}.txt`, mimeType: "text/plain", buffer: Buffer.from(variant) },
      { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
    ]);
    await page.getByRole("region", { name: words.text, exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await violations(page), "import").toEqual([]);
    await page.getByRole("button", { name: /empty\.txt/u }).click();
    await page.getByRole("heading", { name: "empty.txt" }).waitFor();
    expect(await violations(page), "import failed").toEqual([]);
    await page.getByRole("button", { name: words.paste }).click();
    await page.getByRole("textbox").waitFor();
    expect(await violations(page), "paste").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words.cancel }).click();
    await page.getByRole("rowheader", { name: "empty.txt" }).waitFor();
    expect(await violations(page), "import results").toEqual([]);
    await page.getByRole("button", { name: words.corpus, exact: true }).click();
    await page.getByRole("button", { name: words.clear }).waitFor();
    expect(await violations(page), "import in the list").toEqual([]);
    await page.getByRole("button", { name: words.clear }).click();

    await page.getByRole("button", { name: words.compare, exact: true }).click();
    await page.locator("td ins").first().waitFor();
    expect(await violations(page), "table").toEqual([]);
    await page.locator("td[tabindex='0']").focus();
    await page.keyboard.press("m");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page), "move").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.locator(".pair-card").first().waitFor();
    expect(await violations(page), "row detail").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("y");
    await page.locator("tr.current .seal.confirmed").waitFor();
    await page.keyboard.press("F9");
    await page.locator(".review-line").first().waitFor();
    expect(await violations(page), "review").toEqual([]);
    await page.keyboard.press("Control+Alt+z");
    await page.locator(".entry").first().waitFor();
    expect(await violations(page), "history").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("F2");
    await page.getByRole("dialog", { name: words.title }).waitFor();
    expect(await violations(page), "title").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: words.comparison }).click();
    await page.locator(".kept-line").first().waitFor();
    expect(await violations(page), "kept comparisons").toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("td[tabindex='0']").focus();
    await page.keyboard.press("Control+e");
    await page.getByRole("complementary", { name: words.export }).waitFor();
    expect(await violations(page), "export").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("F1");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page), "keys").toEqual([]);
    await page.keyboard.press("Escape");
  });
});
