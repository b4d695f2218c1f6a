import type { Fault } from "../../../shared/contract/fault.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import type { Settings } from "../../../shared/contract/settings.ts";

/** Writes a text to standard output and waits until it is out. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/** Writes one JSON value, and nothing else, to standard output. */
export function printJson(value: unknown): Promise<void> {
  return print(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes a failure in one line to standard error. */
export function complain(code: string, message: string): void {
  process.stderr.write(`duizhao: ${code}: ${message.replace(/\s+/gu, " ")}\n`);
}

/** Writes a fault in the language of the person's system. */
export function complainOf(fault: Fault): void {
  complain(fault.code, describeFault(fault, systemLanguage()));
}

/** A table in plain text; cells of Chinese characters are twice as wide as the others. */
export function printTable(rows: readonly (readonly string[])[]): Promise<void> {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ""))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
  return print(lines.map((line) => `${line}\n`).join(""));
}

function widthOf(cell: string): number {
  return [...cell].reduce((width, character) => width + (/[\u1100-\u{3ffff}]/u.test(character) ? 2 : 1), 0);
}

function systemLanguage(): Settings["language"] {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith("zh") ? "zh-CN" : "en";
}
