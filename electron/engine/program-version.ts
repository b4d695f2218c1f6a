import { readFileSync } from "node:fs";

/** The version of the program, such as 1.2.0. */
export function programVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return manifest.version;
}

/** What made a file: the program with its version. */
export function programName(): string {
  return `对照 Duizhao ${programVersion()}`;
}
