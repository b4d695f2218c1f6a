import { basename, dirname, extname, join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import type { Saved } from "../../../shared/contract/messages.ts";
import { cleanFileName } from "../../files/file-name.ts";
import { writeAtomically } from "../../files/write-atomically.ts";
import { readSaveFolder, writeSaveFolder } from "./save-folder.ts";
import type { SavedPlaces } from "./saved-places.ts";

/**
 * Asks the person where a file is to go and writes it there. Raises file/bad-name and what writeAtomically raises.
 *
 * @param places remembers where it went
 * @param memory the file that keeps the folder where one was saved last, which is proposed
 */
export async function saveFile(
  window: BrowserWindow,
  places: SavedPlaces,
  memory: string,
  name: string,
  bytes: Uint8Array,
): Promise<Saved> {
  const proposed = cleanFileName(name);
  const extension = extname(proposed).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(readSaveFolder(memory) ?? app.getPath("downloads"), proposed),
    filters: extension === "" ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
    properties: ["showOverwriteConfirmation"],
  });
  if (canceled) return { saved: null };
  await writeAtomically(filePath, bytes);
  writeSaveFolder(memory, dirname(filePath));
  return { saved: basename(filePath), place: places.remember(filePath) };
}
