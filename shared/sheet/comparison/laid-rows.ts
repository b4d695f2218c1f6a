import type { AlignmentRow } from "../../model/alignment.ts";
import { type ComparedPlan, cellText, type RowStanding, rowBase } from "../../model/comparison.ts";
import type { PlanId } from "../../model/ids.ts";
import type { Clause } from "../../model/reading.ts";
import type { SheetWords } from "../words/words.ts";
import type { Section } from "./clause-sections.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import type { Against, PlanCell } from "./plan-cell.ts";
import { planName } from "./plan-names.ts";
import { sectionFinder } from "./section-of-rows.ts";
import { nameRows, seeAlso } from "./see-also.ts";
import { type WhoDecided, whoDecided } from "./who-decided.ts";

/** A row of a comparison with all that its cells need. */
export type LaidRow = {
  readonly id: string;
  /** Its number in the whole table, from 1. */
  readonly number: number;
  readonly title: string;
  readonly standing: RowStanding;
  readonly who: WhoDecided;
  /** The base plan's section, that of the row before for a row without a clause of the base; null before the first. */
  readonly section: Section | null;
  /** One for each plan that is shown. */
  readonly cells: readonly PlanCell[];
  /** How many of the plans that are shown have a clause here. */
  readonly covered: number;
};

/** The plans that are shown, in order. */
export function shownPlans({ table, plans }: ComparisonExport): ComparedPlan[] {
  return plans.flatMap((id) => table.plans.find(({ summary }) => summary.id === id) ?? []);
}

/** The base plan, shown or not; null where the comparison has none. */
export function basePlan({ table }: ComparisonExport): ComparedPlan | null {
  return table.plans.find(({ summary }) => summary.id === table.comparison.base) ?? null;
}

/** The rows that are handed out, in the order of the table. */
export function shownRows({ table, plans, rows }: ComparisonExport): AlignmentRow[] {
  const wanted = rows === null ? null : new Set(rows);
  return table.alignment.rows.filter(({ id, cells }) =>
    wanted === null ? plans.some((plan) => cells[plan] !== undefined) : wanted.has(id),
  );
}

/** The rows with their cells, each made when it is asked for. */
export function* layRows(what: ComparisonExport, words: SheetWords): Generator<LaidRow> {
  const { alignment, standings, absences } = what.table;
  const base = basePlan(what);
  const shown = shownPlans(what);
  const names = nameRows(alignment.rows);
  const clausesOf = clauseFinder(what.table.plans);
  const sectionOf = sectionFinder(base);
  let section: Section | null = null;
  for (const row of shownRows(what)) {
    section = sectionOf(row) ?? section;
    const beside = besideWhat(what, (plan) => clausesOf(row, plan));
    const differences = what.differences.get(row.id)?.cells ?? [];
    const cells = shown.map(({ summary: { id } }): PlanCell => {
      const difference = differences.find(({ plan }) => plan === id)?.difference;
      return {
        clauses: clausesOf(row, id),
        isBase: id === base?.summary.id,
        isAbsent: absences[row.id]?.includes(id) ?? false,
        against: difference === undefined ? null : { ...beside, difference },
        seeAlso: seeAlso(row, id, names, words),
      };
    });
    yield {
      id: row.id,
      number: names.get(row.id)?.number ?? 0,
      title: row.title,
      standing: standings[row.id] ?? "proposed",
      who: whoDecided(what, row.id, words),
      section,
      cells,
      covered: cells.filter(({ clauses }) => clauses.length > 0).length,
    };
  }
}

/** The text that the cells of a row are compared with, and whose it is where it is not the base plan's. */
function besideWhat(
  { table: { comparison, plans } }: ComparisonExport,
  clausesOf: (plan: PlanId) => readonly Clause[],
): Pick<Against, "base" | "rowBase"> {
  const id = rowBase(comparison, (plan) => clausesOf(plan).length > 0);
  const plan = plans.find(({ summary }) => summary.id === id);
  if (plan === undefined) return { base: "", rowBase: null };
  return {
    base: cellText(clausesOf(plan.summary.id)),
    rowBase: id === comparison.base ? null : planName(plan.summary),
  };
}

function clauseFinder(plans: readonly ComparedPlan[]): (row: AlignmentRow, plan: PlanId) => Clause[] {
  const clauses = new Map(plans.flatMap((plan) => plan.clauses.map((clause) => [clause.id, clause])));
  return ({ cells }, plan) => (cells[plan] ?? []).flatMap((id) => clauses.get(id) ?? []);
}
