import { type CSSProperties, memo, useMemo } from "react";
import type { LayeredDifference } from "../../../../shared/difference/layers/compare-in-layers.ts";
import { heldShare, isHeld, isOwnWording } from "../../../../shared/difference/own-wording.ts";
import type { RowLink } from "../../../../shared/model/alignment.ts";
import { CLAUSE_SEPARATOR } from "../../../../shared/model/comparison.ts";
import type { ClauseId, PlanId } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { KeyCap } from "../../../components/key-cap.tsx";
import { ClauseNoteMark } from "../../../notes/note-mark.tsx";
import type { ShownText } from "../../../script/shown-script.ts";
import { useShownScript } from "../../../script/shown-script-context.tsx";
import { type ClosedCell, clampedLength } from "../rows/row-height.ts";
import type { TextMeasure } from "../rows/text-measure.ts";
import type { Cell, CompareTable } from "../table/compare-table.ts";
import { type BaseFields, fieldsBeside } from "./cell-fields.ts";
import { CellFoot } from "./cell-foot.tsx";
import { clauseSpans, type Piece, piecesWithin } from "./cell-pieces.ts";
import { ClausePath } from "./clause-path.tsx";
import { ClauseText } from "./clause-text.tsx";
import { ClauseTitle } from "./clause-title.tsx";
import { UnfoldLine } from "./unfold-line.tsx";

export type CellViewProps = {
  readonly cell: Cell;
  readonly table: CompareTable;
  readonly pieces: readonly Piece[];
  /** How the cell stands to the base's; undefined for the base itself, beside an empty one, and where it is not yet known. */
  readonly found: LayeredDifference | undefined;
  /** Who answers in the base's cell and by when; null for the base itself and beside an empty one. */
  readonly base: BaseFields | null;
  /** The other cells of the row are read beside this one, for the base has nothing here. */
  readonly isRowBase: boolean;
  readonly width: number;
  /** What is shown while the row is closed. */
  readonly closed: ClosedCell;
  readonly isRowOpen: boolean;
  /** The clause that keys act on, in the current cell. */
  readonly current: ClauseId | null;
  readonly shown: ShownText;
  /** How the base's words are shown. */
  readonly quoted: ShownText;
  /** The stretch of the cell's text at which the person stands, going from difference to difference. */
  readonly stop: Span | null;
  /** Damage is drawn as such. */
  readonly marksDamage: boolean;
  /** The short name of a plan of the table. */
  readonly nameOf: (plan: PlanId) => string;
  readonly measure: TextMeasure;
  readonly onSource: (clause: ClauseId) => void;
  readonly onLink: (link: RowLink) => void;
  readonly onUnfold: () => void;
  /** A person said that the plan has nothing here. */
  readonly isAbsent: boolean;
  /** Says so, from the current cell where it is empty; null elsewhere. */
  readonly onAbsent: (() => void) | null;
};

/** What a plan has in a row: its clauses one below the other, or that there is none. */
export const CellView = memo(function CellView(props: CellViewProps) {
  const { say, number } = useWords();
  const { cell, table, isRowOpen, closed, stop, onLink } = props;
  const spans = useMemo(() => clauseSpans(cell.clauses, CLAUSE_SEPARATOR.length), [cell.clauses]);
  const links = isRowOpen ? cell.links : cell.links.slice(0, 1);
  const isByTitle = (index: number) => !isRowOpen && index >= closed.texts && !isIn(stop, spans[index]);
  const titles = cell.clauses.filter((_clause, index) => isByTitle(index)).length;
  return (
    <>
      {cell.clauses.length === 0 ? <EmptyCell isAbsent={props.isAbsent} onAbsent={props.onAbsent} /> : null}
      {cell.clauses.map((clause, index) =>
        isByTitle(index) ? (
          <ClauseTitle
            key={clause.id}
            plan={cell.plan}
            clause={clause}
            isCurrent={clause.id === props.current}
            shown={props.shown}
            onSource={props.onSource}
          />
        ) : (
          <ClauseView key={clause.id} {...props} clause={clause} place={spans[index]} first={index === 0} />
        ),
      )}
      {titles === 0 ? null : (
        <UnfoldLine onUnfold={props.onUnfold}>
          {say("compare.titles-only", { count: number(cell.clauses.length), titles: number(titles) })}
        </UnfoldLine>
      )}
      {links.map((link) => (
        <LinkView key={link.row} table={table} link={link} total={isRowOpen ? 1 : cell.links.length} onLink={onLink} />
      ))}
    </>
  );
});

type EmptyCellProps = Pick<CellViewProps, "isAbsent" | "onAbsent">;

