import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { corpusFile } from "../../../electron/corpus/open-corpus.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { openedEngine } from "./an-engine.ts";

/** For the tests of a file: gives data folders with the shipped plans, which are read once. */
export function filledFolders(): () => string {
  let filled: string;
  beforeAll(async () => {
    filled = mkdtempSync(join(tmpdir(), "duizhao-"));
    const { engine } = openedEngine(filled);
    await engine.prepare();
    await engine.close();
  });
  afterAll(() => rmSync(filled, { recursive: true, force: true }));
  return () => {
    const folder = temporaryFolder();
    copyFileSync(corpusFile(filled), corpusFile(folder));
    return folder;
  };
}
