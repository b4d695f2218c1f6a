import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { browserPlaces } from "./browser-places.ts";

/** An installed browser of the Chromium family, or null. `DUIZHAO_BROWSER` names one and goes before all others. */
export function findBrowser(): string | null {
  const { platform, env } = process;
  const named = env.DUIZHAO_BROWSER;
  if (named) return existsSync(named) ? named : null;
  return browserPlaces({ platform, env, home: homedir() }).find((path) => existsSync(path)) ?? null;
}
