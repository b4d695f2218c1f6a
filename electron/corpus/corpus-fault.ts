import { basename, dirname } from "node:path";
import SQLite from "better-sqlite3";
import { type Fault, fault } from "../../shared/contract/fault.ts";

/**
 * What an error of the database or the file system means to a person, or null where it is a bug.
 *
 * @param file the corpus file
 */
export function corpusFault(error: unknown, file: string): Fault | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  const fromDatabase = error instanceof SQLite.SqliteError;
  return classify(fromDatabase ? error.code.split("_").slice(0, 2).join("_") : error.code, error.message, file);
}

function classify(code: string, message: string, file: string): Fault | null {
  switch (code) {
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
    case "SQLITE_PROTOCOL":
      return fault("corpus/busy", {});
    case "SQLITE_FULL":
    case "ENOSPC":
    case "EDQUOT":
      return fault("corpus/full", {});
    case "SQLITE_READONLY":
    case "SQLITE_CANTOPEN":
    case "SQLITE_PERM":
    case "SQLITE_IOERR":
    case "EACCES":
    case "EPERM":
    case "EROFS":
    case "ENOTDIR":
    case "EEXIST":
    case "EISDIR":
    case "ENAMETOOLONG":
      return fault("corpus/read-only", { folder: dirname(file) });
    case "SQLITE_CORRUPT":
    case "SQLITE_NOTADB":
      return fault("corpus/damaged", { file: basename(file), reason: message });
    default:
      return null;
  }
}
