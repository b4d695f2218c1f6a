import { useCallback } from "react";
import { rowClauses } from "../../shared/alignment/corrections/row-clauses.ts";
import type { NotePlace } from "../../shared/model/note.ts";
import { named } from "../commands/command.ts";
import { useCommands } from "../commands/commands-context.tsx";
import type { Desk } from "../screens/compare/desk/use-desk.ts";
import { useNotes } from "./notes-context.tsx";
import { selectedStretch } from "./table-selection.ts";

type Reach = Pick<Desk, "table" | "row" | "view" | "onView" | "setting" | "doors">;

/** The keys of notes in the comparison: N writes one at the current place, Shift N lists them. */
export function useDeskNotes({ table, row, view, onView, setting, doors }: Reach): () => void {
  const { begin } = useNotes();
  const { place, panel } = view;
  const { base, plans } = table.comparison;
  const write = useCallback(() => {
    if (row === undefined) return;
    const stretch = selectedStretch(table, setting.shownOf);
    const ordered = base === null ? plans : [base, ...plans.filter((plan) => plan !== base)];
    const clause = place === null ? null : place.clause;
    const places: NotePlace[] = [
      ...(stretch === null ? [] : [stretch]),
      ...(place === null || clause === null ? [] : [{ kind: "clause", clause: { plan: place.plan, clause } } as const]),
      { kind: "row", clauses: rowClauses(row.aligned, ordered) },
    ];
    const [first] = rowClauses(row.aligned, ordered);
    const beside = clause ?? first?.clause;
    if (beside !== undefined) begin(beside, places);
    if (panel !== "row") doors.detail(row);
  }, [table, row, place, panel, base, plans, setting, doors, begin]);

  useCommands([
    {
      id: "notes.write",
      group: "decide",
      label: named("notes.write"),
      keys: ["N"],
      reach: "outside-fields",
      run: row === undefined ? null : write,
    },
    {
      id: "notes.list",
      group: "look",
      label: named("notes.list"),
      keys: ["Shift N"],
      reach: "outside-fields",
      run: () => onView({ panel: panel === "notes" ? null : "notes" }),
    },
  ]);
  return write;
}
