import type { Comparison } from "../../../../shared/model/comparison.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";

type DeskActionsProps = {
  readonly comparison: Comparison;
  /** How many decisions later ones overrule. */
  readonly conflicts: number;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Null where the history cannot be shown. */
  readonly onHistory: (() => void) | null;
  readonly onExport: () => void;
};

/** What the comparison puts into the top bar. */
export function DeskActions({ comparison, conflicts, onUndo, onRedo, onHistory, onExport }: DeskActionsProps) {
  const { say } = useWords();
  return (
    <>
      <button
        type="button"
        className="quiet sign"
        aria-label={say("compare.undo")}
        title={`${say("compare.undo")} Ctrl Z`}
        disabled={!comparison.canUndo}
        onClick={onUndo}
      >
        ↶
      </button>
      <button
        type="button"
        className="quiet sign"
        aria-label={say("compare.redo")}
        title={`${say("compare.redo")} Ctrl Y`}
        disabled={!comparison.canRedo}
        onClick={onRedo}
      >
        ↷
      </button>
      {onHistory === null ? null : (
        <button type="button" className="quiet" title={`${say("history.name")} Ctrl Alt Z`} onClick={onHistory}>
          {say("history.open")}
          {conflicts === 0 ? null : <span className="conflict">{say("history.conflicts", { count: conflicts })}</span>}
        </button>
      )}
      <button type="button" className="export-button" onClick={onExport}>
        {say("export.open")}
        <KeyCap keys="Ctrl E" />
      </button>
    </>
  );
}
