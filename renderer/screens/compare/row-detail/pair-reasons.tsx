import { describeFault } from "../../../../shared/contract/sentences.ts";
import type { MatchPair } from "../../../../shared/model/alignment.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { Name } from "../../../script/name.tsx";
import type { ClauseWish } from "../desk/use-desk-places.ts";
import type { CompareTable } from "../table/compare-table.ts";
import { clauseAt, clauseName } from "../table/plan-names.ts";
import type { ClauseMark } from "./clause-marks.ts";
import { otherCandidates, type ReasonLine, reasonLines } from "./reason-lines.ts";
import { useReasons } from "./use-reasons.ts";

type PairReasonsProps = {
  readonly table: CompareTable;
  readonly pair: MatchPair;
  readonly onMark: (marks: readonly ClauseMark[]) => void;
  readonly onClause: (wish: ClauseWish) => void;
};

/** Why two clauses are a match, line by line; the words a line is about light up in both texts. Then who else was in question. */
export function PairReasons({ table, pair, onMark, onClause }: PairReasonsProps) {
  const words = useWords();
  const { say, language } = words;
  const reasons = useReasons(table, pair);
  if (reasons.state === "loading") return <p className="aside">{say("detail.reasons.loading")}</p>;
  if (reasons.state === "failed") return <p className="damage">{describeFault(reasons.fault, language)}</p>;
  const others = otherCandidates(reasons.value);
  const textOf = (side: "a" | "b") => clauseAt(table, pair[side])?.text ?? "";
  const mark =
    ({ spans }: ReasonLine) =>
    () =>
      onMark(
        spans === null
          ? []
          : [
              { clause: pair.a, text: textOf("a"), spans: spans.a },
              { clause: pair.b, text: textOf("b"), spans: spans.b },
            ],
      );
  return (
    <>
      <ul className="reasons" onPointerLeave={() => onMark([])}>
        {reasonLines(reasons.value, words).map((line) => (
          <li key={line.key} onPointerEnter={mark(line)}>
            {line.spans === null ? (
              <ReasonWords line={line} />
            ) : (
              <button
                type="button"
                className="reason"
                onFocus={mark(line)}
                onBlur={() => onMark([])}
                onClick={mark(line)}
              >
                <ReasonWords line={line} />
              </button>
            )}
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <h4>{say("detail.runner-up")}</h4>
          <ul className="candidates">
            {others.map(({ clause, score }) => (
              <li key={clause.clause}>
                <button type="button" className="link" onClick={() => onClause(clause)}>
                  {clauseName(table, clause)}
                </button>
                <Name className="title">{clauseAt(table, clause)?.title}</Name>
                <span className="score">{score.toFixed(2)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function ReasonWords({ line: { label, words, measure } }: { readonly line: ReasonLine }) {
  return (
    <>
      {label === "" ? null : <span className="label">{label}</span>}
      <Name className="words">{words}</Name>
      <span className="measure">{measure}</span>
    </>
  );
}
