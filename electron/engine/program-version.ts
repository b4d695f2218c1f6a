import { readFileSync } from "node:fs";

/** What made a file: the program with its version. */
export function programName(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
  );
  return `对照 Duizhao ${manifest.version}`;
}
