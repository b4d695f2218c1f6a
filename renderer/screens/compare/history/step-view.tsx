import type { HistoryStep } from "../../../../shared/model/history.ts";
import { useWords } from "../../../catalogue/words.tsx";
import type { CompareTable } from "../table/compare-table.ts";
import { describeEntry } from "./describe-decision.ts";
import { formatMoment } from "./format-moment.ts";
import type { History } from "./use-history.ts";

type StepViewProps = { readonly step: HistoryStep; readonly history: History; readonly table: CompareTable };

/** That somebody undid, redid or went to a point of the history: one quiet line. */
export function StepView({ step, history, table }: StepViewProps) {
  const words = useWords();
  const { say, language } = words;
  const { kind, entry, by, at } = step;
  const about = history.entries.find(({ number }) => number === entry);
  return (
    <li className="history-step">
      <time dateTime={at}>{formatMoment(at, new Date(), language)}</time>
      {by === null ? null : <span>{by}</span>}
      <span>{say(kind === "revert" && entry === 0 ? "history.step.revert-all" : `history.step.${kind}`)}</span>
      {about === undefined ? null : (
        <span className="about" lang="zh-Hans">
          {describeEntry(about, history.entries, table, words)}
        </span>
      )}
    </li>
  );
}
