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
async function violations(page: Page, { within = "html" }: State, themes: readonly string[]): Promise<string[]> {
  // The page's own policy lets no script in; the protocol's evaluation is not subject to it.
  await page.evaluate(`window.axe ?? (() => { ${axe} })()`);
  return page.evaluate(
    async ({ place, standard, others }) => {
      const { axe: engine } = window as unknown as {
        axe: { run(place: string, options: object): Promise<AxeResults> };
      };
      const root = document.documentElement;
      const own = root.dataset.theme ?? "";
      const broken: string[] = [];
      const run = async (theme: string, options: object) => {
        const { violations: found } = await engine.run(place, { ...options, resultTypes: ["violations"] });
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
    { place: within, standard: STANDARD, others: themes },
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
type State = {
  readonly name: string;
  /** What is looked at, where it lies over a screen that is looked at by itself and half hides some of it. */
  readonly within?: string;
  reach(page: Page): Promise<unknown>;
  leave?(page: Page): Promise<unknown>;
};

const press = (keys: string) => (page: Page) => page.keyboard.press(keys);
const shown = (page: Page, selector: string) => page.locator(selector).first().waitFor({ timeout: 20_000 });
const gone = (page: Page, selector: string) =>
  page.locator(selector).first().waitFor({ state: "detached", timeout: 20_000 });

const PLAN = readFileSync(join(PROJECT, "resources/plans/jieyang-2018.txt"), "utf8");

const STATES: readonly State[] = [
  { name: "list", reach: (page) => show(page, "plans") },
  {
    name: "settings",
    within: ".top-bar",
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
    name: "note",
    reach: async (page) => {
      await gone(page, ".side-panel");
      await page.locator("td[tabindex='0']").focus();
      await page.keyboard.press("n");
      await shown(page, ".note-editor");
    },
    leave: async (page) => {
      await page.locator(".note-editor textarea").fill("待与原文核对");
      await page.locator(".note-editor .primary").click();
      await shown(page, ".note");
      await page.locator("td[tabindex='0']").focus();
    },
  },
  {
    name: "notes",
    reach: async (page) => {
      await page.keyboard.press("Shift+N");
      await shown(page, "[data-region='notes'] .note");
    },
    leave: async (page) => {
      await page.keyboard.press("Escape");
      await gone(page, ".side-panel");
    },
  },
  {
    name: "kept comparisons",
    within: ".name-slot",
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

  test.each(STATES)("$name: open to everybody in every theme, and no action loses the focus", async (state) => {
    await state.reach(page);
    await expect.poll(() => focused(page), { message: "come there", timeout: 20_000 }).not.toBe("body");
    expect(await violations(page, state, THEMES)).toEqual([]);
    await state.leave?.(page);
    await expect.poll(() => focused(page), { message: "gone on", timeout: 20_000 }).not.toBe("body");
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

  test("goes to a row and carries out a command by the initials of their pinyin", async () => {
    await show(page, "plans");
    await page.keyboard.press("Control+Shift+P");
    await page.keyboard.type("qdz");
    await page.locator(".palette-line[aria-selected=true]", { hasText: "去对照" }).waitFor();
    await page.keyboard.press("Enter");
    await shown(page, "td ins");
    await page.keyboard.press("Control+Shift+P");
    await page.keyboard.type("qzfgb");
    await page.locator(".palette-line[aria-selected=true]", { hasText: "去“政府公报”行" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator("tr.current", { hasText: "政府公报" }).first().waitFor();
  });

  test("leaves single keys alone where they are switched off", async () => {
    await show(page, "compare");
    await page.locator("td[tabindex='0']").focus();
    await page.keyboard.press("Control+,");
    await page.getByRole("group", { name: "单键" }).getByRole("radio", { name: "关" }).check();
    await page.keyboard.press("Escape");
    await page.locator("td[tabindex='0']").focus();
    await page.keyboard.press("m");
    // A key that is heard after it: had the first opened anything, it would stand there now.
    await page.keyboard.press("F1");
    await shown(page, ".key-sheet");
    await expect.poll(() => page.locator(".move-panel").count()).toBe(0);
    await page.keyboard.press("Escape");
    await gone(page, ".key-sheet");
    await page.keyboard.press("Control+,");
    await page.getByRole("group", { name: "单键" }).getByRole("radio", { name: "开" }).check();
    await page.keyboard.press("Escape");
    await page.locator("td[tabindex='0']").focus();
    await page.keyboard.press("m");
    await shown(page, ".move-panel");
    await page.keyboard.press("Escape");
    await gone(page, ".move-panel");
  });

  test("comes back on the screen it was left on, with the outline folded away", async () => {
    await show(page, "source");
    await shown(page, ".source-text");
    await page.keyboard.press("Control+b");
    await page.locator("html[data-outline=folded]").waitFor();
    await page.reload();
    await shown(page, ".source-text");
    await expect.poll(() => page.locator("html").getAttribute("data-outline")).toBe("folded");
    await page.keyboard.press("Control+b");
    await page.locator("html[data-outline=open]").waitFor();
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
});

describe("the interface in English", () => {
  let workbench: Workbench;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench();
    ({ page } = workbench);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await showCorpus(page);
    await page.keyboard.press("Control+,");
    await page.getByRole("radio", { name: "English" }).check();
    await page.locator("html[lang=en]").waitFor();
    await page.keyboard.press("Escape");
  });
  afterAll(() => workbench.close());

  test.each(STATES)("$name: open to everybody", async (state) => {
    await state.reach(page);
    expect(await violations(page, state, [])).toEqual([]);
    await state.leave?.(page);
  });
});
