import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unreadableInForcedColours, violations } from "./axe.ts";
import { focused } from "./focused.ts";
import { STATES } from "./interface-states.ts";
import { openWorkbench, showCorpus, untilTable, type Workbench } from "./workbench.ts";

const THEMES = ["dark", "hc", "hc-dark"] as const;
const LANGUAGES = { "zh-CN": "简体中文", en: "English" } as const;

/** Walks every state of the interface in a language, and tries in each what holds for everybody. */
export function walkStates(language: keyof typeof LANGUAGES): void {
  describe(`the interface in ${LANGUAGES[language]}`, () => {
    let workbench: Workbench;
    let page: Page;
    beforeAll(async () => {
      workbench = await openWorkbench();
      ({ page } = workbench);
      // Colours on their way from one theme to the next are no one's contrast.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await untilTable(page);
      await showCorpus(page);
      await page.keyboard.press("Control+,");
      await page.getByRole("radio", { name: "浅色", exact: true }).check();
      await page.locator("html[data-theme=light]").waitFor();
      await page.getByRole("radio", { name: LANGUAGES[language] }).check();
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.keyboard.press("Escape");
    });
    afterAll(() => workbench.close());

    test.each(STATES)("$name: open to everybody in every theme, and no action loses the focus", async (state) => {
      await state.reach(page);
      await expect.poll(() => focused(page), { message: "come there" }).not.toBe("body");
      const broken = await violations(page, state.within ?? "html", THEMES);
      await page.emulateMedia({ forcedColors: "active" });
      const unreadable = await unreadableInForcedColours(page, state.within ?? "html");
      await page.emulateMedia({ forcedColors: "none" });
      // Left before anything is judged, so that the next state is reached whatever was found.
      await state.leave?.(page);
      await expect.poll(() => focused(page), { message: "gone on" }).not.toBe("body");
      expect(broken).toEqual([]);
      expect(unreadable).toEqual([]);
    });

    test("has done nothing a page should not do", () => {
      expect(workbench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
    });
  });
}
