import { fill } from "../../contract/sentences.ts";
import { foldText } from "../../text/fold.ts";
import { clockOf } from "../moment.ts";
import { type LayoutWords, layoutWords } from "../words/layout-words.ts";
import type { SheetWords } from "../words/words.ts";
import { cell, count, type Row, type Sheet } from "../workbook.ts";
import type { ComparisonExport } from "./comparison-export.ts";
import { type LaidRow, layRows, shownPlans } from "./laid-rows.ts";
import { planName } from "./plan-names.ts";
import { sizedRow, wideRow } from "./sheet-rows.ts";

const UNIT_WIDTH = 28;
const COUNT_WIDTH = 6;
const TASK_WIDTH = 4;
const HEADER = 2;
/** So many tasks stand beside each other; further ones go on over the next sheet. */
const TASKS_ON_A_SHEET = 60;

const ROLES = ["lead", "cooperate", "responsible"] as const;
type Role = (typeof ROLES)[number];

/** A title over a narrow column is cut after so many characters; the comparison has it whole, under the same number. */
const LONGEST_TITLE = 14;

/** What a unit has to do: the roles it has in each row, by the number of the row. */
type Charge = { readonly unit: string; readonly rows: Map<number, Set<Role>> };

/** 责任单位: the units of each plan × the tasks of the table, with the role that a unit has in a task. */
export function unitsSheets(what: ComparisonExport, words: SheetWords): Sheet[] {
  const { units } = layoutWords(what.language);
  const rows = [...layRows(what, words)].filter(({ cells }) =>
    cells.some(({ clauses }) => clauses.some(({ responsibility }) => responsibility !== null)),
  );
  const parts = Math.max(1, Math.ceil(rows.length / TASKS_ON_A_SHEET));
  const size = Math.ceil(rows.length / parts);
  return Array.from({ length: parts }, (_, part) => {
    const tasks = rows.slice(part * size, (part + 1) * size);
    const columns = [UNIT_WIDTH, ...ROLES.map(() => COUNT_WIDTH), ...tasks.map(() => TASK_WIDTH)];
    const ending = parts === 1 ? "" : fill(units.part, { part: `${part + 1}/${parts}` });
    return {
      name: units.sheet + ending,
      columns,
      rows: { [Symbol.iterator]: () => rowsOf(what, tasks, units.title + ending, columns, units) },
      frozen: { rows: HEADER + 1, columns: 1 },
      header: HEADER,
      paper: "A3",
    };
  });
}

function* rowsOf(
  what: ComparisonExport,
  tasks: readonly LaidRow[],
  title: string,
  columns: readonly number[],
  units: LayoutWords["units"],
): Generator<Row> {
  yield wideRow("title", title, columns);
  yield wideRow("note", fill(units.note, { at: clockOf(what.at) }), columns);
  yield sizedRow(
    [
      cell("header", units.unit),
      ...ROLES.map((role) => cell("turned", units[role])),
      ...tasks.map((row) => cell("turned", shortened(row.title))),
    ],
    columns,
  );
  for (const [at, plan] of shownPlans(what).entries()) {
    const charges = chargesOf(at, tasks);
    if (charges.length === 0) continue;
    yield wideRow("section", planName(plan.summary), columns);
    for (const { unit, rows } of charges) {
      const inRole = (role: Role) => [...rows.values()].filter((roles) => roles.has(role)).length;
      yield sizedRow(
        [
          cell("subject", unit),
          ...ROLES.map((role) => {
            const charged = inRole(role);
            return charged === 0 ? cell("count", "") : count(charged);
          }),
          ...tasks.map(({ number }) => cell("mark", signsOf(rows.get(number), units))),
        ],
        columns,
      );
    }
  }
}

function signsOf(roles: ReadonlySet<Role> | undefined, { signs }: LayoutWords["units"]): string {
  return ROLES.flatMap((role) => (roles?.has(role) ? [signs[role]] : [])).join("\n");
}

function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= LONGEST_TITLE ? title : `${characters.slice(0, LONGEST_TITLE - 1).join("")}…`;
}

/** The units of a plan, the busiest first; one that is written in full-width and in half-width signs is one. */
function chargesOf(at: number, tasks: readonly LaidRow[]): Charge[] {
  const charges = new Map<string, Charge>();
  for (const { number, cells } of tasks) {
    for (const { responsibility } of cells[at]?.clauses ?? []) {
      if (responsibility === null) continue;
      for (const role of ROLES) {
        for (const unit of responsibility[role]) {
          const key = foldText(unit).text;
          const charge = charges.get(key) ?? { unit, rows: new Map<number, Set<Role>>() };
          charge.rows.set(number, (charge.rows.get(number) ?? new Set()).add(role));
          charges.set(key, charge);
        }
      }
    }
  }
  return [...charges.values()].sort((one, other) => other.rows.size - one.rows.size);
}
