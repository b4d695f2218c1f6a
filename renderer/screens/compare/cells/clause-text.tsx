import { memo, type ReactNode } from "react";
import { compareFigures } from "../../../../shared/difference/fields/compare-figures.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import type { Fold } from "../../../../shared/text/fold-characters.ts";
import { useWords, type Words } from "../../../catalogue/words.tsx";
import type { ShownText } from "../../../script/shown-script.ts";
import { countCharacters, type Piece } from "./cell-pieces.ts";

type ClauseTextProps = {
  /** The text of the whole cell, which the pieces are offsets into. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly shown: ShownText;
  /** How the words that marks quote from the base are shown. */
  readonly quoted: ShownText;
  /** The short name of a plan of the table. */
  readonly nameOf: (plan: PlanId) => string;
  /** The stretch of the cell's text at which the person stands; null where it is in another cell. */
  readonly stop?: Span | null;
};

/**
 * The words of a clause with their marks. Whatever is not the clause's own is drawn by the style sheet from an
 * attribute, so that it is neither selected nor copied; a screen reader hears it in words.
 */
export const ClauseText = memo(function ClauseText(props: ClauseTextProps): ReactNode {
  const { text, pieces, shown, quoted, nameOf, stop = null } = props;
  const words = useWords();
  const fold = shown.fold?.(text) ?? null;
  const cut = fold === null ? ({ start, end }: Span) => text.slice(start, end) : cutFold(fold);
  const drawing = { shown: cut, quoted: quoted.words, nameOf, words };
  return pieces.map((piece) => drawPiece(piece, stop !== null && standsAt(piece, stop), drawing));
});

/** What marks are drawn with. */
type Drawing = {
  readonly shown: (place: Span) => string;
  readonly quoted: (words: string) => string;
  readonly nameOf: (plan: PlanId) => string;
  readonly words: Words;
};

function standsAt(piece: Piece, { start, end }: Span): boolean {
  return "at" in piece ? piece.at >= start && piece.at <= end : piece.start >= start && piece.end <= end;
}

function drawPiece(piece: Piece, isStop: boolean, drawing: Drawing): ReactNode {
  const { shown, quoted, nameOf, words } = drawing;
  const { say } = words;
  const stopped = isStop ? " stopped" : "";
  switch (piece.kind) {
    case "plain":
      return shown(piece);
    case "shared":
    case "own":
    case "moved":
    case "all":
    case "unique":
      return (
        <span key={piece.start} className={piece.kind + stopped}>
          {shown(piece)}
        </span>
      );
    case "only":
      return (
        <span key={piece.start} className={`only layer-${piece.layer}${stopped}`}>
          {shown(piece)}
        </span>
      );
    case "damage":
      return (
        <span key={piece.start} className={`damage${stopped}`} title={say("layers.damage.what")}>
          {shown(piece)}
        </span>
      );
    case "form":
      return (
        <span key={piece.start} className={`form${stopped}`}>
          {shown(piece)}
        </span>
      );
    case "some":
      return (
        <span
          key={piece.start}
          className={`some${stopped}`}
          title={say("shared.with", { plans: piece.holders.map(nameOf).join("、") })}
          data-holders={piece.holders.length}
        >
          {shown(piece)}
        </span>
      );
    case "new":
      return (
        <ins
          key={piece.start}
          className={`layer-${piece.layer}${piece.holders.length > 0 ? " elsewhere" : ""}${stopped}`}
          title={hoverOf(piece, drawing)}
        >
          {shown(piece)}
        </ins>
      );
    case "move":
      return (
        <span
          key={`move-${piece.at}`}
          className={`move-mark${stopped}`}
          role="img"
          aria-label={say(piece.isEdited ? "compare.moved-edited" : "compare.moved")}
          data-mark={say("compare.moved.short")}
        />
      );
    case "gone":
      return (
        <span
          key={`gone-${piece.at}`}
          className={`gone${stopped}`}
          role="img"
          aria-label={say("compare.gone", { text: quoted(piece.text) })}
          data-mark={quoted(piece.text)}
        />
      );
    case "missing": {
      const count = countCharacters(piece.text);
      return (
        <span
          key={`missing-${piece.at}`}
          className={`missing${stopped}`}
          role="img"
          aria-label={say("compare.missing", { count })}
          title={quoted(piece.text)}
          data-mark={count}
        />
      );
    }
  }
}

/** What the base has in the place of new words, and which other plans have them, too. */
function hoverOf(
  piece: Extract<Piece, { kind: "new" }>,
  { shown, quoted, nameOf, words: { say } }: Drawing,
): string | undefined {
  const { layer, instead, holders } = piece;
  const figure = layer === "figures" ? compareFigures(shown(piece), instead) : null;
  const lines = [
    instead === "" ? "" : say("compare.instead", { text: quoted(instead) }),
    figure === null ? "" : say(`fields.figure.${figure.kind}`, { by: figure.by, unit: figure.unit }),
    holders.length === 0 ? "" : say("compare.elsewhere", { plans: holders.map(nameOf).join("、") }),
  ].filter((line) => line !== "");
  return lines.length === 0 ? undefined : lines.join("\n");
}

/** Cuts a cell that was converted as a whole, so that a phrase is right across the border of a mark. */
function cutFold(fold: Fold): (place: Span) => string {
  return ({ start, end }) => {
    const there = fold.toFold(span(start, end));
    return fold.text.slice(there.start, there.end);
  };
}
