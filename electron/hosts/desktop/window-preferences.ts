import type { WebContents, WebPreferences } from "electron";

/** How our page is shut in. Each is set by name, whatever Electron's default is today. */
export const CONFINEMENT = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences;

/** Electron tells a page's preferences by a method that its types do not list. */
type Tells = { getLastWebPreferences?(): Readonly<Record<string, unknown>> | null };

/** The preferences that do not hold for a page although they were asked for; empty where all do. */
export function brokenConfinement(contents: WebContents & Tells): readonly string[] {
  const preferences = contents.getLastWebPreferences?.();
  if (!preferences) return [];
  return Object.entries(CONFINEMENT).flatMap(([name, value]) => (preferences[name] === value ? [] : [name]));
}
