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

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const THEMES = ["dark", "hc", "hc-dark"] as const;

/**
 * What of WCAG 2.2 AA the page breaks as it stands, each with its first place. Themes differ in nothing but colours and
 * languages in nothing but words, so every rule is tried once, in the light theme, and contrast in all of them.
 */
async function violations(page: Page, themes: readonly string[]): Promise<string[]> {
  // The page's own policy lets no script in; the protocol's evaluation is not subject to it.
  await page.evaluate(`window.axe ?? (() => { ${axe} })()`);
  return page.evaluate(
    async ({ standard, others }) => {
      const { axe: engine } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      const root = document.documentElement;
      const own = root.dataset.theme ?? "";
      const broken: string[] = [];
      const run = async (theme: string, options: object) => {
        const { violations: found } = await engine.run({ ...options, resultTypes: ["violations"] });
        for (const { id, nodes } of found) broken.push(`${theme} ${id}: ${nodes[0]?.target.join(" ")}`);
      };
      await run(own, { runOnly: standard });
      for (const theme of others) {
        root.dataset.theme = theme;
        await run(theme, { runOnly: ["color-contrast"] });
      }
      root.dataset.theme = own;
      return broken;
    },
    { standard: STANDARD, others: themes },
  );
}

/** What has the focus; `body` where nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: element } = document;
    return element === null || element === document.body ? "body" : `${element.localName}.${element.className}`;
  });
}

/** The parts of the bar over every screen, by their places: their words differ with the language. */
const screens = { compare: 0, matrix: 1, source: 2, plans: 3 } as const;

async function show(page: Page, screen: keyof typeof screens): Promise<void> {
  await page.locator(".top-bar nav button").nth(screens[screen]).click();
}

/** A state of the interface worth looking at: how to come to it, and how to leave it again. */
type State = { readonly name: string; reach(page: Page): Promise<unknown>; leave?(page: Page): Promise<unknown> };

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const shown = (page: Page, selector: string) => page.locator(selector).first().waitFor({ timeout: 20_000 });
const gone = (page: Page, selector: string) =>
  page.locator(selector).first().waitFor({ state: "detached", timeout: 20_000 });

const PLAN = readFileSync(join(PROJECT, "resources/plans/jieyang-2018.txt"), "utf8");

const STATES: readonly State[] = [
  { name: "list", reach: (page) => show(page, "plans") },
  {
    name: "settings",
    reach: async (page) => {
      await page.keyboard.press("Control+,");
      await shown(page, ".top-bar .popover-panel:not([hidden])");
    },
    leave: press("Escape"),
  },
  {
    name: "search",
    reach: async (page) => {
      await page.keyboard.press("Control+Shift+F");
      await page.keyboard.type("公报");
      await shown(page, ".search-panel .hit");
    },
  },
  {
    name: "nothing found",
    reach: async (page) => {
      await page.getByRole("combobox").first().fill("这句话哪里都没有");
      await shown(page, ".search-panel .nothing-found");
    },
    leave: async (page) => {
      await page.getByRole("combobox").first().fill("");
      await page.keyboard.press("Escape");
    },
  },
  {
    name: "source",
    reach: async (page) => {
      await page.getByRole("button", { name: "揭阳市", exact: true }).click();
      await shown(page, ".source-text");
      await page.keyboard.press("ArrowDown");
      await shown(page, ".block.chosen");
    },
  },
  {
    name: "characters to check",
    reach: async (page) => {
      await show(page, "plans");
      await page.getByRole("button", { name: "武汉市", exact: true }).click();
      await page.getByRole("radio", { name: /^(简体|Simplified)$/u }).check();
      await page.locator(".script-line").first().click();
      await shown(page, ".script-line.place");
    },
    leave: (page) => page.getByRole("radio", { name: /^(原样|As written)$/u }).check(),
  },
  {
    name: "import",
    reach: async (page) => {
      await show(page, "plans");
      const language = await page.locator("html").getAttribute("lang");
      await page.locator("input[type=file][multiple]").setInputFiles([
        { name: "new.txt", mimeType: "text/plain", buffer: Buffer.from(PLAN.replace("2018", `${language}`)) },
        { name: "empty.txt", mimeType: "text/plain", buffer: Buffer.from("") },
      ]);
      await shown(page, ".source-text");
    },
  },
  {
    name: "import failed",
    reach: async (page) => {
      await page.getByRole("button", { name: /empty\.txt/u }).click();
      await page.getByRole("heading", { name: "empty.txt" }).waitFor();
    },
  },
  {
    name: "paste",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(粘贴|Paste)…/u }).click();
      await page.getByRole("textbox").waitFor();
    },
    leave: press("Escape"),
  },
  {
    name: "import results",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(全部取消|Cancel all)$/u }).click();
      await page.getByRole("rowheader", { name: "empty.txt" }).waitFor();
    },
    leave: async (page) => {
      await show(page, "plans");
      await page.getByRole("button", { name: /^(清除结果|Clear the results)$/u }).click();
    },
  },
  {
    name: "table",
    reach: async (page) => {
      await show(page, "compare");
      await shown(page, "td ins");
    },
  },
  {
    name: "move",
    reach: async (page) => {
      await page.locator("td[tabindex='0']").focus();
      await page.keyboard.press("m");
      await shown(page, ".move-panel");
    },
    leave: async (page) => {
      await page.keyboard.press("Escape");
      await gone(page, ".move-panel");
    },
  },
  {
    name: "row detail",
    reach: async (page) => {
      await page.keyboard.press("Enter");
      await shown(page, ".pair-card");
    },
    leave: async (page) => {
      await page.keyboard.press("Escape");
      await gone(page, ".side-panel");
    },
  },
  {
    name: "review",
    reach: async (page) => {
      await page.keyboard.press("F9");
      await shown(page, ".review-line");
    },
  },
  {
    name: "history",
    reach: async (page) => {
      await page.locator("td[tabindex='0']").focus();
      await page.keyboard.press("y");
      await shown(page, "tr.current .seal.confirmed");
      await page.keyboard.press("Control+Alt+z");
      await shown(page, ".entry");
    },
    leave: press("Escape"),
  },
  {
    name: "kept comparisons",
    reach: async (page) => {
      await page.locator(".name-slot button").first().click();
      await shown(page, ".kept-line");
    },
    leave: press("Escape"),
  },
  {
    name: "export",
    reach: async (page) => {
      await page.keyboard.press("Control+e");
      await shown(page, ".export-dialog .sheet-grid");
    },
    leave: press("Escape"),
  },
  {
    name: "matrix",
    reach: async (page) => {
      await show(page, "matrix");
      await shown(page, ".matrix-frame td, .matrix-frame [role=gridcell]");
    },
  },
  {
    name: "commands",
    reach: async (page) => {
      await page.keyboard.press("Control+Shift+P");
      await shown(page, ".palette");
      await page.keyboard.type("s");
    },
    leave: async (page) => {
      await page.keyboard.press("Escape");
      await gone(page, ".palette");
    },
  },
  {
    name: "keys",
    reach: async (page) => {
      await page.keyboard.press("F1");
      await shown(page, ".key-sheet");
    },
    leave: async (page) => {
      await page.keyboard.press("Escape");
      await gone(page, ".key-sheet");
    },
  },
];

