import type { PlanSummary } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { Name } from "../../script/name.tsx";
import { placeOf, titleOf } from "../plans/plan-columns.ts";
import type { SimilarTo } from "./similar-context.tsx";
import type { Finder } from "./use-finder.ts";

type SimilarHeadProps = {
  readonly to: SimilarTo;
  readonly finder: Finder;
  readonly plans: readonly PlanSummary[];
  readonly summary: string;
  readonly onField: () => void;
};

/** To which clause similar ones are shown, and the way back. */
export function SimilarHead({ to, finder, plans, summary, onField }: SimilarHeadProps) {
  const { say } = useWords();
  const plan = plans.find(({ id }) => id === to.plan);
  const isBack = finder.query !== "";
  return (
    <div className="similar-head">
      <p>
        <span className="aside">{say("search.similar-to")}</span>
        <Name className="place">{plan === undefined ? to.plan : (placeOf(plan) ?? titleOf(plan))}</Name>
        <span className="aside">{to.path.join(" › ")}</span>
        <b>
          <Name>{to.title}</Name>
        </b>
      </p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          finder.askSimilar(null);
          if (!isBack) finder.setOpen(false);
          onField();
        }}
      >
        {isBack ? say("search.back", { query: finder.query }) : say("dialog.close")}
      </button>
      <p className="similar-summary">
        {summary}
        {finder.similar.found.state === "failed" ? (
          <button type="button" className="link" onClick={finder.similar.retry}>
            {say("retry")}
          </button>
        ) : null}
      </p>
    </div>
  );
}
