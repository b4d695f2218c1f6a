import type { Settings } from "../../shared/contract/settings.ts";

/** A theme by its own name, as the styles know it. */
type NamedTheme = Exclude<Settings["theme"], "system">;

const DARK = "(prefers-color-scheme: dark)";
const CONTRAST = "(prefers-contrast: more)";

/** The theme that the system asks for. */
export function systemTheme(): NamedTheme {
  const isDark = matchMedia(DARK).matches;
  if (matchMedia(CONTRAST).matches) return isDark ? "hc-dark" : "hc";
  return isDark ? "dark" : "light";
}

/** Tells whenever the system asks for another theme, until the function that is given back is called. */
export function onSystemTheme(changed: () => void): () => void {
  const queries = [DARK, CONTRAST].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", changed);
  return () => {
    for (const query of queries) query.removeEventListener("change", changed);
  };
}
