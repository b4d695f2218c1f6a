import { describeFault } from "../../../../shared/contract/sentences.ts";
import type { DecisionEntry } from "../../../../shared/model/history.ts";
import { useWords } from "../../../catalogue/words.tsx";
import type { Loadable } from "../../../client/loadable.ts";
import type { CompareTable } from "../compare-table.ts";
import { SidePanel } from "../side-panel.tsx";
import type { Corrections } from "../use-corrections.ts";
import { EntryView } from "./entry-view.tsx";
import type { History } from "./use-history.ts";

type HistoryPanelProps = {
  readonly table: CompareTable;
  readonly history: Loadable<History>;
  readonly corrections: Corrections;
  readonly onClose: () => void;
};

/** 判定记录: all that was decided, the latest first; back and forth to any point of it. */
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
  const { entries } = history;
  const last = entries.find(({ state }) => state === "in-force");
  return (
    <ol className="entries" reversed>
      {entries.map((entry) => (
        <EntryView key={entry.number} entry={entry} history={history} table={table}>
          {entry === last ? <p className="aside">{say("history.here")}</p> : null}
          {entry.state === "abandoned" ? null : (
            <p className="entry-actions">
              {entry === last ? null : (
                <button type="button" className="link" onClick={() => void corrections.revert(entry.number)}>
                  {say("history.revert")}
                </button>
              )}
              {history.conflicts.includes(entry.number) ? (
                <ConflictActions entry={entry} last={last} corrections={corrections} />
              ) : null}
            </p>
          )}
        </EntryView>
      ))}
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

type ConflictActionsProps = {
  readonly entry: DecisionEntry;
  readonly last: DecisionEntry | undefined;
  readonly corrections: Corrections;
};

/** Of two decisions that are against each other the later counts; the earlier can be made to count again. */
function ConflictActions({ entry, last, corrections }: ConflictActionsProps) {
  const { say } = useWords();
  return entry === last ? null : (
    <button type="button" className="link" onClick={() => void corrections.again(entry.decision)}>
      {say("history.again")}
    </button>
  );
}
