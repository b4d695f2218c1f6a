import { useMemo } from "react";
import { reviewProgress } from "../../../../shared/alignment/review/review-progress.ts";
import { type ReviewCause, reviewQueue } from "../../../../shared/alignment/review/review-queue.ts";
import type { ClauseRef } from "../../../../shared/model/alignment.ts";
import { useWords, type Words } from "../../../catalogue/words.tsx";
import { LineList } from "../../../components/line-list.tsx";
import { Name } from "../../../script/name.tsx";
import { SidePanel } from "../desk/side-panel.tsx";
import { Seal } from "../rows/seal.tsx";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { clauseName, nameOf } from "../table/plan-names.ts";
import { ReviewStates } from "./review-states.tsx";
import { ReviewSum } from "./review-sum.tsx";

type ReviewPanelProps = {
  readonly table: CompareTable;
  /** The current row. */
  readonly current: string | null;
  readonly onRow: (row: Row) => void;
  readonly onClose: () => void;
};

const LINE_HEIGHT = 64;

/** 待核: the rows that a person should look at, the most doubtful first, each with the reason; how far each plan is. */
export function ReviewPanel({ table, current, onRow, onClose }: ReviewPanelProps) {
  const words = useWords();
  const { say } = words;
  const queue = useMemo(() => reviewQueue(table), [table]);
  const progress = useMemo(() => reviewProgress(table), [table]);
  return (
    <SidePanel
      name={say("review.name")}
      region="review"
      heading={
        <h2>
          {say("review.name")} <span className="aside">{say("compare.rows", { count: queue.length })}</span>
        </h2>
      }
      onClose={onClose}
    >
      <table className="progress">
        <caption className="unseen">{say("review.progress")}</caption>
        <tbody>
          {progress.map(({ plan, decided, all }) => (
            <tr key={plan}>
              <th scope="row">
                <Name>{nameOf(table, plan)}</Name>
              </th>
              <td>
                <progress max={Math.max(all, 1)} value={decided} aria-label={nameOf(table, plan)} />
              </td>
              <td>{say("review.decided", { decided, all })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ReviewSum queue={queue} />
      <ReviewStates />
      {queue.length === 0 ? <p className="aside">{say("review.none")}</p> : null}
      <LineList
        tag="ol"
        aria-label={say("review.name")}
        count={queue.length}
        keyOf={(index) => queue[index]?.row ?? index}
        lineHeight={LINE_HEIGHT}
        current={queue.findIndex(({ row }) => row === current)}
        draw={(index, tabStop) => {
          const item = queue[index];
          const row = item === undefined ? undefined : table.rowById.get(item.row);
          const [cause] = item?.causes ?? [];
          return row === undefined || cause === undefined ? null : (
            <button
              type="button"
              className="review-line"
              tabIndex={tabStop ? 0 : -1}
              aria-current={row.id === current ? "location" : undefined}
              onClick={() => onRow(row)}
            >
              <span className="number">{row.number}</span>
              <Name className="title">{row.title}</Name>
              <Seal row={row} />
              <span className="cause">{describeCause(cause, row, table, words)}</span>
            </button>
          );
        }}
      />
    </SidePanel>
  );
}

/** Why a row should be looked at, in a sentence. */
function describeCause(cause: ReviewCause, row: Row, table: CompareTable, { say, percent }: Words): string {
  const outside = ({ a, b }: { readonly a: ClauseRef; readonly b: ClauseRef }) =>
    clauseName(table, table.rowOfClause.get(a.clause) === row ? b : a);
  switch (cause.kind) {
    case "conflict":
      return say("history.conflict");
    case "confidence":
      return say("review.confidence", { percent: percent(Math.round(cause.confidence * 100) / 100) });
    case "gap":
      return say("review.gap", {
        plans: cause.plans.map((plan) => nameOf(table, plan)).join("、"),
        clause: outside(cause.pair),
      });
    case "maybe":
      return say("review.maybe", { clause: outside(cause.pair) });
    case "part":
      return say("review.part", { row: table.rowById.get(cause.row)?.title ?? "" });
  }
}
