import type { AlignmentRow, ClauseRef, RowLink } from "../../../shared/model/alignment.ts";
import {
  type AlignmentTable,
  type ComparedPlan,
  type Comparison,
  cellText,
  type RowStanding,
} from "../../../shared/model/comparison.ts";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** What one plan has in a row. */
export type Cell = {
  readonly plan: PlanId;
  /** In the order of the source; none where nothing of the plan corresponds. */
  readonly clauses: readonly Clause[];
  /** The text that differences are counted in. */
  readonly text: string;
  /** Where else the plan speaks of a part of this row's matter: the clauses of other rows, the likeliest first. */
  readonly links: readonly RowLink[];
};

/** A row of the table, ready to be drawn. */
export type Row = {
  readonly id: string;
  /** Its place in the table, from 1, whether or not rows before it are hidden. */
  readonly number: number;
  readonly title: string;
  /** The base's section it falls in; null before the first and where the base has none. */
  readonly section: Section | null;
  readonly cells: ReadonlyMap<PlanId, Cell>;
  /** How many plans have a clause here. */
  readonly coverage: number;
  /** The plan that alone has clauses here, or null. */
  readonly onlyIn: PlanId | null;
  readonly standing: RowStanding;
  /** The program is unsure of it, and nobody has decided. */
  readonly doubtful: boolean;
  /** What tells whether its cells are still the same. */
  readonly signature: string;
};

/** The comparison as the screen shows it. */
export type CompareTable = {
  readonly comparison: Comparison;
  readonly plans: readonly ComparedPlan[];
  readonly rows: readonly Row[];
  readonly rowById: ReadonlyMap<string, Row>;
  readonly rowOfClause: ReadonlyMap<ClauseId, Row>;
};

/** Below this mean probability of its pairs a row is shown as doubtful. */
export const LEAST_CONFIDENCE = 0.75;

/** Puts an alignment table together for the screen. */
export function buildCompareTable(table: AlignmentTable): CompareTable {
  const { comparison, plans, alignment, standings } = table;
  const clauses = new Map(plans.flatMap((plan) => plan.clauses.map((clause) => [clause.id, clause])));
  const sections = sectionsOf(plans.find(({ summary }) => summary.id === comparison.base));
  let section: Section | null = null;
  const rows = alignment.rows.map((aligned, index) => {
    const cells = cellsOf(aligned, comparison.plans, clauses);
    const ofBase = comparison.base === null ? undefined : cells.get(comparison.base)?.clauses[0];
    section = (ofBase === undefined ? undefined : sections.get(ofBase.outlineId)) ?? section;
    return buildRow(aligned, index + 1, section, cells, standings[aligned.id] ?? "proposed");
  });
  return {
    comparison,
    plans,
    rows,
    rowById: new Map(rows.map((row) => [row.id, row])),
    rowOfClause: new Map(rows.flatMap((row) => clausesOf(row).map(({ id }): [ClauseId, Row] => [id, row]))),
  };
}

function buildRow(
  aligned: AlignmentRow,
  number: number,
  section: Section | null,
  cells: ReadonlyMap<PlanId, Cell>,
  standing: RowStanding,
): Row {
  const filled = [...cells.values()].filter((cell) => cell.clauses.length > 0);
  const [first, second] = filled;
  return {
    id: aligned.id,
    number,
    title: aligned.title,
    section,
    cells,
    coverage: filled.length,
    onlyIn: first !== undefined && second === undefined ? first.plan : null,
    standing,
    doubtful: standing === "proposed" && filled.length > 1 && aligned.confidence < LEAST_CONFIDENCE,
    signature: filled.map((cell) => cell.clauses.map(({ id }) => id).join("+")).join(),
  };
}

function cellsOf(
  { cells, links }: AlignmentRow,
  plans: readonly PlanId[],
  clauses: ReadonlyMap<ClauseId, Clause>,
): ReadonlyMap<PlanId, Cell> {
  return new Map(
    plans.map((plan): [PlanId, Cell] => {
      const own = (cells[plan] ?? []).map((id) => clauses.get(id)).filter((clause) => clause !== undefined);
      return [plan, { plan, clauses: own, text: cellText(own), links: linksTo(plan, links) }];
    }),
  );
}

/** The links to a plan, one for each row they lead to. */
function linksTo(plan: PlanId, links: readonly RowLink[]): RowLink[] {
  const best = new Map<string, RowLink>();
  for (const link of [...links].sort((x, y) => y.score - x.score)) {
    if (link.plan === plan && !best.has(link.row)) best.set(link.row, link);
  }
  return [...best.values()];
}

/** All clauses of a row, plan by plan. */
export function clausesOf(row: Row): Clause[] {
  return [...row.cells.values()].flatMap((cell) => cell.clauses);
}

/** All clauses of a row with their plans. */
export function refsOf(row: Row): ClauseRef[] {
  return [...row.cells.values()].flatMap(({ plan, clauses }) => clauses.map(({ id }) => ({ plan, clause: id })));
}
