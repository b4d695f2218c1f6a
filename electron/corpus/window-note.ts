import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** What the process that shows the window of a corpus leaves for a second start. */
export const WindowNoteSchema = z.strictObject({
  pid: z.int().positive(),
  /** Where a browser finds the window; null for a desktop window. */
  address: z.string().nullable(),
  /** Opens the address without the printed code; known only to who may read the data folder. */
  key: z.string(),
});
export type WindowNote = z.infer<typeof WindowNoteSchema>;

/** The note in a data folder; null where there is none that can be understood. Says nothing of whether the process lives. */
export function readWindowNote(folder: string): WindowNote | null {
  try {
    const parsed = WindowNoteSchema.safeParse(JSON.parse(readFileSync(noteFile(folder), "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Writes the note, readable for its owner only. A reader sees the old note or the new one, never a part. */
export function writeWindowNote(folder: string, note: WindowNote): void {
  const file = noteFile(folder);
  const draft = `${file}.${note.pid}`;
  writeFileSync(draft, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** Removes the note where it is there. */
export function removeWindowNote(folder: string): void {
  rmSync(noteFile(folder), { force: true });
}

function noteFile(folder: string): string {
  return join(folder, "window.json");
}
