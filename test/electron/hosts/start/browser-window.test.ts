import { readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { browserArguments } from "../../../../electron/hosts/start/browser-window.ts";
import { browserFolder, layDoorstep } from "../../../../electron/hosts/start/doorstep.ts";
import { PageCount } from "../../../../electron/hosts/start/page-count.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const ADDRESS = "http://127.0.0.1:40001/#code=secret-canary";

test("shows the browser the way by a page that only its owner can read, not by its arguments", () => {
  const folder = join(temporaryFolder(), "browser");
  const { url } = layDoorstep(folder, ADDRESS);
  expect(browserArguments(url, folder).join(" ")).not.toContain("secret-canary");
  expect(readFileSync(fileURLToPath(url), "utf8")).toContain(`url=${ADDRESS}`);
  if (process.platform !== "win32") {
    expect(statSync(fileURLToPath(url)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  }
});

test("never turns the browser's sandbox off", () => {
  expect(browserArguments("file:///open.html", "/data/browser")).not.toContain("--no-sandbox");
});

test("keeps the browser's profile in the data folder, save where a browser may not look there", () => {
  expect(browserFolder("/usr/bin/chromium", "/data")).toBe(join("/data", "browser"));
  expect(browserFolder("/snap/bin/chromium", "/data")).toBe(join(homedir(), "snap/chromium/common/duizhao"));
});

test("takes the window for closed only when the browser has ended and its page has stayed away", async () => {
  const pages = new PageCount();
  pages.set(1);
  const browser = Promise.withResolvers<void>();
  let closed = false;
  const waiting = pages.closed(browser.promise).then((appeared) => {
    closed = true;
    return appeared;
  });
  browser.resolve();
  await new Promise((resolve) => setTimeout(resolve, 500));
  pages.set(0);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  pages.set(1);
  await new Promise((resolve) => setTimeout(resolve, 3500));
  expect(closed).toBe(false);
  pages.set(0);
  expect(await waiting).toBe(true);
});