/** That nothing of the plan corresponds: as the program found, or as a person confirmed. */
function EmptyCell({ isAbsent, onAbsent }: EmptyCellProps) {
  const { say } = useWords();
  if (isAbsent) {
    return (
      <p className="absent">
        <span className="seal confirmed" aria-hidden="true">
          {say("compare.seal.absent")}
        </span>
        {say("compare.absent")}
      </p>
    );
  }
  return (
    <>
      <p className="nothing">{say("compare.nothing")}</p>
      {onAbsent === null ? null : (
        <p>
          <button type="button" tabIndex={-1} className="link" onClick={onAbsent}>
            {say("compare.confirm-absent")}
            <KeyCap keys="0" />
          </button>
        </p>
      )}
    </>
  );
}

type LinkViewProps = {
  readonly table: CompareTable;
  readonly link: RowLink;
  /** How many links there are; those not shown are counted. */
  readonly total: number;
  readonly onLink: (link: RowLink) => void;
};

/** Where else the plan speaks of a part of the row. */
export function LinkView({ table, link, total, onLink }: LinkViewProps) {
  const { say } = useWords();
  const names = useShownScript().simplified;
  const row = table.rowById.get(link.row);
  return (
    <button type="button" tabIndex={-1} className="row-link" onClick={() => onLink(link)}>
      <span>{say("compare.partial")}</span>
      <span className="target" lang={names.lang}>
        {say("compare.row-named", { number: row?.number ?? "", title: names.words(row?.title ?? "") })}
      </span>
      {total > 1 ? <span>{say("compare.more-links", { count: total })}</span> : null}
    </button>
  );
}

type ClauseViewProps = CellViewProps & {
  readonly clause: Clause;
  readonly place: Span | undefined;
  readonly first: boolean;
};

function ClauseView(props: ClauseViewProps) {
  const { cell, clause, place, first, pieces, found, width, isRowOpen, current } = props;
  const { shown, measure, onSource, onUnfold } = props;
  const { lines } = props.closed;
  const { say, number } = useWords();
  const shownLength = useMemo(
    () => (isRowOpen ? null : clampedLength(clause.text, width, lines, measure)),
    [isRowOpen, clause.text, width, lines, measure],
  );
  const isCut = shownLength !== null && !isBelow(props.stop, place, (shownLength * lines) / (lines + 1));
  const clamped = isCut ? shownLength : null;
  const own = useMemo(() => {
    if (place === undefined) return [];
    return piecesWithin(pieces, clamped === null ? place : span(place.start, place.start + clamped));
  }, [pieces, place, clamped]);
  const { base } = props;
  const beside = useMemo(() => (base === null ? null : fieldsBeside(clause, cell, base)), [clause, cell, base]);
  const isHere = clause.id === current && cell.clauses.length > 1;
  return (
    <div className={isHere ? "cell-clause here" : "cell-clause"} data-clause={clause.id}>
      <p className="path-line">
        <ClausePath clause={clause} shown={shown} onSource={onSource} />
        {first && found !== undefined ? <Agreement {...found} /> : null}
        {first && props.isRowBase ? <RowBaseSign /> : null}
        <ClauseNoteMark plan={cell.plan} clause={clause} />
      </p>
      <p
        className={clamped === null ? "words" : "words clamped"}
        lang={shown.lang}
        style={{ "--lines": lines } as CSSProperties}
      >
        <ClauseText
          text={cell.text}
          pieces={own}
          shown={shown}
          quoted={props.quoted}
          nameOf={props.nameOf}
          stop={props.stop}
        />
      </p>
      {clamped === null ? null : (
        <UnfoldLine onUnfold={onUnfold}>{say("compare.length", { count: number(clause.text.length) })}</UnfoldLine>
      )}
      <CellFoot clause={clause} shown={shown} beside={beside} marksDamage={props.marksDamage} />
    </div>
  );
}

/** That the other cells of the row are read beside this one. */
export function RowBaseSign() {
  const { say } = useWords();
  return (
    <span className="agreement" title={say("compare.row-base.why")}>
      {say("compare.row-base")}
    </span>
  );
}

/** True where the person stands in a clause. */
function isIn(stop: Span | null, place: Span | undefined): place is Span {
  return stop !== null && place !== undefined && stop.start < place.end && stop.end > place.start;
}

/** True where the person stands in a clause, but below so many characters of it. */
function isBelow(stop: Span | null, place: Span | undefined, length: number): boolean {
  return isIn(stop, place) && stop !== null && stop.end > place.start + length;
}

/** How much of a cell the base has, too. */
export function Agreement({ difference, layers }: LayeredDifference) {
  const { say, percent } = useWords();
  if (layers.isLocalised) {
    return (
      <span className="agreement">
        <b>{say("compare.localised")}</b>
      </span>
    );
  }
  if (isOwnWording(difference)) {
    return <span className="agreement">{say("compare.own-wording")}</span>;
  }
  if (isHeld(difference)) {
    return (
      <span className="agreement" title={say("compare.held.why")}>
        {say("compare.held")} <b>{percent(Math.round(heldShare(difference) * 100) / 100)}</b>
      </span>
    );
  }
  return (
    <span className="agreement">
      {say("compare.agreement")} <b>{percent(Math.round(difference.similarity * 100) / 100)}</b>
    </span>
  );
}
