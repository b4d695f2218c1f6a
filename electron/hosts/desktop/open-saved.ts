import { existsSync } from "node:fs";
import { basename, extname } from "node:path";
import { shell } from "electron";
import { raise } from "../../../shared/contract/fault.ts";
import type { Opened } from "../../../shared/contract/messages.ts";
import { ExportFormatSchema } from "../../../shared/sheet/sheet-layout.ts";
import type { SavedPlaces } from "./saved-places.ts";

/** Under other endings, which a person may have typed, a file could be run rather than opened. */
const OPENED: ReadonlySet<string> = new Set(ExportFormatSchema.options.map((format) => `.${format}`));

/**
 * Opens a file that this window saved with the program the system has for it, or shows it in its folder; no other file of
 * this computer. Raises call/refused, export/gone, export/not-opened.
 */
export async function openSaved(places: SavedPlaces, place: string, what: Opened): Promise<void> {
  const path = places.pathOf(place) ?? raise("call/refused", {});
  const file = basename(path);
  if (!existsSync(path)) raise("export/gone", { file });
  if (what === "folder") shell.showItemInFolder(path);
  else if (!OPENED.has(extname(path).toLowerCase()) || (await shell.openPath(path)) !== "") {
    raise("export/not-opened", { file });
  }
}
