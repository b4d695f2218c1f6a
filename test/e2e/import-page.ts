import { Buffer } from "node:buffer";
import type { Locator, Page } from "playwright-core";

type HandedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** A file as a person chooses it. */
export function aFile(name: string, content: string | Uint8Array): HandedFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(content) };
}

/** The import as a person finds it in the page, in Chinese. */
export type ImportPage = {
  choose(...files: HandedFile[]): Promise<void>;
  chooseFolder(path: string): Promise<void>;
  /** The line of a file in the list at the left. */
  line(name: string): Locator;
  /** The line of a file in the list of results. */
  result(name: string): Locator;
  readonly text: Locator;
  readonly store: Locator;
  /** Imports what is looked at and waits until it is done. */
  storeCurrent(): Promise<void>;
};

export function importPage(page: Page): ImportPage {
  const line = (name: string) => page.getByRole("list", { name: "文件" }).getByRole("button").filter({ hasText: name });
  const text = page.getByRole("region", { name: "正文" });
  const store = page.locator("main footer").getByRole("button", { name: /Ctrl\s*Enter/u });
  return {
    choose: (...files) => page.getByLabel("导入文件…", { exact: true }).setInputFiles(files),
    chooseFolder: (path) => page.getByLabel("文件夹…", { exact: true }).setInputFiles(path),
    line,
    result: (name) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) }),
    text,
    store,
    async storeCurrent() {
      await text.waitFor();
      await page.keyboard.press("Control+Enter");
    },
  };
}
