import { expect, test } from "vitest";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { shippedText } from "./plan-texts.ts";

/** Cuts every paragraph into lines of so many columns, the first set in by two characters, as a page is set. */
function setInLines(text: string, columns: number): string {
  return text
    .split(/\r?\n/u)
    .map((paragraph) => (paragraph.trim() === "" ? "" : cutAt(`　　${paragraph.trim()}`, columns).join("\n")))
    .join("\n");
}

function cutAt(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const character of text) {
    const wide = character > "\u00ff" ? 2 : 1;
    if (width + wide > columns) {
      lines.push(line);
      line = "";
      width = 0;
    }
    line += character;
    width += wide;
  }
  return [...lines, line];
}

test.each([
  ["wuxi-2018", 52],
  ["wuxi-2018", 80],
  ["hunjiang-2015", 56],
  ["jilin-2018", 56],
  ["jilin-2018", 64],
] as const)(
  "%s set in lines of %i columns with paragraphs set in has the clauses it has as one line to a paragraph",
  (id, columns) => {
    const text = shippedText(id);
    const bare = (words: string) => words.replace(/\s/gu, "");
    const clauses = readPlan(text).clauses.map((clause) => bare(clause.text));
    expect(readPlan(setInLines(text, columns)).clauses.map((clause) => bare(clause.text))).toEqual(clauses);
  },
);
