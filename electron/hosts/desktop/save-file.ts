import { basename, dirname, extname, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { cleanFileName } from "../../files/file-name.ts";
import { writeAtomically } from "../../files/write-atomically.ts";
import { readSaveFolder, writeSaveFolder } from "./save-folder.ts";

/**
 * Asks the person where a file is to go and writes it there. Gives the name it got, null where she changed her mind.
 * Raises file/bad-name and what writeAtomically raises.
 *
 * @param memory the file that keeps the folder where one was saved last, which is proposed
 */
export async function saveFile(
  window: BrowserWindow,
  memory: string,
  name: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const proposed = cleanFileName(name);
  const extension = extname(proposed).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(readSaveFolder(memory) ?? app.getPath("downloads"), proposed),
    filters: extension === "" ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ["showOverwriteConfirmation"],
  });
  if (canceled) return null;
  await writeAtomically(filePath, bytes);
  writeSaveFolder(memory, dirname(filePath));
  return basename(filePath);
}
