import type { KeyboardEvent } from "react";
import type { MatchPair } from "../../../../shared/model/alignment.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { Name } from "../../../script/name.tsx";
import type { Relation } from "../corrections/use-corrections.ts";
import type { ClauseWish } from "../desk/use-desk-places.ts";
import type { CompareTable } from "../table/compare-table.ts";
import { clauseAt, clauseName } from "../table/plan-names.ts";
import type { ClauseMark } from "./clause-marks.ts";
import { PairDifference } from "./pair-difference.tsx";
import { PairReasons } from "./pair-reasons.tsx";
import { RelationChoice, relationOfKey } from "./relation-choice.tsx";

type PairCardProps = {
  readonly table: CompareTable;
  readonly pair: MatchPair;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Null where the table is frozen. */
  readonly onRelate: ((relation: Relation) => void) | null;
  readonly onMark: (marks: readonly ClauseMark[]) => void;
  readonly onClause: (wish: ClauseWish) => void;
};

/** Two clauses of a row: how sure the program is, why, and what a person says they are to each other. */
export function PairCard({ table, pair, open, onOpen, onRelate, onMark, onClause }: PairCardProps) {
  const { say } = useWords();
  const { decided } = pair;
  const a = clauseAt(table, pair.a);
  const b = clauseAt(table, pair.b);
  const clauses = a === undefined || b === undefined ? null : { a, b };
  const onKeyDown = (event: KeyboardEvent) => {
    const relation = onRelate === null || event.ctrlKey || event.altKey ? null : relationOfKey(event.key);
    if (relation === null) return;
    event.preventDefault();
    onRelate?.(relation);
  };
  return (
    <li className="pair-card" onKeyDown={onKeyDown}>
      <button type="button" className="pair-name" aria-expanded={open} onClick={() => onOpen(!open)}>
        <span>
          <Name>{clauseName(table, pair.a)}</Name> <span className="aside">×</span>{" "}
          <Name>{clauseName(table, pair.b)}</Name>
        </span>
        {decided ? null : (
          <span className="score" title={say("detail.score")}>
            {pair.score.toFixed(2)}
          </span>
        )}
        {pair.certain && !decided ? (
          <span className="certain" title={say("detail.certain.why")}>
            {say("detail.certain")}
          </span>
        ) : null}
      </button>
      {open ? (
        <>
          <RelationChoice name={say("detail.relation")} value={pair.label} decided={decided} onChoose={onRelate} />
          {clauses === null ? null : <PairDifference pair={pair} {...clauses} />}
          <PairReasons table={table} pair={pair} onMark={onMark} onClause={onClause} />
        </>
      ) : null}
    </li>
  );
}
