import { useMemo } from "react";
import { describeWarning } from "../../../shared/contract/sentences.ts";
import type { IdentifiedReading } from "../../../shared/model/reading.ts";
import { useWords } from "../../catalogue/words.tsx";
import { LineList } from "../../components/line-list.tsx";
import { type ReviewPlace, reviewGroups } from "./review-groups.ts";

type ReviewPaneProps = {
  readonly reading: IdentifiedReading;
  readonly onReveal: (offset: number, focus: boolean) => void;
};

const LINE_HEIGHT = 64;

/** 需要过目: what is damaged or doubtful, kind by kind; each leads to its place. A proposed reading is only shown. */
export function ReviewPane({ reading, onReveal }: ReviewPaneProps) {
  const { say, number } = useWords();
  const lines = useMemo(
    () =>
      reviewGroups(reading).flatMap(({ code, places }) =>
        places.map((place, nth) => ({ place, head: nth === 0 ? { code, count: places.length } : null })),
      ),
    [reading],
  );
  return (
    <section className="checks" aria-labelledby="review-heading" data-region="review" data-scrolls="">
      <header>
        <h2 id="review-heading">{say("import.review")}</h2>
        <span className="aside">{number(lines.length)}</span>
      </header>
      {lines.length === 0 ? <p className="aside">{say("source.no-warnings")}</p> : null}
      <LineList
        tag="ol"
        aria-labelledby="review-heading"
        count={lines.length}
        keyOf={(index) => lines[index]?.place.index ?? index}
        lineHeight={LINE_HEIGHT}
        current={-1}
        draw={(index, tabStop) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <>
              {line.head === null ? null : (
                <h3>
                  {say(`warning.${line.head.code}`)} <span className="aside">{number(line.head.count)}</span>
                </h3>
              )}
              <ReviewLine place={line.place} tabStop={tabStop} onReveal={onReveal} />
            </>
          );
        }}
      />
    </section>
  );
}

type ReviewLineProps = {
  readonly place: ReviewPlace;
  readonly tabStop: boolean;
  readonly onReveal: ReviewPaneProps["onReveal"];
};

function ReviewLine({ place: { warning, path }, tabStop, onReveal }: ReviewLineProps) {
  const { say, language } = useWords();
  // What a warning of its kind always says stands over it.
  const { raw, proposed, proof, proofStart } = warning.details;
  return (
    <>
      <button
        type="button"
        className="check-line"
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onReveal(warning.start, true)}
      >
        {path.length === 0 ? null : (
          <span className="path" lang="zh">
            {path.join(" ")}
          </span>
        )}
        <span>
          {raw === undefined || raw === "" ? describeWarning(warning, language) : say("import.quoted", { raw })}
        </span>
        {proposed === undefined ? null : (
          <span className="proposed">
            <span className="box machine">{say("source.proposed")}</span>
            {proposed}
          </span>
        )}
      </button>
      {proof === undefined || proofStart === undefined ? null : (
        <button
          type="button"
          className="check-line proof"
          tabIndex={tabStop ? 0 : -1}
          onClick={() => onReveal(Number(proofStart), false)}
        >
          {say("import.proof", { proof })}
        </button>
      )}
    </>
  );
}
