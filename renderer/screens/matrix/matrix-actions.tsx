import { useCallback, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../catalogue/words.tsx";
import { named } from "../../commands/command.ts";
import { useCommands } from "../../commands/commands-context.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import { useNotes } from "../../notes/notes-context.tsx";
import { DeskActions } from "../compare/desk/desk-actions.tsx";
import type { CompareTable, Row } from "../compare/table/compare-table.ts";
import type { ComparisonSession } from "../compare/table/use-comparison.ts";
import { ExportDialog } from "../export/export-dialog.tsx";

type MatrixActionsProps = {
  readonly table: CompareTable;
  readonly session: ComparisonSession;
  /** The rows that the conditions let through. */
  readonly rows: readonly Row[];
  /** Where in the top bar undo, redo and export stand. */
  readonly slot: HTMLElement | null;
  /** Gives the focus back to the matrix. */
  readonly onLeave: () => void;
};

/** Undo, redo and export of the comparison, in the top bar as beside the table. Nothing of a frozen one can be undone. */
export function MatrixActions({ table, session, rows, slot, onLeave }: MatrixActionsProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const [exporting, setExporting] = useState(false);
  const hasNotes = useNotes().list.length > 0;
  const isFrozen = table.frozen !== null;
  const { undo, redo } = session;
  const onUndo = useCallback(async () => {
    if ((await undo()) !== null) announce(say("compare.undone"));
  }, [undo, announce, say]);
  const onRedo = useCallback(async () => {
    if ((await redo()) !== null) announce(say("compare.redone"));
  }, [redo, announce, say]);

  useCommands([
    {
      id: "compare.undo",
      group: "decide",
      label: named("command.undo"),
      keys: ["Ctrl Z"],
      reach: "outside-fields",
      run: isFrozen ? null : () => void onUndo(),
    },
    {
      id: "compare.redo",
      group: "decide",
      label: named("command.redo"),
      keys: ["Ctrl Y", "Ctrl Shift Z"],
      reach: "outside-fields",
      run: isFrozen ? null : () => void onRedo(),
    },
    {
      id: "compare.export",
      group: "use",
      label: named("export.heading"),
      keys: ["Ctrl E"],
      reach: "window",
      run: () => setExporting(true),
    },
  ]);
  return (
    <>
      {slot === null || isFrozen
        ? null
        : createPortal(
            <DeskActions
              comparison={table.comparison}
              conflicts={0}
              onUndo={() => void onUndo()}
              onRedo={() => void onRedo()}
              onHistory={null}
              onExport={() => setExporting(true)}
            />,
            slot,
          )}
      {exporting ? (
        <ExportDialog
          table={table}
          columns={table.comparison.plans}
          rows={rows}
          selected={NO_ROWS}
          hasNotes={hasNotes}
          onReadBack={null}
          onClose={() => {
            setExporting(false);
            onLeave();
          }}
        />
      ) : null}
    </>
  );
}

const NO_ROWS: readonly Row[] = [];
