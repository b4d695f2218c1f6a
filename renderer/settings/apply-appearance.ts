import type { Settings } from "../../shared/contract/settings.ts";

/** Sets the page's language, theme and density; without a theme of its own the page follows the system. */
export function applyAppearance(root: HTMLElement, settings: Settings): void {
  root.lang = settings.language;
  root.dataset.density = settings.density;
  if (settings.theme === "system") delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
}
