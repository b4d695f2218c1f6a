import { useEffect, useMemo, useState } from "react";
import { CLAUSE_SEPARATOR } from "../../../../shared/model/comparison.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Span } from "../../../../shared/model/span.ts";
import { clauseSpans } from "../cells/cell-pieces.ts";
import type { CompareView, Place } from "../compare-view.ts";
import type { DeskPlaces } from "../desk/use-desk-places.ts";
import type { RowSetting } from "../rows/row-setting.ts";
import { type SetOutRow, shownSetOut } from "../set-out/bands.ts";
import type { Row } from "../table/compare-table.ts";
import type { CellDifferences } from "../table/difference-store.ts";
import type { Differences } from "../table/use-differences.ts";
import { cellStops } from "./cell-stops.ts";
import { nearestStop, type Stop, stopFrom } from "./stops.ts";

/** The difference at which the person stands. */
export type Standing = {
  readonly row: Row;
  readonly plan: PlanId;
  readonly stop: Stop;
  /** Which of the cell's differences it is, from 1, and how many there are. */
  readonly number: number;
  readonly total: number;
  /** Where the base has the passage that was moved; null where none was. */
  readonly partner: Span | null;
  /** The person looks at that place and not at the passage. */
  readonly isAtPartner: boolean;
};

/** Going from difference to difference down a column. */
export type DifferenceWalk = {
  /** Null where the person stands at no difference. */
  readonly standing: Standing | null;
  readonly step: (step: 1 | -1) => void;
  /** Goes between a moved passage and its place in the base; null where nothing was moved. */
  readonly toPartner: (() => void) | null;
  readonly leave: () => void;
  /** There are no more differences that way; null as long as nobody looked for them. */
  readonly end: 1 | -1 | null;
};

/** Where a person stands: the start of a difference in the text of a cell. It may be drawn anew while she stands there. */
type Stand = { readonly row: string; readonly plan: PlanId; readonly start: number; readonly isAtPartner: boolean };

/** A row whose first or last difference is to be stood at, as soon as its differences are known. */
type Wish = { readonly row: Row; readonly plan: PlanId; readonly step: 1 | -1 };

/** That there was nothing more, told as long as the person stays. */
type End = { readonly step: 1 | -1; readonly place: Place | null };

type Means = {
  /** The rows in sight. */
  readonly rows: readonly Row[];
  readonly view: CompareView;
  readonly setting: RowSetting;
  readonly differences: Differences;
  readonly places: DeskPlaces;
  /** The place to begin at where there is none. */
  readonly first: Place | null;
  /** Unfolds a column. */
  readonly unfoldPlan: (plan: PlanId) => void;
};

const NONE: CellDifferences = new Map();

