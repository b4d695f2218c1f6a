import type { RefObject } from "react";
import { type Command, named } from "../../../commands/command.ts";
import type { CompareView, Place } from "../compare-view.ts";
import { extendSelection, type RowSelection, selectAll } from "../copy/row-selection.ts";
import type { DeskPlaces } from "../desk/use-desk-places.ts";
import type { TableFind } from "../find/use-table-find.ts";
import { placeIn } from "../grid/step-place.ts";
import type { Row } from "../table/compare-table.ts";
import { sectionKey } from "../table/table-items.ts";

export type RowReach = {
  readonly rows: readonly Row[];
  /** The current row and place. */
  readonly row: Row | undefined;
  readonly place: Place | null;
  readonly places: DeskPlaces;
  readonly find: TableFind;
  readonly selection: RowSelection | null;
  readonly onSelect: (selection: RowSelection | null) => void;
  readonly foldSection: (key: string) => void;
  readonly onView: (change: Partial<CompareView>) => void;
  /** True while what is copied goes as cells parted by tabs. */
  readonly asTable: RefObject<boolean>;
};

/** What can be done with the rows as a whole: looked through, marked, copied. */
export function rowCommands(reach: RowReach): readonly Command[] {
  const { rows, row, place, find, selection, onSelect, asTable, foldSection, onView } = reach;
  const copyAsTable = () => {
    asTable.current = true;
    document.execCommand("copy");
    asTable.current = false;
  };
  return [
    {
      id: "compare.find",
      group: "look",
      label: named("command.table-find"),
      keys: ["Ctrl F"],
      reach: "window",
      run: find.open,
    },
    {
      id: "compare.find-next",
      group: "look",
      label: named("keys.next-match"),
      keys: ["F3"],
      reach: "window",
      run: () => find.step(1),
    },
    {
      id: "compare.find-previous",
      group: "look",
      label: named("keys.previous-match"),
      keys: ["Shift F3"],
      reach: "window",
      run: () => find.step(-1),
    },
    {
      id: "compare.fold-section",
      group: "look",
      label: named("command.fold-section"),
      keys: ["["],
      reach: "part",
      run: row === undefined ? null : () => foldSection(sectionKey(row.section)),
    },
    {
      id: "compare.unfold-sections",
      group: "look",
      label: named("command.unfold-sections"),
      keys: ["]"],
      reach: "part",
      run: () => onView({ foldedSections: new Set() }),
    },
    {
      id: "compare.mark-up",
      group: "use",
      label: named("command.mark-up"),
      keys: ["Shift ↑"],
      reach: "part",
      run: place === null ? null : () => mark(reach, place, -1),
    },
    {
      id: "compare.mark-down",
      group: "use",
      label: named("command.mark-down"),
      keys: ["Shift ↓"],
      reach: "part",
      run: place === null ? null : () => mark(reach, place, 1),
    },
    {
      id: "compare.mark-all",
      group: "use",
      label: named("command.mark-all"),
      keys: ["Ctrl A"],
      reach: "part",
      run: rows.length === 0 ? null : () => onSelect(selectAll(rows)),
    },
    {
      id: "compare.mark-none",
      group: "use",
      label: named("command.mark-none"),
      keys: ["Esc"],
      reach: "part",
      run: selection === null ? null : () => onSelect(null),
    },
    {
      id: "compare.copy-table",
      group: "use",
      label: named("command.copy-table"),
      keys: ["Ctrl Shift C"],
      reach: "part",
      run: place === null && selection === null ? null : copyAsTable,
    },
  ];
}

/** Marks one row more or less; the place goes along. */
function mark({ rows, places, selection, onSelect }: RowReach, place: Place, step: 1 | -1): void {
  const next = extendSelection(rows, selection, place.row, step);
  const row = rows.find(({ id }) => id === next?.focus);
  if (next === null || row === undefined) return;
  onSelect(next);
  places.go(placeIn(row, place.plan, "first"));
}
