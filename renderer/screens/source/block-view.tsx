import { createElement, memo, type ReactNode, useMemo } from "react";
import { type Span, span } from "../../../shared/model/span.ts";
import type { Fold } from "../../../shared/text/fold-characters.ts";
import type { ShownText } from "../../script/shown-script.ts";
import type { Block, Piece } from "./block.ts";

/** Gives the characters to draw for a stretch of the source. */
type Shown = (start: number, end: number) => string;

/** The words that stand beside marks in the text. */
export type MarkLabels = {
  /** A warning without any text of its own. */
  readonly warning: string;
  /** A proposed reading. */
  readonly proposed: string;
  /** A row of the comparison, and that the mark leads there. */
  readonly row: string;
  readonly toRow: string;
};

type BlockViewProps = {
  readonly block: Block;
  readonly source: string;
  readonly script: ShownText;
  readonly labels: MarkLabels;
  /** 1 for the uppermost; only a block that is a heading uses it. */
  readonly level: number;
  /** The chosen clause, where it has a part in this block. */
  readonly chosen: number | null;
  /** What to print in the margin: the last numbers of the path of the clause that begins here or is chosen. */
  readonly path: readonly string[];
  /** The row of the comparison in which the clause stands that begins here; null for none. */
  readonly row: number | null;
  /** Proposed readings of damage in the block, shown below it; never part of what is copied. */
  readonly proposals: readonly string[];
  readonly matches: readonly Span[];
  readonly currentMatch: Span | null;
};

/** One block of the source. It redraws only when something in it changes. */
export const BlockView = memo(function BlockView(props: BlockViewProps) {
  const { block, source, script, labels, level, chosen, path, row, proposals, matches, currentMatch } = props;
  const shown = useMemo(
    () => (script.fold === null ? asItStands(source) : converted(source, block, script.fold)),
    [source, block, script],
  );
  const classes = ["block", block.form, chosen === null ? "" : "chosen", block.clauses.length > 1 ? "shared" : ""];
  const attributes = {
    className: classes.filter((name) => name !== "").join(" "),
    "data-start": block.start,
    "data-end": block.end,
    "data-clause": block.clauses[0],
  };
  const content = block.pieces.map((piece) => (
    <PieceView
      key={`${piece.start}-${piece.end}`}
      piece={piece}
      shown={shown}
      warningLabel={labels.warning}
      here={chosen !== null && piece.clauses.includes(chosen)}
      matches={matches}
      currentMatch={currentMatch}
    />
  ));
  const isHeading = block.form === "heading" || block.form === "title";
  return createElement(
    isHeading ? `h${level}` : "p",
    attributes,
    margin(path, row, labels),
    content,
    proposalsView(proposals, labels),
  );
});

function proposalsView(proposals: readonly string[], labels: MarkLabels): ReactNode {
  return proposals.map((proposal) => (
    <span key={proposal} className="proposed">
      <span className="box machine">{labels.proposed}</span>
      {proposal}
    </span>
  ));
}

function margin(path: readonly string[], row: number | null, labels: MarkLabels): ReactNode {
  return path.length === 0 && row === null ? null : (
    <span className="margin" aria-hidden="true">
      <span className="margin-path">
        {path.map((number) => (
          <span key={number}>{number}</span>
        ))}
      </span>
      {row === null ? null : (
        <span className="row-mark" data-compared-row={row} title={labels.toRow}>
          {`${labels.row} ${row}`}
        </span>
      )}
    </span>
  );
}

type PieceViewProps = {
  readonly piece: Piece;
  readonly warningLabel: string;
  readonly shown: Shown;
  /** It belongs to the chosen clause. */
  readonly here: boolean;
  readonly matches: readonly Span[];
  readonly currentMatch: Span | null;
};

function PieceView({ piece, shown, warningLabel, here, matches, currentMatch }: PieceViewProps) {
  const segments = segmentsOf(piece, matches).map(({ start, end, match }) =>
    createElement(
      match === null ? "span" : "mark",
      {
        key: start,
        "data-at": start,
        "data-to": end,
        className: match !== null && match.start === currentMatch?.start ? "current" : undefined,
      },
      shown(start, end),
    ),
  );
  const attributes = {
    className: classOf(piece, here),
    "data-clause": piece.clauses[0],
    "data-place": piece.start,
    "data-label": piece.start === piece.end ? warningLabel : undefined,
  };
  const describedBy = descriptionsOf(piece);
  if (describedBy === "") return <span {...attributes}>{segments}</span>;
  return (
    <span {...attributes} tabIndex={-1} data-tip={describedBy} aria-describedby={describedBy}>
      {segments}
    </span>
  );
}

/** The ids of what explains a piece, as `aria-describedby` takes them. */
function descriptionsOf({ reason, warnings }: Piece): string {
  const noise = reason === null ? [] : [`noise-${reason}`];
  return [...warnings.map((index) => `warning-${index}`), ...noise].join(" ");
}

function classOf(piece: Piece, here: boolean): string | undefined {
  const classes = [
    piece.kind === "noise" ? "noise" : "",
    piece.kind === "marker" ? "marker" : "",
    piece.heading ? "heading" : "",
    piece.responsibility ? "responsibility" : "",
    piece.warnings.length === 0 ? "" : piece.start === piece.end ? "warning bare" : "warning",
    here ? "here" : "",
  ].filter((name) => name !== "");
  return classes.length === 0 ? undefined : classes.join(" ");
}

type Segment = { readonly start: number; readonly end: number; readonly match: Span | null };

/** Parts a piece at the matches that reach into it. */
export function segmentsOf({ start, end }: Span, matches: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let at: number = start;
  for (const match of matches) {
    const from = Math.max(match.start, at);
    const to = Math.min(match.end, end);
    if (from >= to) continue;
    if (from > at) segments.push({ start: at, end: from, match: null });
    segments.push({ start: from, end: to, match });
    at = to;
  }
  if (at < end) segments.push({ start: at, end, match: null });
  return segments;
}

function asItStands(source: string): Shown {
  return (start, end) => withoutBreak(source.slice(start, end));
}

/** Converts the block as a whole and cuts it afterwards, so that a phrase is converted right across the border of a piece. */
function converted(source: string, block: Block, convert: (text: string) => Fold): Shown {
  const fold = convert(source.slice(block.start, block.end));
  return (start, end) => {
    const there = fold.toFold(span(start - block.start, end - block.start));
    return withoutBreak(fold.text.slice(there.start, there.end));
  };
}

/** The block's own end stands for the line break. */
function withoutBreak(text: string): string {
  return text.replace(/[\r\n]+$/u, "");
}
