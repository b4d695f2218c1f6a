import { memo, useState } from "react";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { Name } from "../../script/name.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import type { Row } from "../compare/table/compare-table.ts";
import { placeOf, titleOf } from "../plans/plan-columns.ts";
import { Highlighted } from "./highlighted.tsx";
import { LineActions, type LineDeed } from "./line-actions.tsx";
import type { ResultLine } from "./result-line.ts";

type ResultRowProps = {
  readonly id: string;
  readonly line: ResultLine;
  readonly plan: PlanSummary | undefined;
  /** The line names its plan itself. */
  readonly withPlan: boolean;
  /** The row of the comparison in which the clause is. */
  readonly row: Row | undefined;
  readonly selected: boolean;
  /** The same function as long as the line is drawn. */
  readonly onDeed: (line: ResultLine, deed: LineDeed) => void;
  /** `isOther`: to the view that a line does not lead to first. The same function as long as the line is drawn. */
  readonly onOpen: (line: ResultLine, isOther: boolean) => void;
};

/** A clause that was found, with the stretch that shows why. */
export const ResultRow = memo(function ResultRow(props: ResultRowProps) {
  const { id, line, plan, withPlan, row, selected, onDeed, onOpen } = props;
  const { say, percent } = useWords();
  const [isNear, setNear] = useState(false);
  const shown = useShownScript()[plan?.metadata.script ?? "simplified"];
  return (
    <tr
      id={id}
      className="hit"
      aria-selected={selected}
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
    >
      <td
        className="hit-text"
        tabIndex={-1}
        // On the way down, so that the field, whose keys command the list, never loses the focus.
        onMouseDown={(event) => {
          event.preventDefault();
          if (event.button === 0) onOpen(line, event.ctrlKey || event.metaKey);
        }}
      >
        <span className="path">
          {withPlan && plan !== undefined ? (
            <b className="place">
              <Name>{placeOf(plan) ?? titleOf(plan)}</Name>
            </b>
          ) : null}
          <span>{line.path.join(" › ")}</span>
          {row === undefined ? null : <span>{say("search.row", { number: row.number })}</span>}
          {line.similarity === null ? null : (
            <b className="similarity">
              {say("search.similarity", { share: percent(Math.round(line.similarity * 100) / 100) })}
            </b>
          )}
        </span>
        <span className="hit-title" lang={shown.lang}>
          {shown.words(line.title)}
        </span>
        <span className={line.goesOn ? "snippet goes-on" : "snippet"} lang={shown.lang}>
          <Highlighted shown={shown} text={line.snippet} ranges={line.ranges} />
        </span>
      </td>
      <td className="hit-deeds">
        {selected || isNear ? <LineActions hasRow={row !== undefined} onDeed={(deed) => onDeed(line, deed)} /> : null}
      </td>
    </tr>
  );
});
