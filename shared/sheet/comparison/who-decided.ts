import type { DecisionEntry } from "../../model/history.ts";
import { clockOf, onClockOf } from "../moment.ts";
import type { SheetWords } from "../words/words.ts";
import type { ComparisonExport } from "./comparison-export.ts";

/** Who decided about a row, when and why, one line for each decision; none where the file is not to name people. */
export type WhoDecided = {
  readonly by: readonly string[];
  readonly at: readonly string[];
  readonly why: readonly string[];
};

/** @param row its id */
export function whoDecided({ decided, at }: ComparisonExport, row: string, words: SheetWords): WhoDecided {
  const entries: readonly DecisionEntry[] = decided?.get(row) ?? [];
  return {
    by: entries.map(({ by }) => by ?? words.about.unknown),
    at: entries.map((entry) => clockOf(onClockOf(at, entry.at))),
    why: entries.map(({ why }) => why ?? ""),
  };
}

/** The same in one line for each decision: 王芳 2026-11-21 09:30：理由. */
export function whoDecidedLines({ by, at, why }: WhoDecided, words: SheetWords): string[] {
  return by.map((name, index) => {
    const reason = why[index] ?? "";
    return `${name} ${at[index] ?? ""}${reason === "" ? "" : words.colon + reason}`;
  });
}
