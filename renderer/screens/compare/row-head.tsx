import type { PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import type { Row } from "./compare-table.ts";
import { CoverageBars } from "./coverage-bars.tsx";
import { Seal } from "./seal.tsx";

/** What can be done with the current row and its current clause. Each has a key, so none is a tab stop. */
export type RowActions = {
  readonly confirm: () => void;
  readonly move: () => void;
  readonly takeOut: () => void;
  readonly source: () => void;
  readonly unfold: () => void;
};

type RowHeadProps = {
  readonly row: Row;
  readonly base: PlanId | null;
  readonly isRowOpen: boolean;
  /** Null for any row but the current one. */
  readonly actions: RowActions | null;
  /** A clause is chosen: it can be moved and looked up. */
  readonly hasClause: boolean;
};

/** The head of a row: number, title, standing, coverage, and on the current row what can be done. */
export function RowHead({ row, base, isRowOpen, actions, hasClause }: RowHeadProps) {
  const { say } = useWords();
  return (
    <th className="row-head" scope="row" aria-colindex={1}>
      <div>
        <span className="row-number">{row.number}</span>
        <span className="row-title" lang="zh-Hans">
          {row.title}
        </span>
        <Seal row={row} />
        <span className="coverage" title={say("compare.coverage", { count: row.coverage, total: row.cells.size })}>
          {row.coverage}/{row.cells.size}
          <CoverageBars row={row} base={base} />
        </span>
        {actions === null ? null : (
          <span className="row-actions">
            <RowAction keys="Y" label={say("compare.confirm")} onClick={actions.confirm} />
            {hasClause ? (
              <>
                <RowAction keys="M" label={say("compare.move")} onClick={actions.move} />
                {row.coverage > 1 || (row.onlyIn !== null && (row.cells.get(row.onlyIn)?.clauses.length ?? 0) > 1) ? (
                  <RowAction keys="X" label={say("compare.take-out")} onClick={actions.takeOut} />
                ) : null}
                <RowAction keys="O" label={say("nav.source")} onClick={actions.source} />
              </>
            ) : null}
            <RowAction keys="Space" label={say(isRowOpen ? "source.fold" : "source.unfold")} onClick={actions.unfold} />
          </span>
        )}
      </div>
    </th>
  );
}

type RowActionProps = { readonly keys: string; readonly label: string; readonly onClick: () => void };

function RowAction({ keys, label, onClick }: RowActionProps) {
  return (
    <button type="button" tabIndex={-1} className="quiet" onClick={onClick}>
      {label}
      <KeyCap keys={keys} />
    </button>
  );
}
