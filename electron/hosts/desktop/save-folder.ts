import { readFileSync, statSync, writeFileSync } from "node:fs";
import { z } from "zod";

const SaveFolderSchema = z.object({ folder: z.string() });

/** The folder that a file was last saved in; null where that is not known or it is no more. */
export function readSaveFolder(file: string): string | null {
  try {
    const { folder } = SaveFolderSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    return statSync(folder).isDirectory() ? folder : null;
  } catch {
    return null;
  }
}

/** Remembers the folder. That it cannot be written is no reason to disturb anybody. */
export function writeSaveFolder(file: string, folder: string): void {
  try {
    writeFileSync(file, JSON.stringify({ folder }));
  } catch {
    return;
  }
}
