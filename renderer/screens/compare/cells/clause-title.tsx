import type { ClauseId, PlanId } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { ClauseNoteMark } from "../../../notes/note-mark.tsx";
import type { ShownText } from "../../../script/shown-script.ts";
import { ClausePath } from "./clause-path.tsx";

type ClauseTitleProps = {
  readonly plan: PlanId;
  readonly clause: Clause;
  /** Keys act on it. */
  readonly isCurrent: boolean;
  readonly shown: ShownText;
  readonly onSource: (clause: ClauseId) => void;
};

/** One of many clauses of a closed cell: where it stands, what it is called and when it is due, on one line. */
export function ClauseTitle({ plan, clause, isCurrent, shown, onSource }: ClauseTitleProps) {
  const [due] = clause.deadlines;
  const title = shown.words(clause.title);
  return (
    <div className={`cell-clause title-only${isCurrent ? " here" : ""}`} data-clause={clause.id}>
      <ClausePath clause={clause} shown={shown} onSource={onSource} />
      <span className="title-words" lang={shown.lang} title={title}>
        {title}
      </span>
      <ClauseNoteMark plan={plan} clause={clause} />
      {due === undefined ? null : (
        <span className="deadline" lang={shown.lang}>
          {shown.words(due.raw)}
        </span>
      )}
    </div>
  );
}
