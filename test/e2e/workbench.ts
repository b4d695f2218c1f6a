import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { PROJECT } from "../run/step.ts";

const FLAGS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** What a page did that it should not: errors, breaches of its security policy, requests that leave the machine. */
export type Misdeeds = {
  readonly errors: string[];
  readonly breaches: string[];
  readonly outside: string[];
  readonly dialogs: string[];
};

export type Workbench = {
  /** The page; another one after a restart. */
  readonly page: Page;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** The address without its code. */
  readonly origin: string;
  readonly host: ChildProcess;
  readonly misdeeds: Misdeeds;
  /** Ends the program and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

type Look = { readonly width?: number; readonly height?: number; readonly colorScheme?: "light" | "dark" };

/** Starts the host as a person would, from the launcher, on an empty data folder. Gives the address it prints. */
export async function startHost(dataFolder: string): Promise<{ host: ChildProcess; address: string }> {
  const host = spawn(process.execPath, ["electron/launcher.js", "serve", "--no-open", "--data", dataFolder], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { stdout } = host;
  if (stdout === null) throw new Error("the host has no output");
  const address = await new Promise<string>((settle, reject) => {
    stdout.setEncoding("utf8").once("data", (text: string) => settle(text.trim()));
    host.once("exit", (code) => reject(new Error(`the host ended with ${code} before it gave an address`)));
  });
  return { host, address };
}

/** Ends a host and waits until it has gone. */
export async function stopHost(host: ChildProcess): Promise<void> {
  if (host.exitCode !== null || host.signalCode !== null) return;
  const gone = new Promise((settle) => host.once("exit", settle));
  host.kill("SIGTERM");
  await gone;
}

/** A real browser that writes down every misdeed of its pages. `--no-sandbox` is for root in this harness only. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.DUIZHAO_TEST_BROWSER ?? process.env.DUIZHAO_BROWSER ?? "/usr/bin/chromium";
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath, args: [...FLAGS, ...asRoot] });
}

/** The workbench on an empty data folder in a real browser window. */
export async function openWorkbench(look: Look = {}): Promise<Workbench> {
  const dataFolder = mkdtempSync(join(tmpdir(), "duizhao-e2e-"));
  const browser = await launchBrowser();
  const misdeeds: Misdeeds = { errors: [], breaches: [], outside: [], dialogs: [] };
  const start = async () => {
    const { host, address } = await startHost(dataFolder);
    const { origin } = new URL(address);
    const context = await browser.newContext({
      viewport: { width: look.width ?? 1280, height: look.height ?? 800 },
      colorScheme: look.colorScheme ?? "light",
      locale: "zh-CN",
    });
    const page = await context.newPage();
    await watch(page, origin, misdeeds);
    await page.goto(address);
    return { host, origin, context, page };
  };
  let started = await start();
  return {
    browser,
    misdeeds,
    get page() {
      return started.page;
    },
    get context() {
      return started.context;
    },
    get origin() {
      return started.origin;
    },
    get host() {
      return started.host;
    },
    restart: async () => {
      await started.context.close();
      await stopHost(started.host);
      started = await start();
    },
    close: async () => {
      await browser.close();
      await stopHost(started.host);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Waits for the table of a workbench just opened: its plans are read and lined up first, however busy the machine is. */
export async function untilTable(page: Page): Promise<void> {
  await page.locator("td .words").first().waitFor({ timeout: 90_000 });
}

/** Goes to the list of plans, in either language, and waits until the shipped ones are in it. */
export async function showCorpus(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(语料|Corpus)$/u }).click();
  await page.getByRole("button", { name: "揭阳市", exact: true }).waitFor();
}

async function watch(page: Page, origin: string, misdeeds: Misdeeds): Promise<void> {
  page.on("pageerror", (error) => misdeeds.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") misdeeds.errors.push(message.text());
  });
  page.on("dialog", (dialog) => {
    misdeeds.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/u.test(url)) misdeeds.outside.push(url);
  });
  await page.exposeFunction("reportBreach", (breach: string) => misdeeds.breaches.push(breach));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const report = (window as unknown as { reportBreach: (text: string) => void }).reportBreach;
      report(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
}
