import { describeFault } from "../../../../shared/contract/sentences.ts";
import { type HistoryEntry, isDecision } from "../../../../shared/model/history.ts";
import { useWords } from "../../../catalogue/words.tsx";
import type { Loadable } from "../../../client/loadable.ts";
import type { Corrections } from "../corrections/use-corrections.ts";
import { SidePanel } from "../desk/side-panel.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import { EntryView } from "./entry-view.tsx";
import { StepView } from "./step-view.tsx";
import type { History } from "./use-history.ts";

type HistoryPanelProps = {
  readonly table: CompareTable;
  readonly history: Loadable<History>;
  readonly corrections: Corrections;
  readonly onClose: () => void;
};

/** 判定记录: all that was decided and undone, the latest first; back and forth to any point, or one decision alone. */
export function HistoryPanel({ table, history, corrections, onClose }: HistoryPanelProps) {
  const { say, language } = useWords();
  return (
    <SidePanel name={say("history.name")} region="history" heading={<h2>{say("history.name")}</h2>} onClose={onClose}>
      {history.state === "loading" ? (
        <p className="aside">{say("history.loading")}</p>
      ) : history.state === "failed" ? (
        <p className="damage">{describeFault(history.fault, language)}</p>
      ) : history.value.entries.length === 0 ? (
        <p className="aside">{say("history.none")}</p>
      ) : (
        <Entries table={table} history={history.value} corrections={corrections} />
      )}
    </SidePanel>
  );
}

type EntriesProps = { readonly table: CompareTable; readonly history: History; readonly corrections: Corrections };

function Entries({ table, history, corrections }: EntriesProps) {
  const { say } = useWords();
  const { entries, steps } = history;
  const last = entries.find(({ state }) => state === "in-force" || state === "retracted");
  return (
    <ol className="entries">
      {entries.flatMap((entry) => [
        ...steps
          .filter(({ behind }) => behind === entry.number)
          .map((step) => <StepView key={`step-${step.number}`} step={step} history={history} table={table} />),
        <EntryView key={entry.number} entry={entry} history={history} table={table}>
          {entry === last ? <p className="aside">{say("history.here")}</p> : null}
          <EntryActions entry={entry} isLast={entry === last} history={history} corrections={corrections} />
        </EntryView>,
      ])}
      {last === undefined ? null : (
        <li className="entry last">
          <button type="button" className="link" onClick={() => void corrections.revert(0)}>
            {say("history.revert-all")}
          </button>
        </li>
      )}
    </ol>
  );
}

type EntryActionsProps = {
  readonly entry: HistoryEntry;
  /** It is the last that counts. */
  readonly isLast: boolean;
  readonly history: History;
  readonly corrections: Corrections;
};

/**
 * What can be done with an entry: go to it, take it back alone, or decide so again where a later one overrules it or it
 * was taken back.
 */
function EntryActions({ entry, isLast, history, corrections }: EntryActionsProps) {
  const { say } = useWords();
  const { number, state } = entry;
  if (state === "abandoned") return null;
  const isOverruled = history.conflicts.includes(number) && !isLast;
  return (
    <p className="entry-actions">
      {isLast ? null : (
        <button type="button" className="link" onClick={() => void corrections.revert(number)}>
          {say("history.revert")}
        </button>
      )}
      {isDecision(entry) && state === "in-force" && !isLast ? (
        <button type="button" className="link" onClick={() => void corrections.retract(number)}>
          {say("history.retract")}
        </button>
      ) : null}
      {isDecision(entry) && (isOverruled || state === "retracted") ? (
        <button type="button" className="link" onClick={() => void corrections.again(entry.decision)}>
          {say("history.again")}
        </button>
      ) : null}
    </p>
  );
}
