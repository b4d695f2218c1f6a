import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { focused } from "./focused.ts";
import { close, SCREEN_NAMES, show, shown } from "./interface-states.ts";
import { withWorkbench } from "./with-workbench.ts";
import { showCorpus } from "./workbench.ts";

/** Keys people know from other programs: where they are pressed, and what stands in the page afterwards. */
type KnownKey = {
  readonly keys: string;
  readonly does: string;
  from?(page: Page): Promise<unknown>;
  readonly shows: string;
  /** What Esc closes afterwards. */
  readonly closes?: string;
};

const onCell = (page: Page) => page.locator("td[tabindex='0']").focus();
const CURRENT = (nth: number) => `.top-bar nav button:nth-of-type(${nth})[aria-current=page]`;

const KNOWN_KEYS: readonly KnownKey[] = [
  { keys: "F1", does: "shows the keys", shows: ".key-sheet", closes: ".key-sheet" },
  { keys: "Control+Shift+P", does: "opens the commands", shows: ".palette", closes: ".palette" },
  { keys: "Control+,", does: "opens the settings", shows: ".person-field", closes: ".person-field" },
  { keys: "Control+s", does: "says that all is saved", shows: ".status-bar .saved" },
  { keys: "Control+f", does: "finds in the table", shows: ".table-find", closes: ".table-find" },
  { keys: "F3", does: "finds the next", shows: ".table-find", closes: ".table-find" },
  { keys: "Control+Shift+F", does: "finds in all plans", shows: ".search-field :focus" },
  { keys: "Control+e", does: "exports", shows: ".export-dialog", closes: ".export-dialog" },
  { keys: "Control+p", does: "prints", shows: ".export-dialog", closes: ".export-dialog" },
  { keys: "F2", does: "edits the title", from: onCell, shows: ".move-panel input:focus", closes: ".move-panel" },
  { keys: "y", does: "confirms the row", from: onCell, shows: "tr.current .seal.confirmed" },
  { keys: "Control+z", does: "takes that back", from: onCell, shows: "tr.current:not(:has(.seal.confirmed))" },
  { keys: "Control+y", does: "does it again", from: onCell, shows: "tr.current .seal.confirmed" },
  { keys: "Control+Shift+Z", does: "has nothing more to do again", from: onCell, shows: "tr.current .seal.confirmed" },
  { keys: "F8", does: "goes to the next doubtful row", from: onCell, shows: "tr.current .seal.doubtful" },
  { keys: "F9", does: "lists the rows to check", from: onCell, shows: ".review-line", closes: ".side-panel" },
  { keys: "Control+Alt+z", does: "lists what was decided", from: onCell, shows: ".entry", closes: ".side-panel" },
  { keys: "Alt+ArrowDown", does: "goes to the next difference", from: onCell, shows: ".difference-bar" },
  { keys: "Alt+ArrowUp", does: "goes to the difference before", shows: ".difference-bar", closes: ".difference-bar" },
  { keys: "Control+End", does: "goes to the last row", from: onCell, shows: "tr.current" },
  {
    keys: "Control+Home",
    does: "goes to the first row",
    from: onCell,
    shows: "tr.current[aria-rowindex='3'], tr.current",
  },
  { keys: "Alt+2", does: "folds the second column", from: onCell, shows: ".spine[data-head='wuhan-2018'], .spine" },
  { keys: "Alt+2", does: "unfolds it", from: onCell, shows: "td[data-plan='wuhan-2018']" },
  { keys: "Control+b", does: "folds the outline", from: onCell, shows: "html[data-outline=folded]" },
  { keys: "Control+b", does: "unfolds it", from: onCell, shows: "html[data-outline=open]" },
  { keys: "Alt+PageDown", does: "goes to the next screen", from: onCell, shows: CURRENT(2) },
  { keys: "Alt+PageUp", does: "goes to the screen before", shows: CURRENT(1) },
  { keys: "Control+PageDown", does: "goes to the next screen, too", from: onCell, shows: CURRENT(2) },
  { keys: "Control+PageUp", does: "goes to the screen before, too", shows: CURRENT(1) },
  { keys: "o", does: "shows the source of a clause", from: onCell, shows: ".block.chosen" },
  { keys: "Escape", does: "goes back to its row", shows: "tr.current" },
];

