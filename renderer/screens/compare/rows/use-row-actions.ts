import { useMemo } from "react";
import type { Place } from "../compare-view.ts";
import { stepRow } from "../corrections/row-decisions.ts";
import type { Corrections } from "../corrections/use-corrections.ts";
import type { DeskDoors } from "../desk/use-desk-doors.ts";
import type { DeskPlaces } from "../desk/use-desk-places.ts";
import { clauseRefAt } from "../grid/step-place.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import type { RowActions } from "./row-actions.ts";

/** What can be done with the row and the clause at the current place. */
export function useRowActions(
  table: CompareTable,
  place: Place | null,
  corrections: Corrections | null,
  places: DeskPlaces,
  doors: DeskDoors,
): RowActions {
  return useMemo(() => {
    const row = place === null ? undefined : table.rowById.get(place.row);
    const clause = clauseRefAt(place);
    const onRow = (act: (row: Row) => unknown) => () => void (row !== undefined && act(row));
    return {
      source: () => void (clause !== null && places.showSource(clause.plan, clause.clause)),
      unfold: onRow(({ id }) => doors.unfold(id)),
      detail: onRow(doors.detail),
      corrections:
        corrections === null
          ? null
          : {
              confirm: onRow(corrections.confirm),
              confirmAndGo: onRow(async (it) => (await corrections.confirm(it)) && doors.nextDoubtful()),
              move: () => void (clause !== null && doors.ask("move")),
              takeOut: () => void (clause !== null && corrections.move(clause, null)),
              merge: onRow(() => doors.ask("merge")),
              split: onRow(doors.parts),
              title: onRow(() => doors.ask("title")),
              step: (step) =>
                onRow((it) => {
                  const after = stepRow(table.rows, it, step);
                  if (after !== undefined) void corrections.place(it, after);
                })(),
              absent: onRow((it) => {
                if (place !== null && clause === null) void corrections.absent(it, place.plan);
              }),
            },
    };
  }, [table, place, corrections, places, doors]);
}