export function useDifferenceWalk(means: Means): DifferenceWalk {
  const { rows, view, setting, differences, places, first, unfoldPlan } = means;
  const { place, openRows } = view;
  const [stand, setStand] = useState<Stand | null>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const [end, setEnd] = useState<End | null>(null);

  const stopsIn = (row: Row, plan: PlanId) => {
    const known = setting.drawing === "shared" ? NONE : differences.of(row);
    return cellStops(row, plan, setting, known, openRows.has(row.id));
  };
  const row = rowOf(rows, stand);
  const base = row?.base ?? null;
  const known = row === undefined ? undefined : differences.of(row);
  const standing = useMemo(() => {
    if (stand === null || row === undefined || place?.row !== stand.row) return null;
    if (place.plan !== (stand.isAtPartner ? base : stand.plan)) return null;
    const found = setting.drawing === "shared" ? NONE : known;
    const stops = cellStops(row, stand.plan, setting, found, openRows.has(row.id));
    const at = nearestStop(stops, stand.start);
    const stop = stops[at];
    if (stop === undefined) return null;
    const move = stop.pieces.find((piece) => piece.kind === "move");
    const partner = move?.partner ?? null;
    const { plan, isAtPartner } = stand;
    return { row, plan, stop, number: at + 1, total: stops.length, partner, isAtPartner };
  }, [row, stand, place, base, setting, known, openRows]);

  const standAt = (row: Row, plan: PlanId, { place: { start } }: Stop) => {
    setStand({ row: row.id, plan, start, isAtPartner: false });
    places.go(placeAt(row, plan, start));
  };
  /** Looks on for a row with differences; waits for those that are on their way. */
  const lookOn = (from: Wish) => {
    for (let next: Wish | null = from; next !== null; next = neighbour(rows, next)) {
      if (setting.drawing === "difference" && differences.of(next.row) === undefined) {
        differences.want([next.row]);
        return setWish(next);
      }
      const stop = stopsIn(next.row, next.plan).at(next.step === 1 ? 0 : -1);
      if (stop === undefined) continue;
      setWish(null);
      return standAt(next.row, next.plan, stop);
    }
    setWish(null);
    setEnd({ step: from.step, place });
  };
  useEffect(() => {
    if (wish !== null) lookOn(wish);
  });

  const step = (by: 1 | -1) => {
    const from = place ?? first;
    const here = rowOf(rows, from);
    if (from === null || here === undefined) return;
    const plan = standing?.plan ?? from.plan;
    const stops = stopsIn(here, plan);
    const next =
      standing === null
        ? stops[stopFrom(stops, startOf(here, from, openRows.has(here.id) ? shownSetOut(here, setting) : null), by)]
        : stops[standing.number - 1 + by];
    if (next !== undefined) return standAt(here, plan, next);
    const on = neighbour(rows, { row: here, plan, step: by });
    if (on === null) setEnd({ step: by, place });
    else lookOn(on);
  };
  const partner = standing?.partner ?? null;
  const toPartner = () => {
    if (stand === null || standing === null || partner === null || base === null) return;
    setStand({ ...stand, isAtPartner: !stand.isAtPartner });
    if (stand.isAtPartner) return places.go(placeAt(standing.row, stand.plan, stand.start));
    unfoldPlan(base);
    places.go(placeAt(standing.row, base, partner.start));
  };
  return {
    standing,
    step,
    toPartner: partner === null ? null : toPartner,
    leave: () => {
      setStand(null);
      setEnd(null);
    },
    end: end !== null && end.place === place ? end.step : null,
  };
}

function rowOf(rows: readonly Row[], at: { readonly row: string } | null): Row | undefined {
  return at === null ? undefined : rows.find(({ id }) => id === at.row);
}

/** The next row in which the plan has clauses beside those of others; null at the end of the table. */
function neighbour(rows: readonly Row[], { row, plan, step }: Wish): Wish | null {
  for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
    const next = rows[at];
    if (next !== undefined && next.coverage > 1 && (next.cells.get(plan)?.clauses.length ?? 0) > 0) {
      return { row: next, plan, step };
    }
  }
  return null;
}

/** The clause of a cell in which a place of its text lies. */
function placeAt(row: Row, plan: PlanId, start: number): Place {
  const clauses = row.cells.get(plan)?.clauses ?? [];
  const at = clauseSpans(clauses, CLAUSE_SEPARATOR.length).findLastIndex((own) => own.start <= start);
  return { row: row.id, plan, clause: clauses[at]?.id ?? null };
}

/** Where the sentence or the clause of a place begins in the text of its cell. */
function startOf(row: Row, { plan, clause, band }: Place, setOut: SetOutRow | null): number {
  const sentence = band === undefined ? undefined : setOut?.bands[band]?.places.get(plan)?.[0];
  if (sentence !== undefined) return sentence.start;
  const clauses = row.cells.get(plan)?.clauses ?? [];
  const at = clauses.findIndex(({ id }) => id === clause);
  return clauseSpans(clauses, CLAUSE_SEPARATOR.length)[at]?.start ?? 0;
}
