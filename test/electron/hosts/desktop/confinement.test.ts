import { once } from "node:events";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { ensureBuilt } from "../../../../electron/build/ensure-built.ts";
import { SECURITY_HEADERS } from "../../../../electron/hosts/security-headers.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { TRAVERSAL_PATHS } from "../traversal-paths.ts";
import { type RunningDesktop, runDesktop } from "./run-desktop.ts";
import type { Recorded } from "./stub/records.ts";

beforeAll(() => ensureBuilt());

function open(env: Readonly<Record<string, string>> = {}): RunningDesktop {
  const desktop = runDesktop(temporaryFolder(), env);
  onTestFinished(() => desktop.close());
  return desktop;
}

/** The calls of one name that were made until the window showed its page. */
async function records(desktop: RunningDesktop, name: string): Promise<readonly Recorded[]> {
  await desktop.perform({ kind: "nothing" });
  return desktop.records.filter((record) => record.name === name);
}

/** Addresses that have started programs, read files or left the machine from some desktop program. */
const FOREIGN_ADDRESSES = [
  "http://evil.cn/",
  "https://evil.cn/",
  "ws://evil.cn/",
  "wss://evil.cn/",
  "ftp://evil.cn/",
  "file:///etc/passwd",
  "file://server/share/x",
  "smb://server/share",
  "ms-msdt:/id%20PCWDiagnostic",
  "search-ms:query=x&crumb=location:%5C%5Cevil.cn",
  "ms-officecmd:%7B%7D",
  "javascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "blob:https://evil.cn/1",
  "about:blank",
  "chrome://settings",
  "devtools://devtools/bundled/inspector.html",
  "view-source:app://duizhao/",
  "mailto:a@evil.cn",
  "tel:110",
  "ldap://evil.cn/",
  "telnet://evil.cn/",
  "steam://run/1",
  "app://evil/",
  "app://duizhao.evil.cn/",
  "app://user@duizhao/",
  "http://127.0.0.1:80/",
];

test("asks for a page that is shut in, and for nothing that opens it", async () => {
  const [made] = await records(open(), "new BrowserWindow");
  expect(made?.args[0]).toMatchObject({
    webPreferences: {
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
    },
  });
});

test.each(["sandbox", "contextIsolation", "nodeIntegration", "webSecurity", "webviewTag"])(
  "shows no window where %s does not hold",
  async (weakened) => {
    const desktop = open({ STUB_WEAKENED: weakened });
    const [complaint, [status]] = await Promise.all([desktop.complaints, once(desktop.process, "exit")]);
    expect(status).toBe(1);
    expect(complaint).toContain(`The window does not hold its page: ${weakened}.`);
  },
);

test("gives the page six functions and nothing of Electron", async () => {
  expect(await open().perform({ kind: "exposed" })).toEqual({
    duizhao: {
      ...{ call: "function", cancel: "function", save: "function", open: "function" },
      ...{ upload: "function", listen: "function" },
    },
  });
});

test("serves its page under app://, with the same safety headers as the loopback host", async () => {
  const desktop = open();
  for (const url of ["app://duizhao/", "app://duizhao/index.html"]) {
    const page = (await desktop.perform({ kind: "page", url, method: "GET" })) as {
      status: number;
      headers: [string, string][];
      body: string;
    };
    expect(page.status).toBe(200);
    expect(page.body).toContain('<div id="root">');
    const headers = new Map(page.headers);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers.get(name.toLowerCase())).toBe(value);
  }
});

test("finds nothing under sixty paths that would lead elsewhere", async () => {
  const desktop = open();
  expect(TRAVERSAL_PATHS.length).toBeGreaterThanOrEqual(60);
  for (const path of TRAVERSAL_PATHS) {
    const answer = await desktop.perform({ kind: "page", url: `app://duizhao${path}`, method: "GET" });
    expect({ path, answer }).toMatchObject({ path, answer: { status: 404, body: "refused\n" } });
  }
  for (const url of ["app://evil/index.html", "app://duizhao.evil.cn/", "app://user@duizhao/", "app://duizhao/?x"]) {
    expect(await desktop.perform({ kind: "page", url, method: "GET" })).toMatchObject({ status: 404 });
  }
});

test("lets no request leave the program", async () => {
  const desktop = open();
  for (const url of FOREIGN_ADDRESSES.filter((address) => !address.startsWith("data:"))) {
    expect({ url, decision: await desktop.perform({ kind: "request", url }) }).toEqual({
      url,
      decision: { cancel: true },
    });
  }
  for (const url of ["app://duizhao/", "app://duizhao/assets/a.js", "blob:app://duizhao/1", "data:image/png;base64,"]) {
    expect(await desktop.perform({ kind: "request", url })).toEqual({ cancel: false });
  }
});

test.each(["will-navigate", "will-frame-navigate", "will-redirect", "will-attach-webview"])(
  "stays where it is at %s, and opens nothing",
  async (event) => {
    const desktop = open();
    for (const url of FOREIGN_ADDRESSES) {
      expect(await desktop.perform({ kind: "navigate", event, url })).toBe(true);
      expect(await desktop.perform({ kind: "open", url })).toEqual({ action: "deny" });
    }
    expect(await records(desktop, "shell.openExternal")).toEqual([]);
  },
);

const PERMISSIONS = [
  "clipboard-read",
  "media",
  "display-capture",
  "geolocation",
  "notifications",
  "midi",
  "midiSysex",
  "pointerLock",
  "fullscreen",
  "openExternal",
  "window-management",
  "idle-detection",
  "speaker-selection",
  "storage-access",
  "hid",
  "serial",
  "usb",
  "bluetooth",
  "deprecated-sync-clipboard-read",
  "fileSystem",
  "unknown",
];

test("grants no permission but writing text to the clipboard, and that to our page alone", async () => {
  const desktop = open();
  const ask = (name: string, origin: string) => desktop.perform({ kind: "permission", name, origin });
  const denied = { requested: false, checked: false, device: false };
  for (const name of PERMISSIONS)
    expect({ name, ...((await ask(name, "app://duizhao")) as object) }).toEqual({ name, ...denied });
  expect(await ask("clipboard-sanitized-write", "https://evil.cn")).toEqual(denied);
  expect(await ask("clipboard-sanitized-write", "app://duizhao")).toEqual({
    ...denied,
    requested: true,
    checked: true,
  });
});

test("registers its scheme as a secure origin before anything else, and turns the spell checker off", async () => {
  const desktop = open();
  const [scheme] = await records(desktop, "protocol.registerSchemesAsPrivileged");
  expect(scheme?.args).toEqual([
    [{ scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }],
  ]);
  expect((await records(desktop, "session.setSpellCheckerEnabled")).map(({ args }) => args)).toEqual([[false]]);
});

test("a second start only brings the first window to the front", async () => {
  const second = open({ STUB_SECOND_INSTANCE: "1" });
  const [status] = await once(second.process, "exit");
  expect(status).toBe(0);
  const first = open();
  await first.perform({ kind: "second-instance" });
  expect(await records(first, "window.restore")).toHaveLength(1);
  expect(await records(first, "window.focus")).toHaveLength(1);
});
