import type { Candidate } from "../../../../shared/model/alignment.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { Name } from "../../../script/name.tsx";
import type { ClauseWish } from "../desk/use-desk-places.ts";
import type { CompareTable, Row } from "../table/compare-table.ts";
import { clauseAt, clauseName } from "../table/plan-names.ts";
import { ScoredHeading } from "./scored-heading.tsx";

type MaybeListProps = {
  readonly table: CompareTable;
  readonly row: Row;
  readonly maybe: readonly Candidate[];
  /** Says that a pair is one matter; null where the table is frozen. */
  readonly onJoin: ((pair: Candidate) => void) | null;
  readonly onClause: (wish: ClauseWish) => void;
};

/** Pairs below the threshold that lead out of the row: perhaps, for a person to look at. */
export function MaybeList({ table, row, maybe, onJoin, onClause }: MaybeListProps) {
  const { say } = useWords();
  if (maybe.length === 0) return null;
  return (
    <section aria-label={say("detail.maybe")}>
      <ScoredHeading>{say("detail.maybe")}</ScoredHeading>
      <ul className="candidates">
        {maybe.map((pair) => {
          const other = table.rowOfClause.get(pair.a.clause) === row ? pair.b : pair.a;
          return (
            <li key={`${pair.a.clause}-${pair.b.clause}`}>
              <button type="button" className="link" onClick={() => onClause(other)}>
                {clauseName(table, other)}
              </button>
              <Name className="title">{clauseAt(table, other)?.title}</Name>
              <span className="score">{pair.score.toFixed(2)}</span>
              {onJoin === null ? null : (
                <button type="button" className="link" onClick={() => onJoin(pair)}>
                  {say("detail.join")}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
