import { type CSSProperties, Fragment, memo, useMemo } from "react";
import { CLAUSE_SEPARATOR } from "../../../../shared/model/comparison.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import type { Span } from "../../../../shared/model/span.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { ClauseNoteMark } from "../../../notes/note-mark.tsx";
import { fieldsBeside } from "../cells/cell-fields.ts";
import { CellFoot } from "../cells/cell-foot.tsx";
import { clauseSpans } from "../cells/cell-pieces.ts";
import { Agreement, type CellViewProps, LinkView, RowBaseSign } from "../cells/cell-view.tsx";
import { ClauseText } from "../cells/clause-text.tsx";
import { circled, type RowBand } from "./bands.ts";
import type { DrawnSentence } from "./sentence-pieces.ts";

type SetOutCellProps = CellViewProps & {
  readonly bands: readonly RowBand[];
  /** The cell's own sentences, band by band. */
  readonly sentences: readonly (readonly DrawnSentence[])[];
  /** How high each band is at least, in pixels, so that the bands of all cells line up. */
  readonly heights: readonly number[];
  /** The cell at the left, beside which the numbers of the sentences stand. */
  readonly isFirst: boolean;
  /** The band that the person reads, by its number from 0, in any cell of the row; null where it is none. */
  readonly currentBand: number | null;
  /** The cell is the current one. */
  readonly isHere: boolean;
};

/** A cell of an open row: its sentences beside those of the lead, then who answers and by when. */
export const SetOutCell = memo(function SetOutCell(props: SetOutCellProps) {
  const { cell, table, base, bands, sentences, heights, isFirst, found, shown, nameOf, onSource, onLink } = props;
  const { currentBand, isHere } = props;
  const { say } = useWords();
  const spans = useMemo(() => clauseSpans(cell.clauses, CLAUSE_SEPARATOR.length), [cell.clauses]);
  const isAlone = cell.clauses.length < 2;
  return (
    <>
      <p className="path-line">
        <span className="paths">
          {cell.clauses.map((clause) => (
            <Fragment key={clause.id}>
              <button
                type="button"
                tabIndex={-1}
                className={clause.id === props.current && !isAlone ? "path here" : "path"}
                title={`${shown.words(clause.title)}\n${say("compare.drag-path")}`}
                data-clause={clause.id}
                onClick={() => onSource(clause.id)}
              >
                {clause.path.join(" › ")}
              </button>
              <ClauseNoteMark plan={cell.plan} clause={clause} />
            </Fragment>
          ))}
        </span>
        {found === undefined ? null : <Agreement {...found} />}
        {props.isRowBase ? <RowBaseSign /> : null}
      </p>
      {bands.map((band, at) => (
        <div
          key={band.number ?? `other-${at}`}
          className={bandClass(band, (sentences[at] ?? []).length > 0, at === currentBand, isHere)}
          data-band={at}
          style={{ "--band": `${heights[at] ?? 0}px` } as CSSProperties}
        >
          {isFirst ? (
            <span className="band-number" role="img" aria-label={bandName(band, say)}>
              {band.number === null ? say("set-out.other.short") : circled(band.number)}
            </span>
          ) : null}
          {(sentences[at] ?? [])
            .flatMap((sentence) => partsOf(sentence, cell.clauses, spans))
            .map(({ sentence, clause, place, start }, part, parts) => (
              <div key={place.start} className="sentence" data-clause={clause.id}>
                {isAlone || parts[part - 1]?.clause === clause ? null : (
                  <span className="sentence-path" data-mark={clause.path.join(" › ")} />
                )}
                <p className="words" lang={shown.lang} data-from={place.start - start}>
                  <ClauseText
                    text={cell.text}
                    pieces={sentence.pieces.filter((piece) => isWithin(piece, place))}
                    shown={shown}
                    quoted={props.quoted}
                    nameOf={nameOf}
                    stop={props.stop}
                  />
                </p>
              </div>
            ))}
        </div>
      ))}
      <div className="set-out-foot">
        {cell.clauses.map((clause) => (
          <CellFoot
            key={clause.id}
            clause={clause}
            shown={shown}
            beside={base === null ? null : fieldsBeside(clause, cell, base)}
            marksDamage={props.marksDamage}
          />
        ))}
        {cell.links.map((link) => (
          <LinkView key={link.row} table={table} link={link} total={1} onLink={onLink} />
        ))}
      </div>
    </>
  );
});

function bandClass({ number }: RowBand, isFilled: boolean, isCurrent: boolean, isHere: boolean): string {
  return [
    "band",
    number === null ? "other" : "",
    isFilled ? "filled" : "",
    isCurrent ? "current" : "",
    isCurrent && isHere ? "here" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}

function bandName({ number }: RowBand, say: ReturnType<typeof useWords>["say"]): string {
  return number === null ? say("set-out.other") : say("set-out.sentence", { number });
}

/** A sentence by the clauses it stands in: nearly always one. */
function partsOf(sentence: DrawnSentence, clauses: readonly Clause[], spans: readonly Span[]) {
  const { place } = sentence;
  return clauses.flatMap((clause, index) => {
    const own = spans[index];
    if (own === undefined || own.start >= place.end || own.end <= place.start) return [];
    return [
      {
        sentence,
        clause,
        place: { start: Math.max(own.start, place.start), end: Math.min(own.end, place.end) },
        start: own.start,
      },
    ];
  });
}

function isWithin(piece: DrawnSentence["pieces"][number], { start, end }: { start: number; end: number }): boolean {
  return "at" in piece ? piece.at >= start && piece.at <= end : piece.start < end && piece.end > start;
}
