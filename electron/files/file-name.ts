import { raise } from "../../shared/contract/fault.ts";

/** The longest name that common file systems take, in UTF-16 units. */
const LONGEST = 255;

/** Control characters, line separators, and marks that turn the reading direction and so disguise a name. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The last part of a file name as a host or a person gave it; folders are dropped, as browsers give them on some
 * systems. Raises file/bad-name for a name that climbs folders, holds characters that cannot be shown, is empty or
 * longer than any file system allows.
 */
export function cleanFileName(name: string): string {
  const parts = name.split(/[/\\]/u);
  const last = parts.at(-1)?.toWellFormed() ?? "";
  const climbs = parts.some((part) => part === "..");
  if (climbs || last === "" || last === "." || last.length > LONGEST || last.search(UNPRINTABLE) !== -1) {
    raise("file/bad-name", { file: printableName(name) });
  }
  return last;
}

/** A name that can stand in one line of a message: what cannot be shown is written as its code. */
export function printableName(name: string): string {
  const shown = name
    .toWellFormed()
    .replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}
