import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { close, show, shown } from "./interface-states.ts";
import { withWorkbench } from "./with-workbench.ts";

/** A field in which Chinese is typed: how to come to it, what it is, and what is gone once it was left. */
type Field = {
  readonly name: string;
  reach(page: Page): Promise<unknown>;
  readonly field: string;
  /** What Esc closes; without it, leaving the field is enough. */
  readonly closes?: string;
};

const onCell = (page: Page) => page.locator("td[tabindex='0']").focus();
const cellKey = (keys: string) => async (page: Page) => {
  await onCell(page);
  await page.keyboard.press(keys);
};
const settings = (page: Page) => page.keyboard.press("Control+,");

const FIELDS: readonly Field[] = [
  { name: "search", reach: (page) => page.keyboard.press("Control+Shift+F"), field: ".search-field input" },
  {
    name: "commands",
    reach: (page) => page.keyboard.press("Control+Shift+P"),
    field: ".palette input",
    closes: ".palette",
  },
  { name: "filter of rows", reach: () => Promise.resolve(), field: ".compare-bar > input" },
  { name: "filter of the outline", reach: () => Promise.resolve(), field: ".compare-outline input" },
  {
    name: "find in the table",
    reach: (page) => page.keyboard.press("Control+f"),
    field: ".table-find input",
    closes: ".table-find",
  },
  { name: "title of a row", reach: cellKey("F2"), field: ".move-panel input", closes: ".move-panel" },
  { name: "reason", reach: cellKey("F2"), field: ".move-panel .why", closes: ".move-panel" },
  { name: "row to move to", reach: cellKey("m"), field: ".move-panel input", closes: ".move-panel" },
  { name: "note", reach: cellKey("n"), field: ".note-editor textarea", closes: ".note-editor" },
  {
    name: "tag of a note",
    reach: async (page) => {
      await cellKey("n")(page);
      await page.getByRole("button", { name: "＋ 新标签" }).click();
    },
    field: ".tag-field input",
    closes: ".tag-field",
  },
  { name: "notes", reach: cellKey("Shift+N"), field: ".notes-search", closes: ".side-panel" },
  {
    name: "unit",
    reach: (page) => page.locator(".row-filters .popover > button").click(),
    field: ".filter-menu input[type=search]",
    closes: ".filter-menu",
  },
  {
    name: "name of a comparison",
    reach: async (page) => {
      await page.locator(".name-slot button").first().click();
      await page.getByRole("button", { name: "新建…" }).click();
    },
    field: ".new-comparison input:not([type=checkbox])",
    closes: ".comparisons-menu",
  },
  { name: "person", reach: settings, field: ".person-field input", closes: ".person-field" },
  {
    name: "task of the word list",
    reach: async (page) => {
      await settings(page);
      await page.locator(".lexicon-field button").click();
    },
    field: ".lexicon-name",
    closes: "dialog.lexicon",
  },
  { name: "filter of the matrix", reach: (page) => show(page, "matrix"), field: ".matrix-screen input[type=search]" },
  {
    name: "find in the source",
    reach: async (page) => {
      await show(page, "source");
      await shown(page, ".source-text");
      await page.keyboard.press("Control+f");
    },
    field: ".source-bar input[type=search]",
  },
  {
    name: "pasted text",
    reach: async (page) => {
      await show(page, "plans");
      await page.getByRole("button", { name: /^粘贴…/u }).click();
    },
    field: ".paste-field textarea",
  },
];

describe("typing with an input method", () => {
  const bench = withWorkbench();

  /** A key as it comes while an input method shows its candidates. */
  async function composingKey(key: string): Promise<void> {
    const protocol = await bench.page.context().newCDPSession(bench.page);
    for (const type of ["rawKeyDown", "keyUp"] as const) {
      await protocol.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode: 229 });
    }
    await protocol.detach();
  }
  async function compose(text: string): Promise<void> {
    const protocol = await bench.page.context().newCDPSession(bench.page);
    await protocol.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await protocol.detach();
  }

  test.each(FIELDS)("$name: Enter and Esc are the input method's as long as it composes", async (entry) => {
    await entry.reach(bench.page);
    const field = bench.page.locator(entry.field).first();
    await field.waitFor({ timeout: 20_000 });
    await field.focus();
    const before = await field.inputValue();
    await compose("gongbao");
    await expect.poll(() => field.inputValue()).toBe(`${before}gongbao`);
    for (const key of ["Enter", "Escape", "ArrowDown"]) await composingKey(key);
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe(`${before}gongbao`);
    await bench.page.keyboard.insertText("公报");
    await expect.poll(() => field.inputValue()).toBe(`${before}公报`);
    // Some input methods send the Enter that picked a candidate only after the composition has ended.
    await composingKey("Enter");
    await expect.poll(() => field.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe(`${before}公报`);
    await field.fill("");
    if (entry.closes !== undefined) await close(bench.page, entry.closes);
  });

  test("opens no box of the browser's own", () => {
    expect(bench.misdeeds.dialogs).toEqual([]);
    expect(bench.misdeeds.errors).toEqual([]);
  });
});