describe("the manners of the interface", () => {
  const bench = withWorkbench();

  test.each(KNOWN_KEYS)("$keys $does, and the focus is not lost", async ({ keys, from, shows, closes }) => {
    await from?.(bench.page);
    await bench.page.keyboard.press(keys);
    await shown(bench.page, shows);
    if (closes !== undefined) await close(bench.page, closes);
    await expect.poll(() => focused(bench.page)).not.toBe("body");
  });

  test("a plan is removed with Delete and comes back with Ctrl Z, and the focus stays in the list", async () => {
    await showCorpus(bench.page);
    await bench.page.getByRole("button", { name: "揭阳市", exact: true }).focus();
    await bench.page.keyboard.press("Delete");
    await bench.page.getByRole("button", { name: "揭阳市", exact: true }).waitFor({ state: "detached" });
    await expect.poll(() => bench.page.evaluate(() => document.activeElement?.textContent)).toBe("浑江区");
    await bench.page.keyboard.press("Control+z");
    await bench.page.getByRole("button", { name: "揭阳市", exact: true }).waitFor();
    await expect.poll(() => bench.page.evaluate(() => document.activeElement?.textContent)).toBe("揭阳市");
  });

  test.each(SCREEN_NAMES)("leads around the whole of %s with F6 and Tab, and back", async (screen) => {
    await show(bench.page, screen);
    await shown(bench.page, "main");
    await bench.page.locator(".top-bar nav button").first().focus();
    for (const keys of ["Tab", "Tab", "Tab", "Shift+Tab", "F6", "F6", "F6", "F6", "F6", "F6", "Shift+F6", "Escape"]) {
      await bench.page.keyboard.press(keys);
      await expect.poll(() => focused(bench.page), { message: `${screen}: ${keys}` }).not.toBe("body");
    }
  });

  test.each(["Alt+PageDown", "Alt+PageUp"])("keeps the focus from screen to screen with %s", async (keys) => {
    await show(bench.page, keys === "Alt+PageDown" ? "compare" : "plans");
    for (const _ of ["second", "third", "fourth"]) {
      await bench.page.keyboard.press("F6");
      await bench.page.keyboard.press(keys);
      await expect.poll(() => focused(bench.page), { message: keys }).not.toBe("body");
    }
  });

  test.each([
    ["qdz", "去对照"],
    ["quduizhao", "去对照"],
    ["去對照", "去对照"],
    ["compare", "去对照"],
    ["cb", "词表：看词、加词"],
    ["word list", "词表：看词、加词"],
  ])("finds by “%s” the command “%s”", async (typed, name) => {
    await show(bench.page, "plans");
    await bench.page.keyboard.press("Control+Shift+P");
    await shown(bench.page, ".palette input:focus");
    await bench.page.keyboard.type(typed);
    await bench.page.locator(".palette-line", { hasText: name }).first().waitFor();
    await close(bench.page, ".palette");
  });

  test("goes to a row by the initials of its title's pinyin", async () => {
    await show(bench.page, "compare");
    await shown(bench.page, "td ins");
    await bench.page.keyboard.press("Control+Shift+P");
    await shown(bench.page, ".palette input:focus");
    await bench.page.keyboard.type("qzfgb");
    await bench.page.locator(".palette-line[aria-selected=true]", { hasText: "去“政府公报”行" }).waitFor();
    await bench.page.keyboard.press("Enter");
    await bench.page.locator("tr.current", { hasText: "政府公报" }).first().waitFor();
  });

  test("names every key of a screen on its sheet, once, also while it has nothing to do yet", async () => {
    await show(bench.page, "source");
    await shown(bench.page, ".source-text");
    await bench.page.keyboard.press("F1");
    await shown(bench.page, ".key-sheet");
    const lines = await bench.page.locator(".key-groups dl > div").allInnerTexts();
    const named = lines.map((line) => line.replace(/\s+/gu, " "));
    await close(bench.page, ".key-sheet");
    expect(named).toEqual(
      expect.arrayContaining(["F3 下一处匹配", "Shift F3 上一处匹配", "Shift S 找与此条类似的条款"]),
    );
    expect(named).toEqual([...new Set(named)]);
  });

  test("leaves single keys alone where they are switched off", async () => {
    const singleKeys = async (answer: "开" | "关") => {
      await bench.page.keyboard.press("Control+,");
      await bench.page.getByRole("group", { name: "单键" }).getByRole("radio", { name: answer }).check();
      await close(bench.page, ".person-field");
      await onCell(bench.page);
    };
    await show(bench.page, "compare");
    await singleKeys("关");
    await bench.page.keyboard.press("m");
    // A key that is heard after it: had the first opened anything, it would stand there now.
    await bench.page.keyboard.press("F1");
    await shown(bench.page, ".key-sheet");
    await expect.poll(() => bench.page.locator(".move-panel").count()).toBe(0);
    await close(bench.page, ".key-sheet");
    await singleKeys("开");
    await bench.page.keyboard.press("m");
    await shown(bench.page, ".move-panel");
    await close(bench.page, ".move-panel");
  });

  test("comes back on the screen it was left on, with the outline folded away", async () => {
    await show(bench.page, "source");
    await shown(bench.page, ".source-text");
    const kept = bench.page.waitForResponse((answer) =>
      /settings\.change.*"outlineFolded":true/su.test(answer.request().postData() ?? ""),
    );
    await bench.page.keyboard.press("Control+b");
    await bench.page.locator("html[data-outline=folded]").waitFor();
    await kept;
    await bench.page.reload();
    await shown(bench.page, ".source-text");
    await expect.poll(() => bench.page.locator("html").getAttribute("data-outline")).toBe("folded");
    await bench.page.keyboard.press("Control+b");
    await bench.page.locator("html[data-outline=open]").waitFor();
  });

  test("comes back with the matrix as it was set up", async () => {
    const grouping = bench.page.locator(".matrix-bar select").first();
    await show(bench.page, "matrix");
    const kept = bench.page.waitForResponse((answer) =>
      /keepView.*"grouping":"none"/su.test(answer.request().postData() ?? ""),
    );
    await grouping.selectOption("none");
    await kept;
    await bench.page.reload();
    await expect.poll(() => grouping.inputValue()).toBe("none");
  });

  test("does nothing a bench.page should not do", () => {
    expect(bench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
  });
});