describe("the interface", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench();
    ({ page } = workbench);
    // Colours on their way from one theme to the next are no one's contrast.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await showCorpus(page);
    await page.keyboard.press("Control+,");
    await page.getByRole("radio", { name: "浅色", exact: true }).check();
    await page.locator("html[data-theme=light]").waitFor();
    await page.keyboard.press("Escape");
  });
  afterAll(() => workbench.close());

  test("is open to everybody in every theme, and no action loses the focus", async () => {
    for (const { name, reach, leave } of STATES) {
      await reach(page);
      await expect.poll(() => focused(page), { message: `in ${name}`, timeout: 20_000 }).not.toBe("body");
      expect.soft(await violations(page, THEMES), name).toEqual([]);
      await leave?.(page);
      await expect.poll(() => focused(page), { message: `after ${name}`, timeout: 20_000 }).not.toBe("body");
    }
  });

  test.each(Object.keys(screens) as (keyof typeof screens)[])(
    "leads around the whole of %s with F6 and Tab, and back",
    async (screen) => {
      await show(page, screen);
      await shown(page, "main");
      await page.locator(".top-bar nav button").first().focus();
      for (const keys of ["Tab", "Tab", "Tab", "Shift+Tab", "F6", "F6", "F6", "F6", "F6", "F6", "Shift+F6", "Escape"]) {
        await page.keyboard.press(keys);
        await expect.poll(() => focused(page), { message: `${screen}: ${keys}`, timeout: 20_000 }).not.toBe("body");
      }
    },
  );

  test.each(["Alt+PageDown", "Alt+PageUp"])("keeps the focus from screen to screen with %s", async (keys) => {
    await show(page, keys === "Alt+PageDown" ? "compare" : "plans");
    for (const _ of ["second", "third", "fourth"]) {
      await page.keyboard.press("F6");
      await page.keyboard.press(keys);
      await expect.poll(() => focused(page), { message: keys, timeout: 20_000 }).not.toBe("body");
    }
  });

  test.each([640, 427, 320])("shows all of every screen in a window %s pixels wide", async (width) => {
    await page.setViewportSize({ width, height: 640 });
    for (const screen of Object.keys(screens) as (keyof typeof screens)[]) {
      await show(page, screen);
      await shown(page, "main");
      // What stands in the bars and what the screen holds ends with the window; tables scroll by themselves.
      const outside = () =>
        page.evaluate(() =>
          [...document.querySelectorAll(".top-bar > *, .top-bar button, .status-bar > *, main, main > *")]
            .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
            .map((part) => `${part.localName}.${part.className}`),
        );
      await expect.poll(outside, { message: `${screen} at ${width}`, timeout: 20_000 }).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  test("is open to everybody in English", async () => {
    await show(page, "plans");
    await page.keyboard.press("Control+,");
    await page.getByRole("radio", { name: "English" }).check();
    await page.locator("html[lang=en]").waitFor();
    await page.keyboard.press("Escape");
    for (const { name, reach, leave } of STATES) {
      await reach(page);
      expect.soft(await violations(page, []), name).toEqual([]);
      await leave?.(page);
    }
  });
});
