import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const PACKAGES = ["chromium", "fonts-noto-cjk"];
const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

/** Path of the browser that the interface tests drive, or null. `DUIZHAO_BROWSER` goes first. */
export function findTestBrowser(): string | null {
  const named = process.env.DUIZHAO_BROWSER;
  return [...(named ? [named] : []), ...PLACES].find((path) => existsSync(path)) ?? null;
}

/**
 * The browser for the interface tests. On Debian as root it is installed when missing, with fonts that draw Chinese;
 * elsewhere nothing is installed and null says that there is none.
 */
export function provideTestBrowser(): string | null {
  if (isDebian() && process.getuid?.() === 0 && !(findTestBrowser() && hasChineseFont())) {
    console.log(`\n— apt-get install ${PACKAGES.join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    spawnSync("apt-get", ["update", "-qq"], { env, stdio: "inherit" });
    spawnSync("apt-get", ["install", "-y", "-qq", ...PACKAGES], { env, stdio: ["ignore", "ignore", "inherit"] });
  }
  return findTestBrowser();
}

function isDebian(): boolean {
  return existsSync("/etc/debian_version") && /^ID=debian$/mu.test(readFileSync("/etc/os-release", "utf8"));
}

function hasChineseFont(): boolean {
  return existsSync("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");
}
