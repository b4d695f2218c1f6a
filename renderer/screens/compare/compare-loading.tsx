import { useCallback, useRef, useState } from "react";
import type { PlanId } from "../../../shared/model/ids.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { type PlainKey, useWords } from "../../catalogue/words.tsx";
import type { Corpus } from "../../client/use-corpus.ts";
import { Name } from "../../script/name.tsx";
import { placeOf, titleOf } from "../plans/plan-columns.ts";
import { openByWidth, SPINE_WIDTH } from "./columns/column-widths.ts";
import { expectRoom } from "./grid/table-room.ts";
import { useRoom } from "./grid/use-scroller.ts";

type CompareLoadingProps = {
  /** What the screen is called. */
  readonly name: PlainKey;
  readonly corpus: Corpus;
  /** The plans that are lined up; null where that is not known yet. */
  readonly columns: readonly PlanId[] | null;
  readonly busy: boolean;
  readonly onStop: () => void;
};

/** The table while its plans are read or lined up: its frame, real heads, ruled rows, how far it is, and a way to stop. */
export function CompareLoading({ name, corpus, columns: wanted, busy, onStop }: CompareLoadingProps) {
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  const tellRoom = useCallback((width: number) => {
    setRoom(width);
    const screen = frame.current?.parentElement;
    // The table will reach down to where now stands how far it is.
    const height = (screen?.clientHeight ?? 0) - (frame.current?.offsetTop ?? 0);
    expectRoom({ room: width - STRIP_WIDTH, height: Math.max(height, 0) });
  }, []);
  useRoom(frame, tellRoom);
  const { firstPlans } = corpus;
  const all = corpus.plans.state === "ready" ? corpus.plans.value : [];
  const plans = wanted?.flatMap((id) => all.find((plan) => plan.id === id) ?? []) ?? all;
  const total = Math.max(plans.length, firstPlans?.total ?? (plans.length === 0 ? USUAL_PLANS : 0));
  const open = openByWidth(total, room - STRIP_WIDTH);
  const label =
    firstPlans !== null
      ? say("corpus.first-plans", firstPlans)
      : all.length === 0
        ? say("corpus.loading")
        : say("compare.aligning");
  return (
    <main className="compare-screen loading" aria-labelledby="compare-heading">
      <h1 id="compare-heading" className="unseen">
        {say(name)}
      </h1>
      <div className="compare-bar" />
      <div className="compare-outline" />
      <div
        ref={frame}
        className="ruled-table"
        style={{ paddingInlineEnd: STRIP_WIDTH + (total - open) * SPINE_WIDTH }}
        aria-hidden="true"
      >
        {Array.from({ length: open }, (_, nth) => nth).map((nth) => (
          <RuledColumn key={nth} plan={plans[nth] ?? null} />
        ))}
      </div>
      <p className="progress-line">
        <span role="status">{label}</span>
        <progress
          aria-label={label}
          {...(firstPlans === null ? {} : { max: firstPlans.total, value: firstPlans.done })}
        />
        {busy ? (
          <button type="button" onClick={onStop}>
            {say("compare.stop")}
          </button>
        ) : null}
      </p>
    </main>
  );
}

/** So many come with the program. */
const USUAL_PLANS = 5;
/** The bird's-eye strip at the right of the table. */
const STRIP_WIDTH = 56;

/** A column whose text is on its way; without a plan, one whose plan is being read. */
function RuledColumn({ plan }: { readonly plan: PlanSummary | null }) {
  const { say } = useWords();
  return (
    <div className="ruled-column">
      <div className="column-head">
        {plan === null ? null : (
          <>
            <div className="city-line">
              <Name className="city">{placeOf(plan) ?? titleOf(plan)}</Name>
              <span className="aside">{plan.metadata.year}</span>
            </div>
            <p className="plan-title">
              <Name>{titleOf(plan)}</Name>
            </p>
            <p className="plan-number">
              <Name>{plan.metadata.documentNumber}</Name>
              <span className="push">{say("compare.clauses", { count: plan.clauses })}</span>
            </p>
          </>
        )}
      </div>
      {["first", "second", "third"].map((row) => (
        <div key={row} className="ruled-cell">
          <span />
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
