import { guardText } from "../../../shared/sheet/formula-start.ts";
import type { MatrixFact } from "./matrix-facts.ts";
import type { MatrixCell } from "./matrix-rows.ts";
import type { MatrixLine } from "./use-matrix-table.ts";

/** A copied table in the two forms that spreadsheets and word processors take. */
export type CopiedTable = { readonly text: string; readonly html: string };

/** The words of the copy, in the person's language and script. */
export type CopyWords = {
  readonly heads: readonly string[];
  readonly group: (line: Extract<MatrixLine, { readonly kind: "group" }>) => string;
  readonly title: (title: string) => string;
  readonly nothing: (cell: MatrixCell) => string;
  /** What a cell says of one thing; empty where it says nothing. */
  readonly fact: (cell: MatrixCell, fact: MatrixFact) => string;
};

/** All lines of the matrix, in sight or not, as a table; a text that a spreadsheet would take for a formula is guarded. */
export function copiedMatrix(
  lines: readonly MatrixLine[],
  plans: readonly string[],
  facts: readonly MatrixFact[],
  words: CopyWords,
): CopiedTable {
  const rows = lines.map((line) => {
    if (line.kind === "group") return [words.group(line)];
    const { row, cells } = line.task;
    const found = plans.map((plan) => {
      const cell = [...cells].find(([id]) => id === plan)?.[1];
      if (cell === undefined) return "";
      if (cell.cell.clauses.length === 0) return words.nothing(cell);
      return facts
        .map((fact) => words.fact(cell, fact))
        .filter((said) => said !== "")
        .join(" · ");
    });
    return [String(row.number), words.title(row.title), ...found];
  });
  const table = [["", ...words.heads], ...rows].map((row) => row.map((cell) => guardText(oneLine(cell))));
  return {
    text: table.map((row) => row.join("\t")).join("\n"),
    html: `<table>${table.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
