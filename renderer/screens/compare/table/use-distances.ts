import { useEffect, useState } from "react";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../../../shared/difference/layers/compare-in-layers.ts";
import { countLayers } from "../../../../shared/difference/layers/count-layers.ts";
import { isOwnWording } from "../../../../shared/difference/own-wording.ts";
import type { CellDistance, RowDistances } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { useClient } from "../../../client/client-context.tsx";
import type { CompareTable, Row } from "./compare-table.ts";
import { whenIdle } from "./when-idle.ts";

/** How near a row's cells are to that of its base, 0–1, by plan; the base itself and empty cells are left out. */
export type CellDistances = ReadonlyMap<PlanId, number>;

export type Distances = {
  /** Undefined while they are on their way. */
  readonly of: (row: Row) => CellDistances | undefined;
  /** The same with what the differences are about; none while they are on their way. */
  readonly figuresOf: (row: Row) => readonly CellDistance[];
  /** Those of every row are there. */
  readonly isComplete: boolean;
};

/** What is known of a row, in both forms. */
type KnownRow = { readonly distances: CellDistances; readonly figures: readonly CellDistance[] };

const NONE: CellDistances = new Map();
const NO_FIGURES: readonly CellDistance[] = [];
/** So many rows at once: what is asked for in between, for the rows in sight, does not wait long. */
const AT_ONCE = 40;
/** What has come is shown no more often than after so long, in milliseconds: each time the whole table is looked through. */
const SHOWN_AFTER = 500;

/** Fetches the distances of the whole table, a few rows after another, once it is painted. */
export function useDistances(table: CompareTable | null): Distances {
  const client = useClient();
  const [cache] = useState(() => new Map<string, KnownRow>());
  const [found, setFound] = useState<Distances>(() => distancesIn(cache, false));

  useEffect(() => {
    if (table === null) return;
    const { id } = table.comparison;
    const isMissing = (row: Row) => hasDistances(row) && !cache.has(keyOf(row));
    const isKnown = !table.rows.some(isMissing);
    // What is known of a row is looked up in any case: only for the whole has anything to be drawn anew.
    setFound((before) => (before.isComplete === isKnown ? before : distancesIn(cache, isKnown)));
    if (isKnown) return;
    const abort = new AbortController();
    const fetchSome = async (some: readonly Row[]): Promise<boolean> => {
      const rows = table.frozen === null ? null : some.map(compareRow);
      const asked = { comparison: id, rows: some.map((row) => row.id) };
      const reply = rows === null ? await client.call("comparison.distances", asked, abort.signal) : null;
      if (abort.signal.aborted || reply?.ok === false) return false;
      const answers = new Map((rows ?? reply?.value.rows ?? []).map((answer) => [answer.row, answer.cells]));
      for (const row of some) {
        const cells = answers.get(row.id);
        if (cells === undefined) continue;
        const distances = new Map(cells.map((cell) => [cell.plan, cell.similarity]));
        cache.set(keyOf(row), { distances, figures: cells });
      }
      return true;
    };
    const fetchAll = async () => {
      await whenIdle();
      const missing = table.rows.filter(isMissing);
      let shown = performance.now();
      for (let at = 0; at < missing.length; at += AT_ONCE) {
        await whenIdle();
        if (abort.signal.aborted || !(await fetchSome(missing.slice(at, at + AT_ONCE)))) return;
        const isComplete = at + AT_ONCE >= missing.length;
        if (!isComplete && performance.now() - shown < SHOWN_AFTER) continue;
        shown = performance.now();
        setFound(distancesIn(cache, isComplete));
      }
    };
    void fetchAll();
    return () => abort.abort();
  }, [client, table, cache]);

  return found;
}

/** What is known, as a new object: it tells that there is more of it. */
function distancesIn(cache: ReadonlyMap<string, KnownRow>, isComplete: boolean): Distances {
  return {
    of: (row) => (hasDistances(row) ? cache.get(keyOf(row))?.distances : NONE),
    figuresOf: (row) => cache.get(keyOf(row))?.figures ?? NO_FIGURES,
    isComplete,
  };
}

function keyOf({ base, signature }: Row): string {
  return `${base}|${signature}`;
}

/** A row has distances where a plan has clauses beside those of its base. */
function hasDistances(row: Row): boolean {
  return row.base !== null && row.coverage > 1;
}

/** The engine knows the table of today only; a frozen one is compared here. */
function compareRow(row: Row): RowDistances {
  const { base } = row;
  const beside = prepareText(base === null ? "" : (row.cells.get(base)?.text ?? ""));
  const others = [...row.cells.values()].filter(({ plan, clauses }) => plan !== base && clauses.length > 0);
  return {
    row: row.id,
    cells: others.map(({ plan, text }) => {
      const found = compareInLayers(beside, prepareText(text));
      const { similarity } = found.difference;
      const { isLocalised } = found.layers;
      return {
        plan,
        similarity,
        isOwnWording: isOwnWording(found.difference),
        layers: countLayers(found),
        isLocalised,
      };
    }),
  };
}
