import type { GoldClause, GoldPlan } from "./gold-plan.ts";

// Answers written by hand for a document that was made for its layout: the metadata that the document states, a field to
// a line; then the clauses, set off by blank lines, each with its path, its text, and lines for what else it has. Lists
// are divided by " / ".

/** A clause as it is expected; `title` only where the plan sets a heading apart from the text. */
export type ExpectedClause = GoldClause & { readonly title: string | null };
export type ExpectedPlan = Omit<GoldPlan, "clauses"> & { readonly clauses: ExpectedClause[] };

/** The answers that stand in a file. */
export function parseExpected(name: string, answers: string): ExpectedPlan {
  const [head = "", ...blocks] = answers.trim().split(/\n\n+/u);
  const metadata = Object.fromEntries(head.split("\n").map(splitLine));
  return {
    plan: name,
    source: name,
    metadata,
    inferred: {},
    clauses: blocks.map(parseClause),
    regions: null,
    noise: null,
  };
}

function splitLine(line: string): [string, string] {
  const blank = line.indexOf(" ");
  return [line.slice(0, blank), line.slice(blank + 1)];
}

function parseClause(block: string): ExpectedClause {
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
