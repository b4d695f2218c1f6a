import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { placeOf, titleOf } from "./plan-columns.ts";

type PlanRowProps = {
  readonly plan: PlanSummary;
  /** The row that Tab leads to. */
  readonly current: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
};

/** One plan of the list. What the document does not say is a dash. */
export function PlanRow({ plan, current, onFocus, onOpen, onRemove }: PlanRowProps) {
  const { say, date, number } = useWords();
  const names = useShownScript().simplified;
  const { metadata } = plan;
  const place = placeOf(plan);
  const day = metadata.issuedOn ?? metadata.publishedOn;
  return (
    <tr data-plan={plan.id} onFocus={onFocus} onClick={onOpen}>
      <th className="column-place" scope="row">
        {/* The whole row opens on a click; this is what the keyboard reaches. */}
        <button
          type="button"
          className="place"
          lang={names.lang}
          tabIndex={current ? 0 : -1}
          data-region-entry={current ? "" : undefined}
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {place === undefined ? (
            <>
              {say("plans.no-place")}
              <span className="unseen">{names.words(titleOf(plan))}</span>
            </>
          ) : (
            names.words(place)
          )}
        </button>
        <span className="aside">
          {metadata.year === null ? null : <span>{metadata.year}</span>}
          {metadata.script === "traditional" ? <span>{say("script.traditional.short")}</span> : null}
        </span>
      </th>
      <td className="column-title" lang={names.lang}>
        {names.words(titleOf(plan))}
        <span className="narrow">
          {names.words([metadata.documentNumber, metadata.issuer].filter((part) => part !== null).join("  "))}
        </span>
      </td>
      <td className="column-number" lang={names.lang}>
        {names.words(metadata.documentNumber ?? say("plans.nothing"))}
      </td>
      <td className="column-issuer" lang={names.lang}>
        {names.words(metadata.issuer ?? say("plans.nothing"))}
      </td>
      <td className="column-date">{day === null ? say("plans.nothing") : date(day)}</td>
      <td className="column-clauses">{number(plan.clauses)}</td>
      <td className={plan.warnings > 0 ? "column-warnings damage" : "column-warnings"}>{number(plan.warnings)}</td>
      <td className="row-action">
        <button
          type="button"
          tabIndex={-1}
          className="link"
          aria-label={say("plans.remove-named", { plan: placeOf(plan) ?? titleOf(plan) })}
          onClick={(event) => {
            event.stopPropagation();
            onRemove();
          }}
        >
          {say("plans.remove")}
        </button>
      </td>
    </tr>
  );
}
