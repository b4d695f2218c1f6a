import { type RowState, rowState } from "../../../../shared/alignment/review/row-state.ts";
import type { Alignment, AlignmentRow, RowLink } from "../../../../shared/model/alignment.ts";
import {
  type AlignmentTable,
  type ComparedPlan,
  type Comparison,
  cellText,
  type RowStanding,
  rowBase,
} from "../../../../shared/model/comparison.ts";
import type { FrozenSummary } from "../../../../shared/model/frozen-comparison.ts";
import type { ClauseId, PlanId } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
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
  /** The plan beside which the other cells are read: the base, or, where it has nothing here, another; null without base. */
  readonly base: PlanId | null;
  /** How many plans have a clause here. */
  readonly coverage: number;
  /** Some plan has nothing here. */
  readonly hasGap: boolean;
  /** The plan that alone has clauses here, or null. */
  readonly onlyIn: PlanId | null;
  readonly standing: RowStanding;
  /** The plans of which a person said that they have nothing here. */
  readonly absences: ReadonlySet<PlanId>;
  /** The program is unsure of it, and nobody has decided. */
  readonly doubtful: boolean;
  readonly state: RowState;
  /** What tells whether its cells are still the same. */
  readonly signature: string;
  /** The row as it was aligned: what decisions are made from. */
  readonly aligned: AlignmentRow;
};

/** The comparison as the screen shows it. */
export type CompareTable = {
  /** Null for a table as it is now; what it was made of for one that was frozen, which nobody can correct. */
  readonly frozen: FrozenSummary | null;
  readonly comparison: Comparison;
  readonly plans: readonly ComparedPlan[];
  readonly alignment: Alignment;
  readonly standings: AlignmentTable["standings"];
  readonly absences: AlignmentTable["absences"];
  readonly rows: readonly Row[];
  readonly rowById: ReadonlyMap<string, Row>;
  readonly rowOfClause: ReadonlyMap<ClauseId, Row>;
};

/** Puts an alignment table together for the screen. */
export function buildCompareTable(table: AlignmentTable, frozen: FrozenSummary | null = null): CompareTable {
  const { comparison, plans, alignment, standings, absences } = table;
  const clauses = clausesById(plans);
  const sections = sectionsOf(plans.find(({ summary }) => summary.id === comparison.base));
  let section: Section | null = null;
  const rows = alignment.rows.map((aligned, index): Row => {
    const filled = comparison.plans.filter((plan) => (aligned.cells[plan]?.length ?? 0) > 0);
    const [ofBase] = (comparison.base === null ? undefined : aligned.cells[comparison.base]) ?? [];
    const outlined = ofBase === undefined ? undefined : clauses.get(ofBase)?.outlineId;
    section = (outlined === undefined ? undefined : sections.get(outlined)) ?? section;
    const [first, second] = filled;
    const state = rowState(table, aligned);
    let cells: ReadonlyMap<PlanId, Cell> | null = null;
    return {
      aligned,
      id: aligned.id,
      title: aligned.title,
      number: index + 1,
      section,
      base: rowBase(comparison, (plan) => filled.includes(plan)),
      // Of a long table only those in sight are needed to draw it.
      get cells() {
        cells ??= cellsOf(aligned, comparison.plans, clauses);
        return cells;
      },
      coverage: filled.length,
      hasGap: filled.length < comparison.plans.length,
      onlyIn: first !== undefined && second === undefined ? first : null,
      standing: standings[aligned.id] ?? "proposed",
      absences: new Set(absences[aligned.id]),
      state,
      doubtful: state === "doubtful",
      signature: filled.map((plan) => aligned.cells[plan]?.join("+")).join(),
    };
  });
  let rowOfClause: ReadonlyMap<ClauseId, Row> | null = null;
  return {
    frozen,
    comparison,
    plans,
    alignment,
    standings,
    absences,
    rows,
    rowById: new Map(rows.map((row) => [row.id, row])),
    // Made when somebody first asks: nothing is drawn with it.
    get rowOfClause() {
      rowOfClause ??= new Map(rows.flatMap((row) => clausesOf(row).map(({ id }): [ClauseId, Row] => [id, row])));
      return rowOfClause;
    },
  };
}

/** Filled one by one: a pair made for each of them takes longer than all else. */
function clausesById(plans: readonly ComparedPlan[]): ReadonlyMap<ClauseId, Clause> {
  const byId = new Map<ClauseId, Clause>();
  for (const plan of plans) for (const clause of plan.clauses) byId.set(clause.id, clause);
  return byId;
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

const NO_LINKS: readonly RowLink[] = [];

/** The links to a plan, one for each row they lead to. */
function linksTo(plan: PlanId, links: readonly RowLink[]): readonly RowLink[] {
  if (!links.some((link) => link.plan === plan)) return NO_LINKS;
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
