import { useCallback } from "react";
import { named } from "../commands/command.ts";
import { useCommands } from "../commands/commands-context.tsx";
import type { Desk } from "../screens/compare/desk/desk.ts";
import { clauseRefAt } from "../screens/compare/grid/step-place.ts";
import { notePlaces } from "./note-places.ts";
import { useNotes } from "./notes-context.tsx";
import { selectedStretch } from "./table-selection.ts";

type Reach = Pick<Desk, "table" | "row" | "view" | "onView" | "setting" | "doors">;

/** The keys of notes in the comparison: N writes one at the current place, Shift N lists them. */
export function useDeskNotes({ table, row, view, onView, setting, doors }: Reach): () => void {
  const { begin } = useNotes();
  const { place, panel } = view;
  const write = useCallback(() => {
    if (row === undefined) return;
    const stretch = selectedStretch(table, setting.shownOf);
    const here = notePlaces(table, row, clauseRefAt(place));
    if (here !== null) begin(here.beside, [...(stretch === null ? [] : [stretch]), ...here.places]);
    if (panel !== "row") doors.detail(row);
  }, [table, row, place, panel, setting, doors, begin]);

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
