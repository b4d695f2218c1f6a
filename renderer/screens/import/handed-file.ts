import { type Fault, fault } from "../../../shared/contract/fault.ts";

/** A file that a person chose, dropped or pasted, or why it could not be had. */
export type HandedFile = {
  readonly name: string;
  /** The folder that it was found in, below the one that was handed over; "" where it came by itself. */
  readonly folder: string;
  readonly content: File | Fault;
};

/** The file itself, as it came by itself. */
export function handedFile(file: File): HandedFile {
  return { name: file.name, folder: "", content: file };
}

/** The files that a file chooser gave. One that chooses a folder names the path of each below it. */
export function chosenFiles(files: Iterable<File>): HandedFile[] {
  return [...files]
    .map((file) => ({ name: file.name, folder: folderOf(file.webkitRelativePath), content: file }))
    .filter(isWanted);
}

// What systems and programs leave in folders: .DS_Store, Thumbs.db, the lock of a document that is open in Word.
const DEBRIS = /^(?:\.|~\$|(?:Thumbs\.db|desktop\.ini)$)/iu;

/** What a person handed over by itself is always wanted; of a folder, all but what no person put there. */
function isWanted({ name, folder }: HandedFile): boolean {
  return folder === "" || !DEBRIS.test(name);
}

/**
 * The files that were dropped, and those in dropped folders, however deep; they are told as they are found. To be called
 * while the drop is being handled: afterwards the browser forgets what was dropped.
 *
 * @param tell gives false where no more files are wanted
 */
export function droppedFiles(dropped: DataTransfer, tell: (files: readonly HandedFile[]) => boolean): void {
  const entries = [...dropped.items].flatMap((item) => {
    if (item.kind !== "file") return [];
    const entry = item.webkitGetAsEntry();
    if (entry !== null) return [entry];
    const file = item.getAsFile();
    if (file !== null) tell([handedFile(file)]);
    return [];
  });
  void walk(entries, tell);
}

/** Gives false where no more files are wanted. */
async function walk(
  entries: readonly FileSystemEntry[],
  tell: (files: readonly HandedFile[]) => boolean,
): Promise<boolean> {
  const files = await Promise.all(entries.filter(isFileEntry).map(readEntry));
  const wanted = files.filter(isWanted);
  if (wanted.length > 0 && !tell(wanted)) return false;
  for (const folder of entries.filter(isFolderEntry)) {
    const listed = await listFolder(folder);
    const more = Array.isArray(listed) ? await walk(listed, tell) : tell([listed]);
    if (!more) return false;
  }
  return true;
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function readEntry(entry: FileSystemFileEntry): Promise<HandedFile> {
  return new Promise((settle) =>
    entry.file(
      (file) => settle({ name: entry.name, folder: folderOfEntry(entry), content: file }),
      (error) => settle(unreadable(entry, error)),
    ),
  );
}

function unreadable(entry: FileSystemEntry, error: unknown): HandedFile {
  const reason = error instanceof Error ? error.name : "";
  return {
    name: entry.name,
    folder: folderOfEntry(entry),
    content: fault("file/unreadable", { file: entry.name, reason }),
  };
}

/** What a folder holds, or why it cannot be listed. A browser hands it out in portions; an empty one is the last. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[] | HandedFile> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  try {
    for (;;) {
      const portion = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail));
      if (portion.length === 0) return entries.sort((a, b) => byName.compare(a.name, b.name));
      entries.push(...portion);
    }
  } catch (error) {
    return unreadable(folder, error);
  }
}

const byName = new Intl.Collator("zh", { numeric: true });

function folderOfEntry(entry: FileSystemEntry): string {
  return folderOf(entry.fullPath).replace(/^\//u, "");
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
