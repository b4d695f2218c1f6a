import { existsSync, readdirSync, readFileSync } from "node:fs";
import { layOut } from "../../../electron/files/lay-out.ts";
import type { Layout } from "../../../shared/model/layout.ts";
import { readBlocks } from "./block-notation.ts";
import type { GoldClause, GoldPlan } from "./gold-plan.ts";

// Plans that were invented for their layouts, in test/fixtures/plans. A plain text is NAME.txt; what a file with a layout
// holds stands in the notation of blocks in NAME.paragraphs.txt, or NAME.wrapped.txt where its lines are those of pages.
// What it says stands in NAME.expected.txt, written by hand: the metadata that the document states, a field to a line;
// then the clauses, set off by blank lines, each with its path, its text, and lines for what else it has. Lists are
// divided by " / ".

const FOLDER = new URL("../../fixtures/plans/", import.meta.url);
const EXPECTED = ".expected.txt";

/** The invented plans that have hand-made answers. */
export const INVENTED_PLANS: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(EXPECTED))
  .map((file) => file.slice(0, -EXPECTED.length))
  .sort();

/** A clause of an invented plan; `title` only where the plan sets a heading apart from the text. */
export type ExpectedClause = GoldClause & { readonly title: string | null };
export type ExpectedPlan = Omit<GoldPlan, "clauses"> & { readonly clauses: ExpectedClause[] };

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
  const [head = "", ...blocks] = readFileSync(new URL(name + EXPECTED, FOLDER), "utf8")
    .trim()
    .split(/\n\n+/u);
  const metadata = Object.fromEntries(head.split("\n").map(splitLine));
  const gold = { plan: name, source: name, metadata, inferred: {}, clauses: blocks.map(readClause) };
  return { gold: { ...gold, regions: null, noise: null }, text, layout };
}

function splitLine(line: string): [string, string] {
  const blank = line.indexOf(" ");
  return [line.slice(0, blank), line.slice(blank + 1)];
}

function readClause(block: string): ExpectedClause {
  const [path = "", text = "", ...lines] = block.split("\n");
  const fields = new Map(lines.map(splitLine));
  const list = (field: string) => fields.get(field)?.split(" / ") ?? [];
  const [lead, cooperate, responsible] = [list("牵头"), list("配合"), list("负责")];
  const isAssigned = lead.length + cooperate.length + responsible.length > 0;
  return {
    path: path.split("/"),
    text,
    title: fields.get("题") ?? null,
    responsibility: isAssigned ? { lead, cooperate, responsible, inline: false } : null,
    deadlines: list("期限").map((raw) => ({ raw, date: /^\d{4}-\d{2}-\d{2}$/u.test(raw) ? raw : null })),
    citations: list("引用").map((name) =>
      /[号令]$/u.test(name) ? { title: null, documentNumber: name } : { title: name, documentNumber: null },
    ),
    figures: list("数量").map((raw) => ({ raw })),
  };
}
