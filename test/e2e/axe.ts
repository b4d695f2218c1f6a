import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What of WCAG 2.2 AA the page breaks as it stands, each with its first place. Themes differ in nothing but colours, so
 * every rule is tried once, in the theme that stands, and contrast in the others, too.
 *
 * @param within selector of the part that is looked at
 */
export async function violations(page: Page, within: string, themes: readonly string[]): Promise<string[]> {
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

/**
 * Texts that are hard to read in the system's own colours: where the page keeps colours of its own, both must be the
 * system's. The engine above does not see colours that the system forces.
 */
export function unreadableInForcedColours(page: Page, within: string): Promise<string[]> {
  return page.evaluate((place) => {
    const partsOf = (colour: string) => (colour.match(/[\d.]+/gu) ?? []).map(Number);
    const lightness = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const groundOf = (element: Element | null): string => {
      if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return partsOf(backgroundColor)[3] === 0 ? groundOf(element.parentElement) : backgroundColor;
    };
    const contrast = (element: Element) => {
      const [light = 0, dark = 0] = [lightness(getComputedStyle(element).color), lightness(groundOf(element))].sort(
        (one, other) => other - one,
      );
      return (light + 0.05) / (dark + 0.05);
    };
    const hasText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
    return [...document.querySelectorAll(`${place} *`)]
      .filter((element) => hasText(element) && element.checkVisibility() && contrast(element) < 4.5)
      .map((element) => `${element.localName}.${element.className} ${getComputedStyle(element).color}`);
  }, within);
}
