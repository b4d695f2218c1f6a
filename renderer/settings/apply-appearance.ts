import type { Settings } from "../../shared/contract/settings.ts";
import { drawWidth } from "../panes/draw-width.ts";
import { systemTheme } from "./system-theme.ts";

/** Sets the page's language, theme, density and panes; who chose no theme has the system's. */
export function applyAppearance(root: HTMLElement, settings: Settings): void {
  root.lang = settings.language;
  root.dataset.density = settings.density;
  const { window } = settings;
  root.dataset.outline = window.outlineFolded ? "folded" : "open";
  root.dataset.side = window.sideFolded ? "folded" : "open";
  drawWidth(root, "outline", window.outlineWidth);
  drawWidth(root, "side", window.sideWidth);
  root.dataset.theme = settings.theme === "system" ? systemTheme() : settings.theme;
}
