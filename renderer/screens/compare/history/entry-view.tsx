import type { ReactNode } from "react";
import type { HistoryEntry } from "../../../../shared/model/history.ts";
import { useWords } from "../../../catalogue/words.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import { describeEntry } from "./describe-decision.ts";
import { formatMoment } from "./format-moment.ts";
import type { History } from "./use-history.ts";

type EntryViewProps = {
  readonly entry: HistoryEntry;
  readonly history: History;
  readonly table: CompareTable;
  readonly children?: ReactNode;
};

/** One decision or retraction: what, who, when, why, and whether it counts. */
export function EntryView({ entry, history, table, children }: EntryViewProps) {
  const words = useWords();
  const { say, language } = words;
  const overruled = history.conflicts.includes(entry.number);
  const waits = history.waiting.includes(entry.number);
  return (
    <li className={`entry ${entry.state}${overruled ? " overruled" : ""}`}>
      <p className="entry-what" lang="zh-Hans">
        {describeEntry(entry, history.entries, table, words)}
      </p>
      {entry.why === null ? null : (
        <p className="entry-why" lang="zh-Hans">
          {entry.why}
        </p>
      )}
      <p className="entry-who">
        {entry.by === null ? null : <span>{entry.by}</span>}
        <time dateTime={entry.at}>{formatMoment(entry.at, new Date(), language)}</time>
        {entry.state === "in-force" ? null : <span>{say(`history.${entry.state}`)}</span>}
        {overruled ? <span className="conflict">{say("history.conflict")}</span> : null}
        {waits ? <span className="conflict">{say("history.waiting")}</span> : null}
      </p>
      {children}
    </li>
  );
}
