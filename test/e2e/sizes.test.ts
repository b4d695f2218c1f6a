import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { close, SCREEN_NAMES, type ScreenName, show, shown } from "./interface-states.ts";
import { withWorkbench } from "./with-workbench.ts";

/** What stands on a screen once it is all there. */
const CONTENT: Readonly<Record<ScreenName, string>> = {
  compare: "td .words",
  matrix: "[data-cell]",
  source: ".source-text .block",
  plans: ".plans-table tbody tr",
};

// A window of 1280 pixels at the greatest zoom the program has to bear, at common ones, and at the smallest.
const WIDTHS = [
  { zoom: "50 %", width: 2560, height: 1600 },
  { zoom: "200 %", width: 640, height: 640 },
  { zoom: "300 %", width: 427, height: 640 },
  { zoom: "400 %", width: 320, height: 512 },
];

// WCAG 2.2, 1.4.12: whoever needs wider spacing loses nothing.
const WIDE_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Parts that end beyond the window: what stands in the bars and what the screen holds; tables scroll by themselves. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".top-bar > *, .top-bar button, .status-bar > *, main, main > *")]
      .filter((part) => part.getBoundingClientRect().right > window.innerWidth + 1)
      .map((part) => `${part.localName}.${part.className}`),
  );
}

/** Texts that are cut off at a side where nothing scrolls and no … says so. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
    const cutterOf = (element: Element): Element | null => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const text = range.getBoundingClientRect();
      if (text.width < 2) return null;
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, textOverflow, webkitLineClamp, clipPath, position } = getComputedStyle(around);
        if (textOverflow === "ellipsis" || webkitLineClamp !== "none" || /auto|scroll/u.test(overflowX)) return null;
        if (clipPath !== "none" || position === "fixed") return null;
        const { left, right } = around.getBoundingClientRect();
        if (/hidden|clip/u.test(overflowX) && (text.right > right + 1 || text.left < left - 1)) return around;
      }
      return null;
    };
    return [...document.querySelectorAll("body *")]
      .filter((element) => hasText(element) && element.checkVisibility({ visibilityProperty: true }))
      .flatMap((element) => {
        const cutter = cutterOf(element);
        return cutter === null ? [] : [`${element.textContent?.trim().slice(0, 20)} in .${cutter.className}`];
      });
  });
}

/** Bars that hold more than they show: half of them would lie under a scrollbar of their own. */
function hiddenInBars(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".compare-bar, .source-bar, .import-bar, .screen-head")]
      .filter((bar) => bar.scrollWidth > bar.clientWidth + 1 || bar.scrollHeight > bar.clientHeight + 1)
      .map((bar) => bar.className),
  );
}

describe("the interface at every size", () => {
  const bench = withWorkbench();

  async function reach(screen: ScreenName): Promise<void> {
    await show(bench.page, screen);
    await shown(bench.page, CONTENT[screen]);
  }

  test.each(WIDTHS)("shows all of every screen at $zoom", async ({ width, height }) => {
    await bench.page.setViewportSize({ width, height });
    for (const screen of SCREEN_NAMES) {
      await reach(screen);
      await expect.poll(() => outside(bench.page), { message: screen }).toEqual([]);
      await expect.poll(() => cutOff(bench.page), { message: screen }).toEqual([]);
      await expect.poll(() => hiddenInBars(bench.page), { message: screen }).toEqual([]);
    }
    await bench.page.setViewportSize({ width: 1280, height: 800 });
  });

  test("shows what is found below the field it is typed in, also where the bar has two lines", async () => {
    await bench.page.setViewportSize({ width: 427, height: 267 });
    const field = bench.page.getByRole("combobox", { name: "查找全部方案" });
    await field.fill("公开");
    await shown(bench.page, ".search-panel .hit");
    const isUncovered = () =>
      field.evaluate((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        return document.elementFromPoint(left + width / 2, top + height / 2) === node;
      });
    await expect.poll(isUncovered).toBe(true);
    await close(bench.page, ".search-panel");
    await bench.page.setViewportSize({ width: 1280, height: 800 });
    // Nothing that is only heard makes the bench.page longer than the window.
    await expect
      .poll(() => bench.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight))
      .toBe(0);
  });

  test.each(SCREEN_NAMES)("loses nothing of %s with wide spacing", async (screen) => {
    await reach(screen);
    await bench.page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, WIDE_SPACING);
    await expect.poll(() => cutOff(bench.page)).toEqual([]);
    await bench.page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  });

  test.each(SCREEN_NAMES)("moves nothing on %s that already stands there while the rest arrives", async (screen) => {
    await bench.page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
          if (!hadRecentInput) shifts.push(value);
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    await reach(screen);
    await bench.page.reload();
    await shown(bench.page, CONTENT[screen]);
    // What is still being counted says so.
    await expect.poll(() => bench.page.locator(".count", { hasText: "…" }).count()).toBe(0);
    const shifted = await bench.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifted.reduce((sum, shift) => sum + shift, 0)).toBeLessThanOrEqual(0.05);
  });
});
