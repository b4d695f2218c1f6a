import { useLayoutEffect, useRef, useState } from "react";
import { isOwnWording } from "../../../shared/difference/own-wording.ts";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { CellFoot } from "../compare/cells/cell-foot.tsx";
import type { CompareTable, Row } from "../compare/table/compare-table.ts";
import { nameOf } from "../compare/table/plan-names.ts";
import type { CellBox } from "./matrix-grid.tsx";
import { HEAD_HEIGHT } from "./use-line-window.ts";

type CellCardProps = {
  readonly at: CellBox;
  readonly table: CompareTable;
  readonly row: Row;
  readonly similarity: number | undefined;
  readonly onRow: (row: Row, plan: PlanId | null) => void;
  readonly onSource: (plan: PlanId, clause: ClauseId) => void;
  readonly onClose: () => void;
};

/**
 * The clauses of a cell, beside it. The focus stays in the cell, so that arrow keys lead from card to card; Tab goes into
 * the card.
 */
export function CellCard({ at, table, row, similarity, onRow, onSource, onClose }: CellCardProps) {
  const { say, percent } = useWords();
  const names = useShownScript();
  const { plan } = at;
  const cell = row.cells.get(plan);
  const card = useRef<HTMLDivElement>(null);
  const place = useCardPlace(card, at, row.id);
  const script = table.plans.find(({ summary }) => summary.id === plan)?.summary.metadata.script ?? "simplified";
  const shown = names[script];
  const clauses = cell?.clauses ?? [];
  const [first] = clauses;
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
        <span lang={names.simplified.lang}>{names.simplified.words(nameOf(table, plan))}</span>
        <span className="path">{first?.path.join(" › ")}</span>
        {similarity === undefined ? null : (
          <span className="agreement">
            {isOwnWording({ similarity }) ? (
              say("compare.own-wording")
            ) : (
              <>
                {say("compare.agreement")} <b>{percent(Math.round(similarity * 100) / 100)}</b>
              </>
            )}
          </span>
        )}
      </header>
      <div className="card-clauses">
        {clauses.length === 0 ? (
          <p className="nothing">{say(row.absences.has(plan) ? "compare.absent" : "compare.nothing")}</p>
        ) : null}
        {clauses.map((clause, index) => (
          <section key={clause.id}>
            {index === 0 ? null : <p className="path">{clause.path.join(" › ")}</p>}
            <p className="words" lang={shown.lang}>
              {shown.words(clause.text)}
            </p>
            <CellFoot clause={clause} shown={shown} />
          </section>
        ))}
        {(cell?.links ?? []).map((link) => {
          const to = table.rowById.get(link.row);
          return to === undefined ? null : (
            <p key={link.row} className="card-link">
              {say("compare.partial")}
              <button type="button" className="link" lang={names.simplified.lang} onClick={() => onRow(to, plan)}>
                {say("compare.row-named", { number: to.number, title: names.simplified.words(to.title) })}
              </button>
            </p>
          );
        })}
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
        <button type="button" className="quiet" onClick={onClose}>
          {say("dialog.close")}
          <KeyCap keys="Esc" />
        </button>
      </footer>
    </div>
  );
}

type CardPlace = {
  readonly insetBlockStart: number;
  readonly insetInlineStart: number;
  readonly maxBlockSize: number;
};

const GAP = 4;
const LEAST_ROOM = 160;

/** Below the cell, or above it where there is more room; never past the edges of what is in sight. */
function useCardPlace(card: { readonly current: HTMLElement | null }, at: CellBox, row: string): CardPlace {
  const [place, setPlace] = useState<CardPlace>({ insetBlockStart: 0, insetInlineStart: 0, maxBlockSize: LEAST_ROOM });
  const { plan, top, height } = at;
  useLayoutEffect(() => {
    const element = card.current;
    const scroller = element?.parentElement;
    const cell = scroller?.querySelector(`[data-line="${CSS.escape(row)}"] [data-cell="${CSS.escape(plan)}"]`);
    if (element === null || element === undefined || !scroller || !cell) return;
    // Where the card stands depends on how far the matrix is scrolled.
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    const upper = HEAD_HEIGHT + top;
    const lower = upper + height;
    const below = scroller.scrollTop + scroller.clientHeight - lower - 2 * GAP;
    const above = upper - scroller.scrollTop - HEAD_HEIGHT - 2 * GAP;
    const wanted = element.scrollHeight + 2;
    const isBelow = below >= Math.min(wanted, Math.max(above, LEAST_ROOM));
    const maxBlockSize = Math.max(isBelow ? below : above, LEAST_ROOM);
    const left = cell.getBoundingClientRect().left - scroller.getBoundingClientRect().left;
    const farthest = scroller.clientWidth - element.offsetWidth - GAP;
    setPlace({
      insetBlockStart: isBelow ? lower + GAP : upper - GAP - Math.min(wanted, maxBlockSize),
      insetInlineStart: scroller.scrollLeft + Math.max(Math.min(left, farthest), GAP),
      maxBlockSize,
    });
  }, [card, plan, row, top, height]);
  return place;
}
