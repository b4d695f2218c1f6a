import { useRef } from "react";
import type { Layer } from "../../../shared/model/difference-layers.ts";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { CellNotes } from "../../notes/cell-notes.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { Agreement } from "../compare/cells/cell-view.tsx";
import type { CompareTable, Row } from "../compare/table/compare-table.ts";
import { nameOf } from "../compare/table/plan-names.ts";
import type { Differences } from "../compare/table/use-differences.ts";
import { CardClauses } from "./card-clauses.tsx";
import type { CellBox } from "./matrix-grid.tsx";
import { useCardPlace } from "./use-card-place.ts";

type CellCardProps = {
  readonly at: CellBox;
  readonly table: CompareTable;
  readonly row: Row;
  readonly differences: Differences;
  /** The layers that are marked in the comparison. */
  readonly layers: ReadonlySet<Layer>;
  readonly onRow: (row: Row, plan: PlanId | null) => void;
  readonly onSource: (plan: PlanId, clause: ClauseId) => void;
  /** Begins a note at the cell; null where it could hang on nothing. */
  readonly onNote: (() => void) | null;
  readonly onClose: () => void;
};

/**
 * The clauses of a cell and the notes on them, beside it. The focus stays in the cell, so that arrow keys lead from card to
 * card; Tab goes into the card.
 */
export function CellCard({ at, table, row, differences, layers, onRow, onSource, onNote, onClose }: CellCardProps) {
  const { say } = useWords();
  const names = useShownScript().simplified;
  const { plan } = at;
  const cell = row.cells.get(plan);
  const card = useRef<HTMLDivElement>(null);
  const place = useCardPlace(card, at, row.id);
  const first = cell?.clauses[0];
  const found = plan === row.base ? undefined : differences.of(row)?.get(plan);
  return (
    <div
      ref={card}
      className="cell-card"
      role="dialog"
      aria-label={say("matrix.card", { plan: nameOf(table, plan), title: row.title })}
      style={place}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <span lang={names.lang}>{names.words(nameOf(table, plan))}</span>
        <span className="path">{first?.path.join(" › ")}</span>
        {found === undefined ? null : <Agreement {...found} />}
      </header>
      <div className="card-clauses">
        {cell === undefined || first === undefined ? (
          <p className="nothing">{say(row.absences.has(plan) ? "compare.absent" : "compare.nothing")}</p>
        ) : (
          <CardClauses table={table} row={row} cell={cell} differences={differences} layers={layers} />
        )}
        {(cell?.links ?? []).map((link) => {
          const to = table.rowById.get(link.row);
          return to === undefined ? null : (
            <p key={link.row} className="card-link">
              {say("compare.partial")}
              <button type="button" className="link" lang={names.lang} onClick={() => onRow(to, plan)}>
                {say("compare.row-named", { number: to.number, title: names.words(to.title) })}
              </button>
            </p>
          );
        })}
        <CellNotes table={table} row={row} plan={plan} />
      </div>
      <footer>
        <button type="button" className="quiet" onClick={() => onRow(row, plan)}>
          {say("matrix.to-row")}
          <KeyCap keys="Enter" />
        </button>
        {first === undefined ? null : (
          <button type="button" className="quiet" onClick={() => onSource(plan, first.id)}>
            {say("matrix.to-source")}
            <KeyCap keys="O" />
          </button>
        )}
        {onNote === null ? null : (
          <button type="button" className="quiet" onClick={onNote}>
            {say("notes.write")}
            <KeyCap keys="N" />
          </button>
        )}
        <button type="button" className="quiet" onClick={onClose}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </footer>
    </div>
  );
}
