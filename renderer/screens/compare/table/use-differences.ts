import { useCallback, useRef, useState } from "react";
import { MOST_ROWS } from "../../../../shared/contract/methods/comparison.ts";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers, type LayeredDifference } from "../../../../shared/difference/layers/compare-in-layers.ts";
import type { ComparisonId } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useClient } from "../../../client/client-context.tsx";
import type { CompareTable, Row } from "./compare-table.ts";

/** The differences of a row's cells from that of its base, by plan. */
export type CellDifferences = ReadonlyMap<PlanId, LayeredDifference>;

export type Differences = {
  /** What is known of a row's differences; undefined while they are on their way. */
  readonly of: (row: Row) => CellDifferences | undefined;
  /** Asks for the differences of rows that come into sight, as far as they are not known. */
  readonly want: (rows: readonly Row[]) => void;
};

const NONE: CellDifferences = new Map();

/** Fetches differences for the rows that are looked at and keeps them while their cells stay the same. */
export function useDifferences(table: CompareTable | null): Differences {
  const client = useClient();
  const cache = useRef(new Map<string, CellDifferences | "asked">());
  const [, setArrivals] = useState(0);
  const comparison = table?.comparison.id;
  const frozen = table?.frozen !== null && table !== null;

  const of = useCallback((row: Row): CellDifferences | undefined => {
    if (!hasDifferences(row)) return NONE;
    const known = cache.current.get(keyOf(row));
    return known === "asked" ? undefined : known;
  }, []);

  const ask = useCallback(
    async (id: ComparisonId, asked: readonly Row[]) => {
      const reply = await client.call("comparison.differences", { comparison: id, rows: asked.map((row) => row.id) });
      const answers = new Map(reply.ok ? reply.value.rows.map((answer) => [answer.row, answer.cells]) : []);
      for (const row of asked) {
        const cells = answers.get(row.id);
        // What did not come is asked for again when the row is next drawn.
        if (cells === undefined) cache.current.delete(keyOf(row));
        else cache.current.set(keyOf(row), new Map(cells.map((cell) => [cell.plan, cell])));
      }
      if (reply.ok) setArrivals((arrivals) => arrivals + 1);
    },
    [client],
  );

  const want = useCallback(
    (rows: readonly Row[]) => {
      if (comparison === undefined) return;
      const missing = rows.filter((row) => hasDifferences(row) && !cache.current.has(keyOf(row))).slice(0, MOST_ROWS);
      if (missing.length === 0) return;
      if (frozen) {
        for (const row of missing) cache.current.set(keyOf(row), compareCells(row));
        return setArrivals((arrivals) => arrivals + 1);
      }
      for (const row of missing) cache.current.set(keyOf(row), "asked");
      void ask(comparison, missing);
    },
    [comparison, frozen, ask],
  );

  return { of, want };
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
