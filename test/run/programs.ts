import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What some tests need beside the project's own packages, and how Debian calls it. */
type Program = {
  /** What cannot be run without it, in words. */
  readonly serves: string;
  readonly remedy: string;
  readonly packages: readonly string[];
  find(): string | null;
};

const BROWSERS = ["chromium", "chromium-browser", "google-chrome", "microsoft-edge"];
const CHINESE_FONT = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc";

export const BROWSER: Program = {
  serves: "the interface in a real browser",
  remedy: "no Chromium-family browser found; install one or set DUIZHAO_BROWSER",
  packages: ["chromium", "fonts-noto-cjk"],
  find: () => named("DUIZHAO_BROWSER") ?? onPath(BROWSERS),
};

export const LIBREOFFICE: Program = {
  serves: "written workbooks in LibreOffice",
  remedy: "no soffice found; install libreoffice-calc",
  packages: ["libreoffice-calc", "poppler-utils"],
  find: () => onPath(["soffice", "libreoffice"]),
};

/**
 * Where the programs are, null for each that is not there. On Debian as root the missing ones are installed first, the
 * browser with fonts that draw Chinese; elsewhere nothing is installed.
 */
export function providePrograms(programs: readonly Program[]): (string | null)[] {
  const missing = programs.filter((program) => program.find() === null).flatMap(({ packages }) => packages);
  if (programs.includes(BROWSER) && !existsSync(CHINESE_FONT)) missing.push("fonts-noto-cjk");
  if (missing.length > 0 && isDebian() && process.getuid?.() === 0) install([...new Set(missing)]);
  return programs.map((program) => program.find());
}

function install(packages: readonly string[]): void {
  console.log(`\n— apt-get install ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update", "-qq"], { env, stdio: "inherit" });
  spawnSync("apt-get", ["install", "-y", "-qq", ...packages], { env, stdio: ["ignore", "ignore", "inherit"] });
}

function isDebian(): boolean {
  return existsSync("/etc/debian_version") && /^ID=debian$/mu.test(readFileSync("/etc/os-release", "utf8"));
}

function named(variable: string): string | null {
  const path = process.env[variable];
  return path !== undefined && existsSync(path) ? path : null;
}

function onPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ?? null;
}
