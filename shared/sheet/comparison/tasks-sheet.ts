import { fill } from "../../contract/sentences.ts";
import type { ComparedPlan } from "../../model/comparison.ts";
import type { Clause } from "../../model/reading.ts";
import { clockOf } from "../moment.ts";
import { type LayoutWords, layoutWords } from "../words/layout-words.ts";
import type { SheetWords } from "../words/words.ts";
import { type Cell, cell, count, type Row, type Sheet } from "../workbook.ts";
import { damageText, deadlineText, pathText, titleAsWritten } from "./clause-fields.ts";
import { sectionsOfClauses } from "./clause-sections.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { shownRows } from "./laid-rows.ts";
import { planName, planWithTitle } from "./plan-names.ts";
import { sizedRow, wideRow } from "./sheet-rows.ts";

/** Number, task, requirement, lead unit, others, deadline. */
const COLUMNS = [6, 22, 56, 18, 22, 13];
/** Title, note and header stand above the rows. */
const HEADER = 2;

/** 任务分解表: the clauses of one plan in its own order, each with who does it and by when. */
export function tasksSheet(what: ComparisonExport, plan: ComparedPlan, words: SheetWords): Sheet {
  const { tasks } = layoutWords(what.language);
  return {
    name: `${tasks.sheet} ${planName(plan.summary)}`,
    columns: COLUMNS,
    rows: { [Symbol.iterator]: () => rowsOf(what, plan, words, tasks) },
    frozen: { rows: HEADER + 1, columns: 2 },
    header: HEADER,
    paper: "A4",
  };
}

function* rowsOf(
  what: ComparisonExport,
  plan: ComparedPlan,
  words: SheetWords,
  tasks: LayoutWords["tasks"],
): Generator<Row> {
  yield wideRow("title", fill(tasks.title, { plan: planName(plan.summary) }), COLUMNS);
  yield wideRow("note", fill(tasks.note, { plan: planWithTitle(plan.summary), at: clockOf(what.at) }), COLUMNS);
  const headers = [words.number, tasks.task, tasks.requirement, tasks.lead, tasks.others, tasks.deadline];
  yield sizedRow(
    headers.map((text) => cell("header", text)),
    COLUMNS,
  );
  const handedOut = new Set(shownRows(what).flatMap(({ cells }) => cells[plan.summary.id] ?? []));
  const sections = sectionsOfClauses(plan);
  let section: string | null = null;
  let number = 0;
  for (const clause of plan.clauses) {
    if (!handedOut.has(clause.id)) continue;
    const own = sections.get(clause.id) ?? null;
    if (own !== null && own.id !== section) yield wideRow("section", own.title, COLUMNS);
    section = own?.id ?? section;
    number += 1;
    yield sizedRow(taskCells(clause, number, words), COLUMNS);
  }
}

function taskCells(clause: Clause, number: number, words: SheetWords): Cell[] {
  const { lead, others } = unitColumns(clause, words);
  return [
    count(number),
    subjectCell(clause, words),
    cell("text", clause.text),
    cell("text", lead),
    cell("text", others),
    cell("text", deadlineText(clause.deadlines, words)),
  ];
}

function subjectCell(clause: Clause, words: SheetWords): Cell {
  const path = pathText(clause, words);
  const name = titleAsWritten(clause);
  const title = { text: path === "" ? name : `${name}\n`, ink: "plain" } as const;
  return { kind: "subject", runs: path === "" ? [title] : [title, { text: path, ink: "muted" }] };
}

/** Who leads, and who else has a part; where both cooperate and are responsible, each under its role. */
function unitColumns(
  { responsibility }: Clause,
  words: SheetWords,
): { readonly lead: string; readonly others: string } {
  if (responsibility === null) return { lead: "", others: "" };
  const { lead, cooperate, responsible, raw } = responsibility;
  const listed = (units: readonly string[]) => units.join(words.listSeparator);
  const both = cooperate.length > 0 && responsible.length > 0;
  const named = both
    ? `${words.responsible}${words.colon}${listed(responsible)}\n${words.cooperate}${words.colon}${listed(cooperate)}`
    : listed([...responsible, ...cooperate]);
  // What could not be read as units still stands there, so that nothing is lost.
  const others = lead.length === 0 && named === "" && !responsibility.garbled ? raw : named;
  return { lead: listed(lead), others: others + damageText(responsibility, words) };
}
