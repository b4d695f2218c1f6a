import type { PlanId } from "../../../../shared/model/ids.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { RowNoteMark } from "../../../notes/note-mark.tsx";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import type { Row } from "../table/compare-table.ts";
import { CoverageBars } from "./coverage-bars.tsx";
import { DigestView } from "./digest-view.tsx";
import type { RowActions } from "./row-actions.ts";
import type { RowSetting } from "./row-setting.ts";
import { Seal } from "./seal.tsx";

type RowHeadProps = {
  readonly row: Row;
  readonly base: PlanId | null;
  readonly nameOf: RowSetting["nameOf"];
  /** Decisions about it are at odds. */
  readonly isDisputed: boolean;
  /** Null for any row but the current one. */
  readonly actions: RowActions | null;
  /** A clause is chosen: it can be moved and looked up. */
  readonly hasClause: boolean;
  readonly onDetail: () => void;
};

/** The head of a row: number, title, standing, coverage, and on the current row what can be done. */
export function RowHead({ row, base, nameOf, isDisputed, actions, hasClause, onDetail }: RowHeadProps) {
  const { say } = useWords();
  const names = useShownScript().simplified;
  return (
    <th className="row-head" scope="row" aria-colindex={1}>
      <div>
        <button type="button" tabIndex={-1} className="row-name" title={say("compare.drag-row")} onClick={onDetail}>
          <span className="row-number">{row.number}</span>
          <span className="row-title" lang={names.lang}>
            {names.words(row.title)}
          </span>
        </button>
        <Seal row={row} />
        <RowNoteMark row={row} />
        {isDisputed ? (
          <span
            className="seal disputed"
            role="img"
            aria-label={say("history.disputed")}
            title={say("history.disputed")}
          >
            {say("compare.seal.disputed")}
          </span>
        ) : null}
        <span className="coverage" title={say("compare.coverage", { count: row.coverage, total: row.cells.size })}>
          {row.coverage}/{row.cells.size}
          <CoverageBars row={row} base={base} />
        </span>
        <DigestView row={row} nameOf={nameOf} names={names} />
        {actions === null ? null : <ActionLine row={row} actions={actions} hasClause={hasClause} />}
      </div>
    </th>
  );
}

type ActionLineProps = { readonly row: Row; readonly actions: RowActions; readonly hasClause: boolean };

function ActionLine({ row, actions, hasClause }: ActionLineProps) {
  const { say } = useWords();
  const { corrections } = actions;
  const canPart = row.coverage > 1 || (row.onlyIn !== null && (row.cells.get(row.onlyIn)?.clauses.length ?? 0) > 1);
  return (
    <span className="row-actions">
      {corrections === null ? null : (
        <>
          <RowAction keys="Y" label={say("compare.confirm")} onClick={corrections.confirm} />
          {hasClause ? <RowAction keys="M" label={say("compare.move")} onClick={corrections.move} /> : null}
          {hasClause && canPart ? (
            <RowAction keys="X" label={say("compare.take-out")} onClick={corrections.takeOut} />
          ) : null}
          <RowAction keys="G" label={say("compare.merge")} onClick={corrections.merge} />
        </>
      )}
      {hasClause ? <RowAction keys="O" label={say("nav.source")} onClick={actions.source} /> : null}
      <RowAction keys="Enter" label={say("compare.detail")} onClick={actions.detail} />
    </span>
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
