import type { RowState } from "../../../shared/alignment/review/row-state.ts";
import type { Words } from "../../catalogue/words.tsx";
import type { ShownScript } from "../../script/shown-script.ts";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { nameOf } from "../compare/table/plan-names.ts";
import type { CellDeadline, CellUnit, MatrixCell, MatrixRow, Presence } from "./matrix-rows.ts";
import type { Grouping } from "./matrix-view.ts";
import { NEARNESSES, nearnessOf } from "./nearness.ts";

type Grouped = Exclude<Grouping, "none">;

const PRESENCES: readonly Presence[] = ["present", "only", "partial", "absent", "none"];
const STATES: readonly RowState[] = ["doubtful", "automatic", "corrected", "confirmed", "rejected"];

/** Behind every month: no day named, no deadline, no clause that could have one. */
const UNDATED = 1_000_000;
const NO_DEADLINE = UNDATED + 1;
const NO_CLAUSE = UNDATED + 2;
const LAST = Number.MAX_SAFE_INTEGER;

/** What tasks of one group have in common, as a value that can be compared. */
export function groupKey(grouping: Grouped, task: MatrixRow): string {
  if (typeof grouping !== "string") return factKey(grouping, task);
  switch (grouping) {
    case "section":
      return task.row.section?.id ?? "";
    case "lead":
      return task.lead?.form ?? "";
    case "coverage":
    case "deadline":
    case "state":
      return String(groupRank(grouping, [task]));
  }
}

function factKey(grouping: Exclude<Grouped, string>, task: MatrixRow): string {
  if (grouping.fact === "units") return unitOf(grouping, task)?.form ?? "";
  return String(groupRank(grouping, [task]));
}

/** Groups stand by this from top to bottom; those with the same in the order of the comparison. */
export function groupRank(grouping: Grouped, tasks: readonly MatrixRow[]): number {
  const [first] = tasks;
  if (first === undefined) return LAST;
  if (typeof grouping !== "string") return factRank(grouping, first, tasks.length);
  switch (grouping) {
    case "section":
      return 0;
    case "coverage":
      return -first.row.coverage;
    case "lead":
      return unitRank(first.lead, tasks.length);
    case "deadline":
      return first.due === null ? NO_DEADLINE : monthOf(first.due);
    case "state":
      return STATES.indexOf(first.row.state);
  }
}

function factRank(grouping: Exclude<Grouped, string>, task: MatrixRow, size: number): number {
  const cell = task.cells.get(grouping.plan);
  if (cell === undefined) return LAST;
  switch (grouping.fact) {
    case "path":
      return PRESENCES.indexOf(cell.presence);
    case "units":
      return unitRank(unitOf(grouping, task), size);
    case "deadline":
      return deadlineRank(cell);
    case "similarity":
      return cell.distance === undefined ? LAST : NEARNESSES.indexOf(nearnessOf(cell.distance));
  }
}

/** Those who answer for most stand first, tasks for which nobody answers last. */
function unitRank(unit: CellUnit | null, size: number): number {
  return unit === null ? LAST : -size;
}

function deadlineRank({ cell, deadline }: MatrixCell): number {
  if (cell.clauses.length === 0) return NO_CLAUSE;
  if (deadline === null) return NO_DEADLINE;
  return deadline.date === null ? UNDATED : monthOf(deadline.date);
}

/** The month of an ISO date, counted through. */
function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
}

function unitOf({ plan }: Exclude<Grouped, string>, { cells }: MatrixRow): CellUnit | null {
  return cells.get(plan)?.units[0] ?? null;
}

/** Words in a script. */
export type GroupName = { readonly text: string; readonly lang: string | undefined };

/** What the tasks of a group have in common, in words. */
export function groupName(
  grouping: Grouped,
  task: MatrixRow,
  table: CompareTable,
  words: Words,
  script: ShownScript,
): GroupName {
  const { say } = words;
  const said = (text: string): GroupName => ({ text, lang: undefined });
  if (typeof grouping !== "string") return factName(grouping, task, words, script);
  switch (grouping) {
    case "section":
      return sectionName(task, table, words, script);
    case "coverage": {
      const { coverage } = task.row;
      const plans = table.comparison.plans.length;
      return said(say(coverage === plans ? "matrix.in-all" : "matrix.in-some", { count: coverage, plans }));
    }
    case "lead":
      return unitName(task.lead, words, script);
    case "deadline":
      return said(task.due === null ? say("matrix.no-day") : monthName(task.due, words));
    case "state":
      return said(say(`compare.state.${task.row.state}`));
  }
}

function sectionName(task: MatrixRow, table: CompareTable, { say }: Words, script: ShownScript): GroupName {
  const { base } = table.comparison;
  const { section } = task.row;
  if (section === null) {
    return {
      text: base === null ? "" : say("compare.before-sections", { plan: nameOf(table, base) }),
      lang: undefined,
    };
  }
  const written = table.plans.find(({ summary }) => summary.id === base)?.summary.metadata.script;
  const shown = script[written ?? "simplified"];
  return { text: `${section.marker}${shown.words(section.heading)}`, lang: shown.lang };
}

function factName(grouping: Exclude<Grouped, string>, task: MatrixRow, words: Words, script: ShownScript): GroupName {
  const { say } = words;
  const cell = task.cells.get(grouping.plan);
  const said = (text: string): GroupName => ({ text, lang: undefined });
  if (cell === undefined) return said("");
  switch (grouping.fact) {
    case "path":
      return said(say(`matrix.presence.${cell.presence === "present" ? "filled" : cell.presence}`));
    case "units":
      return unitName(unitOf(grouping, task), words, script);
    case "deadline":
      return said(cell.cell.clauses.length === 0 ? say("matrix.presence.none") : deadlineName(cell.deadline, words));
    case "similarity":
      return said(
        cell.distance === undefined
          ? say("matrix.not-compared")
          : say(`matrix.similarity.${nearnessOf(cell.distance)}`),
      );
  }
}

function unitName(unit: CellUnit | null, { say }: Words, script: ShownScript): GroupName {
  const { words, lang } = script.simplified;
  return unit === null ? { text: say("compare.no-units"), lang: undefined } : { text: words(unit.name), lang };
}

function deadlineName(deadline: CellDeadline | null, words: Words): string {
  if (deadline === null) return words.say("matrix.deadline.none");
  return deadline.date === null ? words.say("matrix.undated") : monthName(deadline.date, words);
}

function monthName(iso: string, { language }: Words): string {
  const month = new Intl.DateTimeFormat(language, { year: "numeric", month: "long", timeZone: "UTC" });
  return month.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));
}
