import { useNotes } from "../../../notes/notes-context.tsx";
import {
  ExportDialog,
  HistoryPanel,
  NotesPanel,
  ReturnedDialog,
  ReviewPanel,
  RowPanel,
} from "../../../parts/parts.tsx";
import { selectedRows } from "../copy/row-selection.ts";
import { useAtDesk } from "./desk-context.ts";

/** What stands at the right of the table. */
export function DeskPanel() {
  const notes = useNotes().list;
  const { table, session, rows, shown, selection, arrangement, view, row, history, corrections, places, doors } =
    useAtDesk();
  const shared = { table, onClose: doors.closePanel };
  switch (view.panel) {
    case null:
      return null;
    case "export":
      return (
        <ExportDialog
          {...shared}
          // What only the width of the window folded is handed out as well.
          columns={view.folded === null ? table.comparison.plans : arrangement.columns.open.map(({ plan }) => plan)}
          rows={rows}
          selected={selectedRows(shown, selection)}
          hasNotes={notes.length > 0}
          onReadBack={table.frozen === null ? () => doors.showPanel("returned") : null}
        />
      );
    case "history":
      return corrections === null ? null : <HistoryPanel {...shared} history={history} corrections={corrections} />;
    case "notes":
      return <NotesPanel onClose={doors.closePanel} />;
    case "returned":
      return <ReturnedDialog {...shared} session={session} />;
    case "review":
      return <ReviewPanel {...shared} current={row?.id ?? null} onRow={places.goToRow} />;
    case "row":
      return row === undefined || view.place === null ? null : <RowPanel row={row} place={view.place} />;
  }
}
