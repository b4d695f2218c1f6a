import type { Settings } from "../../shared/contract/settings.ts";
import { drawWidth } from "../panes/draw-width.ts";

/** Sets the page's language, theme, density and panes; without a theme of its own the page follows the system. */
export function applyAppearance(root: HTMLElement, settings: Settings): void {
  root.lang = settings.language;
  root.dataset.density = settings.density;
  const { window } = settings;
  root.dataset.outline = window.outlineFolded ? "folded" : "open";
  root.dataset.side = window.sideFolded ? "folded" : "open";
  drawWidth(root, "outline", window.outlineWidth);
  drawWidth(root, "side", window.sideWidth);
  if (settings.theme === "system") delete root.dataset.theme;
  else root.dataset.theme = settings.theme;
}
