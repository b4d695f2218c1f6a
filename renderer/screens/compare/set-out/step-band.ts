import { CLAUSE_SEPARATOR } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { GridStep } from "../../../commands/grid-steps.ts";
import { clauseSpans } from "../cells/cell-pieces.ts";
import type { Place } from "../compare-view.ts";
import { stepPlace } from "../grid/step-place.ts";
import type { Row } from "../table/compare-table.ts";
import type { SetOutRow } from "./bands.ts";

/**
 * Where a step leads. In a row that is set out, up and down go from sentence to sentence of the cell before they leave it, and
 * left and right keep to the band; elsewhere as stepPlace says.
 *
 * @param setOutOf how a row is set out; null for a closed one
 */
export function stepBand(
  rows: readonly Row[],
  columns: readonly PlanId[],
  from: Place | null,
  step: GridStep,
  setOutOf: (row: Row) => SetOutRow | null,
): Place | null {
  const row = rows.find(({ id }) => id === from?.row);
  const setOut = row === undefined ? null : setOutOf(row);
  if (from === null || row === undefined || setOut === null) return enter(stepPlace(rows, columns, from, step));
  const isUpOrDown = step === "up" || step === "down";
  const own = isUpOrDown ? ownBands(setOut, from.plan) : [];
  const { band = -1 } = from;
  const next = step === "down" ? own.find((at) => at > band) : own.findLast((at) => at < band);
  if (next !== undefined) return placeInBand(row, setOut, from.plan, next);
  const to = stepPlace(rows, columns, own.length === 0 ? from : atEdge(row, from, step), step);
  if (to?.row !== row.id) return enter(to);
  if (isUpOrDown) return from;
  return from.band === undefined ? to : placeInBand(row, setOut, to.plan, from.band);

  /** Coming from another row, the nearest sentence of an open one. */
  function enter(to: Place | null): Place | null {
    const reached = to === null || to.row === from?.row ? undefined : rows.find(({ id }) => id === to.row);
    const there = reached === undefined ? null : setOutOf(reached);
    if (to === null || reached === undefined || there === null) return to;
    const bands = ownBands(there, to.plan);
    const first = step === "up" ? bands.at(-1) : bands[0];
    return first === undefined ? to : placeInBand(reached, there, to.plan, first);
  }
}

/** The bands in which a plan has sentences. */
function ownBands({ bands }: SetOutRow, plan: PlanId): number[] {
  return bands.flatMap(({ places }, at) => ((places.get(plan)?.length ?? 0) > 0 ? [at] : []));
}

/** A place in a band, at the clause whose sentence stands there, or at the first where none does. */
function placeInBand(row: Row, { bands }: SetOutRow, plan: PlanId, band: number): Place {
  const clauses = row.cells.get(plan)?.clauses ?? [];
  const start = bands[band]?.places.get(plan)?.[0]?.start ?? 0;
  const at = clauseSpans(clauses, CLAUSE_SEPARATOR.length).findLastIndex((own) => own.start <= start);
  return { row: row.id, plan, clause: clauses[at]?.id ?? null, band };
}

/** The same place at the cell's last clause for a step down, at its first for a step up: the step then leaves the cell. */
function atEdge(row: Row, from: Place, step: GridStep): Place {
  const clauses = row.cells.get(from.plan)?.clauses ?? [];
  return { ...from, clause: clauses.at(step === "down" ? -1 : 0)?.id ?? null };
}
