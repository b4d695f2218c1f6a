import { posix, win32 } from "node:path";

/** What a place depends on. */
export type System = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

/** Names on the search path, in order of preference: Chromium, Chrome, Edge, 360, 奇安信, UOS. */
const LINUX_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
  "browser360-cn-stable",
  "browser360-cn",
  "qaxbrowser-safe-stable",
  "qaxbrowser-safe",
  "uos-browser-stable",
  "uos-browser",
  "org.deepin.browser",
];

/** Where the stores of UOS and 麒麟 put what is on no search path. */
const LINUX_FILES = [
  "/opt/apps/com.360.browser-stable/files/com.360.browser-stable",
  "/opt/apps/com.qianxin.browser-stable/files/qaxbrowser-safe-stable",
  "/opt/apps/org.deepin.browser/files/org.deepin.browser",
  "/opt/apps/com.uos.browser/files/uos-browser",
];

const MAC_PROGRAMS = ["Chromium", "Google Chrome", "Microsoft Edge", "360Chrome", "Qaxbrowser"];

/** Below one of the folders in which Windows programs lie. */
const WINDOWS_PROGRAMS = [
  ["Chromium", "Application", "chrome.exe"],
  ["Google", "Chrome", "Application", "chrome.exe"],
  ["Microsoft", "Edge", "Application", "msedge.exe"],
  ["360ChromeX", "Chrome", "Application", "360ChromeX.exe"],
  ["360Chrome", "Chrome", "Application", "360chrome.exe"],
  ["360se6", "Application", "360se.exe"],
  ["Qianxin", "Qaxbrowser", "qaxbrowser.exe"],
  ["Qaxbrowser", "Application", "qaxbrowser.exe"],
  ["UOSBrowser", "Application", "UOSBrowser.exe"],
];

const WINDOWS_FOLDERS = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA", "APPDATA"];

/** Paths at which a browser of the Chromium family may lie, the preferred ones first. */
export function browserPlaces({ platform, env, home }: System): readonly string[] {
  if (platform === "win32") {
    const folders = WINDOWS_FOLDERS.flatMap((name) => env[name] ?? []);
    return WINDOWS_PROGRAMS.flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
  }
  if (platform === "darwin") {
    const folders = ["/Applications", posix.join(home, "Applications")];
    return MAC_PROGRAMS.flatMap((name) =>
      folders.map((folder) => posix.join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  }
  const folders = (env.PATH ?? "").split(posix.delimiter).filter((folder) => folder.startsWith("/"));
  return [...LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name))), ...LINUX_FILES];
}
