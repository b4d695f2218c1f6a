import { existsSync, readdirSync, readFileSync } from "node:fs";
import { layOut } from "../../../electron/files/lay-out.ts";
import type { Layout } from "../../../shared/model/layout.ts";
import { readBlocks } from "./block-notation.ts";
import { type ExpectedPlan, parseExpected } from "./expected-plan.ts";

// Plans that were invented for their layouts, in test/fixtures/plans. A plain text is NAME.txt; what a file with a layout
// holds stands in the notation of blocks in NAME.paragraphs.txt, or NAME.wrapped.txt where its lines are those of pages.
// What it says stands in NAME.expected.txt.

const FOLDER = new URL("../../fixtures/plans/", import.meta.url);
const EXPECTED = ".expected.txt";

/** The invented plans that have hand-made answers. */
export const INVENTED_PLANS: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(EXPECTED))
  .map((file) => file.slice(0, -EXPECTED.length))
  .sort();

/** The text of an invented plan, with the layout that its file says it has; null for a plain text. */
export function readInventedText(name: string): { text: string; layout: Layout | null } {
  for (const lines of ["paragraphs", "wrapped"] as const) {
    const file = new URL(`${name}.${lines}.txt`, FOLDER);
    if (existsSync(file)) return layOut(readBlocks(readFileSync(file, "utf8")), lines);
  }
  return { text: readFileSync(new URL(`${name}.txt`, FOLDER), "utf8"), layout: null };
}

/** An invented plan with its answers. */
export function readInvented(name: string): { gold: ExpectedPlan; text: string; layout: Layout | null } {
  const { text, layout } = readInventedText(name);
  const gold = parseExpected(name, readFileSync(new URL(name + EXPECTED, FOLDER), "utf8"));
  return { gold, text, layout };
}
