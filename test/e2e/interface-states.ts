import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { PROJECT } from "../run/step.ts";

/** The parts of the bar over every screen, by their places: their words differ with the language. */
const SCREENS = { compare: 0, matrix: 1, source: 2, plans: 3 } as const;
export type ScreenName = keyof typeof SCREENS;
export const SCREEN_NAMES = Object.keys(SCREENS) as ScreenName[];

const PATIENCE = { timeout: 20_000 };

/** Goes to a screen by the bar over all of them. */
export async function show(page: Page, screen: ScreenName): Promise<void> {
  await page.locator(".top-bar nav button").nth(SCREENS[screen]).click();
}

/** Waits until something stands in the page. */
export async function shown(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor(PATIENCE);
}

/** Presses keys that close something, and waits until it has gone. */
export async function close(page: Page, selector: string, keys = "Escape"): Promise<void> {
  await page.keyboard.press(keys);
  await page
    .locator(selector)
    .first()
    .waitFor({ ...PATIENCE, state: "hidden" });
}

/** A state of the interface worth looking at: how to come to it from the one before, and how to leave it again. */
export type State = {
  readonly name: string;
  /** What is looked at, where it lies over a screen that is looked at by itself and half hides some of it. */
  readonly within?: string;
  reach(page: Page): Promise<unknown>;
  leave?(page: Page): Promise<unknown>;
};

const closing = (selector: string) => (page: Page) => close(page, selector);
const onCell = (page: Page) => page.locator("td[tabindex='0']").focus();

const PLAN = readFileSync(join(PROJECT, "resources/plans/jieyang-2018.txt"), "utf8");

