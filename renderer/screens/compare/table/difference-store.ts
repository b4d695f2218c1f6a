import { useMemo } from "react";
import type { Client } from "../../../../shared/contract/client.ts";
import { MOST_ROWS } from "../../../../shared/contract/methods/comparison.ts";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers, type LayeredDifference } from "../../../../shared/difference/layers/compare-in-layers.ts";
import type { RowDifferences } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useClient } from "../../../client/client-context.tsx";
import type { CompareTable, Row } from "./compare-table.ts";

/** The differences of a row's cells from that of its base, by plan. */
export type CellDifferences = ReadonlyMap<PlanId, LayeredDifference>;

/** What is known of the differences of rows, by base and cells. */
export type DifferenceStore = {
  /** Undefined while they are on their way. */
  readonly get: (row: Row) => CellDifferences | undefined;
  /** Gets those of rows that are not known, the first hundred at most; settles to true where some are known now that were not. */
  readonly fetch: (table: CompareTable, rows: readonly Row[]) => Promise<boolean>;
  /**
   * Gets those of the first rows that are not known, so that a table is shown with its marks. Settles after a moment even
   * where they are still on their way.
   */
  readonly fetchFirst: (table: CompareTable) => Promise<void>;
  /** Takes in differences of rows of a table that came by another way. */
  readonly learn: (table: CompareTable, answers: readonly RowDifferences[]) => void;
};

const NONE: CellDifferences = new Map();
/** So many rows fill a large window. */
const FIRST_ROWS = 10;
/** No table waits longer for its marks, in milliseconds. */
const LONGEST_WAIT = 120;

/** Keeps the differences of rows for as long as the window stands: their cells may come back in another table. */
export function useDifferenceStore(): DifferenceStore {
  const client = useClient();
  return useMemo(() => openDifferences(client), [client]);
}

function openDifferences(client: Client): DifferenceStore {
  /** A promise while they are on their way: of whether they came. */
  const known = new Map<string, CellDifferences | Promise<boolean>>();

  const ask = async ({ comparison: { id } }: CompareTable, rows: readonly Row[]): Promise<boolean> => {
    const reply = await client.call("comparison.differences", { comparison: id, rows: rows.map((row) => row.id) });
    const answers = new Map(reply.ok ? reply.value.rows.map((answer) => [answer.row, answer.cells]) : []);
    for (const row of rows) {
      const cells = answers.get(row.id);
      // What did not come is asked for again when the row is next drawn.
      if (cells === undefined) known.delete(keyOf(row));
      else known.set(keyOf(row), byPlan(cells));
    }
    return answers.size > 0;
  };
  const missingOf = (rows: readonly Row[]) => rows.filter((row) => hasDifferences(row) && !known.has(keyOf(row)));

  const fetch = async (table: CompareTable, rows: readonly Row[]): Promise<boolean> => {
    const missing = missingOf(rows).slice(0, MOST_ROWS);
    if (table.frozen !== null) {
      for (const row of missing) known.set(keyOf(row), compareCells(row));
      return missing.length > 0;
    }
    const asked = missing.length === 0 ? null : ask(table, missing);
    for (const row of missing) if (asked !== null) known.set(keyOf(row), asked);
    const awaited = rows.map((row) => known.get(keyOf(row))).filter((it) => it instanceof Promise);
    return (await Promise.all(new Set(awaited))).some((came) => came);
  };

  return {
    get: (row) => {
      if (!hasDifferences(row)) return NONE;
      const found = known.get(keyOf(row));
      return found instanceof Promise ? undefined : found;
    },
    fetch,
    learn: (table, answers) => {
      for (const { row: id, cells } of answers) {
        const row = table.rowById.get(id);
        if (row !== undefined) known.set(keyOf(row), byPlan(cells));
      }
    },
    fetchFirst: async (table) => {
      const first = missingOf(table.rows).slice(0, FIRST_ROWS);
      if (first.length > 0) await Promise.race([fetch(table, first), settled(LONGEST_WAIT)]);
    },
  };
}

function byPlan(cells: RowDifferences["cells"]): CellDifferences {
  return new Map(cells.map((cell) => [cell.plan, cell]));
}

/** The engine knows the differences of the table of today only; those of a frozen one are found here. */
function compareCells(row: Row): CellDifferences {
  const { base } = row;
  const beside = prepareText(base === null ? "" : (row.cells.get(base)?.text ?? ""));
  return new Map(
    [...row.cells.values()]
      .filter(({ plan, clauses }) => plan !== base && clauses.length > 0)
      .map(({ plan, text }) => [plan, compareInLayers(beside, prepareText(text))]),
  );
}

/** A row has differences where a plan has clauses beside those of its base. */
function hasDifferences(row: Row): boolean {
  return row.base !== null && row.coverage > 1;
}

function keyOf(row: Row): string {
  return `${row.base}|${row.signature}`;
}

function settled(milliseconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, milliseconds));
}
