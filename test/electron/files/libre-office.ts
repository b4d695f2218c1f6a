import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";

const PLACES = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
const soffice = PLACES.find((path) => existsSync(path));

/**
 * A test that runs where LibreOffice is installed. In CI a missing LibreOffice is a failure: there it is installed.
 *
 * @param what is not tested without it, in words
 */
export function inLibreOffice(what: string) {
  if (soffice === undefined && !process.env.CI) console.log(`not run: ${what} (LibreOffice is not installed)`);
  return test.runIf(soffice !== undefined || process.env.CI);
}

/**
 * Has LibreOffice open a document and write it in another format; gives the file.
 *
 * @param from the ending of the document's name: xlsx, docx …
 * @param to the ending of the other format, with the name of a filter after a colon if it needs one
 */
export function convert(bytes: Uint8Array, from: string, to: string): Buffer {
  const folder = temporaryFolder();
  const [given, made] = [join(folder, `document.${from}`), join(folder, "made")];
  writeFileSync(given, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const args = [profile, "--headless", "--convert-to", to, "--outdir", made, given];
  const { status, stderr } = spawnSync(soffice ?? "soffice", args, { encoding: "utf8", timeout: 120_000 });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return readFileSync(join(made, `document.${to.split(":")[0]}`));
}
