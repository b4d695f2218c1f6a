import { readdirSync, readFileSync } from "node:fs";
import type { GoldClause, GoldPlan } from "./gold-plan.ts";

// Plans that were invented for their layouts, in test/fixtures/plans. What NAME.txt says stands in NAME.expected.txt,
// written by hand: the metadata that the document states, a field to a line; then the clauses, set off by blank lines,
// each with its path, its text, and lines for what else it has. Lists are divided by " / ".

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

/** An invented plan's answers and its text. */
export function readInvented(name: string): { gold: ExpectedPlan; text: string } {
  const text = readFileSync(new URL(`${name}.txt`, FOLDER), "utf8");
  const [head = "", ...blocks] = readFileSync(new URL(name + EXPECTED, FOLDER), "utf8")
    .trim()
    .split(/\n\n+/u);
  const metadata = Object.fromEntries(head.split("\n").map(splitLine));
  const gold = { plan: name, source: `${name}.txt`, metadata, inferred: {}, clauses: blocks.map(readClause) };
  return { gold: { ...gold, regions: null, noise: null }, text };
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