/** Every state, each reached from the one before, beginning on the first screen of an untouched workbench. */
export const STATES: readonly State[] = [
  { name: "list", reach: (page) => show(page, "plans") },
  {
    name: "settings",
    within: ".top-bar",
    reach: async (page) => {
      await page.keyboard.press("Control+,");
      await shown(page, ".top-bar .popover-panel:not([hidden])");
    },
  },
  {
    name: "word list",
    within: "dialog.lexicon",
    reach: async (page) => {
      await page.locator(".lexicon-field button").click();
      await shown(page, "dialog.lexicon input");
    },
    leave: async (page) => {
      await close(page, "dialog.lexicon");
      await close(page, ".lexicon-field");
    },
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
      await close(page, ".search-panel");
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
    name: "two sources",
    reach: async (page) => {
      await page.locator(".source-bar select").nth(1).selectOption("jilin-2018");
      await shown(
        page,
        ".source-screen.pair .source-column:nth-of-type(2) .source-text, .source-screen.pair .source-text",
      );
    },
    leave: async (page) => {
      await page.locator(".source-bar select").nth(1).selectOption({ index: 0 });
      await page.locator(".source-screen:not(.pair)").waitFor(PATIENCE);
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
      await page.getByRole("heading", { name: "empty.txt" }).waitFor(PATIENCE);
    },
  },
  {
    name: "paste",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(粘贴|Paste)…/u }).click();
      await page.getByRole("textbox").waitFor(PATIENCE);
    },
    leave: (page) => page.keyboard.press("Escape"),
  },
  {
    name: "import results",
    reach: async (page) => {
      await page.getByRole("button", { name: /^(全部取消|Cancel all)$/u }).click();
      await page.getByRole("rowheader", { name: "empty.txt" }).waitFor(PATIENCE);
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
    name: "open row",
    reach: async (page) => {
      await onCell(page);
      await page.keyboard.press("Space");
      await shown(page, "tr.current .band");
    },
    leave: (page) => close(page, "tr.current .band", "Space"),
  },
  {
    name: "shared wording",
    reach: async (page) => {
      await page.keyboard.press("e");
      await shown(page, "[data-holders]");
    },
    leave: async (page) => {
      await page.keyboard.press("e");
      await page.keyboard.press("e");
      await shown(page, "td ins");
    },
  },
  {
    name: "find in the table",
    reach: async (page) => {
      await page.keyboard.press("Control+f");
      await page.keyboard.type("公报");
      await shown(page, ".table-find .count:not(:empty)");
    },
    leave: closing(".table-find"),
  },
  {
    name: "conditions of rows",
    reach: async (page) => {
      await page.locator(".row-filters .popover > button").click();
      await shown(page, ".filter-menu");
    },
    leave: closing(".filter-menu"),
  },
  {
    name: "column",
    reach: async (page) => {
      await page.locator(".column-head .popover > button").first().click();
      await shown(page, ".column-head .menu");
    },
    leave: closing(".column-head .menu"),
  },
  {
    name: "move",
    reach: async (page) => {
      await onCell(page);
      await page.keyboard.press("m");
      await shown(page, ".move-panel");
    },
    leave: closing(".move-panel"),
  },
  {
    name: "row detail",
    reach: async (page) => {
      await page.keyboard.press("Enter");
      await shown(page, ".pair-card");
    },
    leave: closing(".side-panel"),
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
      await onCell(page);
      await page.keyboard.press("y");
      await shown(page, "tr.current .seal.confirmed");
      await page.keyboard.press("Control+Alt+z");
      await shown(page, ".entry");
    },
    leave: closing(".side-panel"),
  },
  {
    name: "note",
    reach: async (page) => {
      await onCell(page);
      await page.keyboard.press("n");
      await shown(page, ".note-editor");
    },
    leave: async (page) => {
      await page.locator(".note-editor textarea").fill("待与原文核对");
      await page.locator(".note-editor .primary").click();
      await shown(page, ".note");
      await onCell(page);
    },
  },
  {
    name: "notes",
    reach: async (page) => {
      await page.keyboard.press("Shift+N");
      await shown(page, "[data-region='notes'] .note");
    },
    leave: closing(".side-panel"),
  },
  {
    name: "similar clauses",
    reach: async (page) => {
      await onCell(page);
      await page.keyboard.press("Shift+S");
      await shown(page, ".search-panel .similar-head");
      await shown(page, ".search-panel .hit");
    },
    leave: async (page) => {
      // From among the hits Esc leads to the field first.
      await page.getByRole("combobox").first().focus();
      await close(page, ".search-panel");
    },
  },
  {
    name: "kept comparisons",
    within: ".name-slot",
    reach: async (page) => {
      await page.locator(".name-slot button").first().click();
      await shown(page, ".kept-line");
    },
    leave: closing(".kept-line"),
  },
  {
    name: "export",
    reach: async (page) => {
      await page.keyboard.press("Control+e");
      await shown(page, ".export-dialog .sheet-grid");
    },
    leave: closing(".export-dialog"),
  },
  {
    name: "returned workbook",
    reach: async (page) => {
      await page.keyboard.press("Control+Shift+P");
      await shown(page, ".palette input:focus");
      await page.keyboard.type("dhggd");
      await page.keyboard.press("Enter");
      await shown(page, ".returned-dialog");
    },
    leave: closing(".returned-dialog"),
  },
  {
    name: "matrix",
    reach: async (page) => {
      await show(page, "matrix");
      await shown(page, ".matrix-frame td, .matrix-frame [role=gridcell]");
    },
  },
  {
    name: "cell of the matrix",
    reach: async (page) => {
      await page.locator("[data-cell='wuhan-2018']").first().click();
      await shown(page, ".cell-card");
    },
    leave: closing(".cell-card"),
  },
  {
    name: "commands",
    reach: async (page) => {
      await page.keyboard.press("Control+Shift+P");
      await shown(page, ".palette");
      await page.keyboard.type("s");
    },
    leave: closing(".palette"),
  },
  {
    name: "keys",
    reach: async (page) => {
      await page.keyboard.press("F1");
      await shown(page, ".key-sheet");
    },
    leave: closing(".key-sheet"),
  },
];
