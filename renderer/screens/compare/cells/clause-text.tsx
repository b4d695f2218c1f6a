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
  /** The short name of a plan of the table. */
  readonly nameOf: (plan: PlanId) => string;
};

/**
 * The words of a clause with their marks. Whatever is not the clause's own is drawn by the style sheet from an
 * attribute, so that it is neither selected nor copied; a screen reader hears it in words.
 */
export const ClauseText = memo(function ClauseText({ text, pieces, shown, nameOf }: ClauseTextProps): ReactNode {
  const words = useWords();
  const fold = shown.fold?.(text) ?? null;
  const cut = fold === null ? ({ start, end }: Span) => text.slice(start, end) : cutFold(fold);
  return pieces.map((piece) => drawPiece(piece, cut, nameOf, words));
});

function drawPiece(
  piece: Piece,
  shown: (place: Span) => string,
  nameOf: (plan: PlanId) => string,
  words: Words,
): ReactNode {
  const { say } = words;
  switch (piece.kind) {
    case "plain":
      return shown(piece);
    case "shared":
    case "own":
    case "all":
    case "unique":
      return (
        <span key={piece.start} className={piece.kind}>
          {shown(piece)}
        </span>
      );
    case "only":
      return (
        <span key={piece.start} className={`only layer-${piece.layer}`}>
          {shown(piece)}
        </span>
      );
    case "damage":
      return (
        <span key={piece.start} className="damage" title={say("layers.damage.what")}>
          {shown(piece)}
        </span>
      );
    case "form":
      return (
        <span key={piece.start} className="form">
          {shown(piece)}
        </span>
      );
    case "some":
      return (
        <span
          key={piece.start}
          className="some"
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
          className={`layer-${piece.layer}${piece.holders.length > 0 ? " elsewhere" : ""}`}
          title={hoverOf(piece, shown(piece), nameOf, words)}
        >
          {shown(piece)}
        </ins>
      );
    case "moved":
      return (
        <span key={piece.start} className="moved">
          <span
            className="move-mark"
            role="img"
            aria-label={say(piece.isEdited ? "compare.moved-edited" : "compare.moved")}
            data-mark={say("compare.moved.short")}
          />
          {shown(piece)}
        </span>
      );
    case "gone":
      return (
        <span
          key={`gone-${piece.at}`}
          className="gone"
          role="img"
          aria-label={say("compare.gone", { text: piece.text })}
          data-mark={piece.text}
        />
      );
    case "missing": {
      const count = countCharacters(piece.text);
      return (
        <span
          key={`missing-${piece.at}`}
          className="missing"
          role="img"
          aria-label={say("compare.missing", { count })}
          title={piece.text}
          data-mark={count}
        />
      );
    }
  }
}

/** What the base has in the place of new words, and which other plans have them, too. */
function hoverOf(
  { layer, instead, holders }: Extract<Piece, { kind: "new" }>,
  own: string,
  nameOf: (plan: PlanId) => string,
  { say }: Words,
): string | undefined {
  const figure = layer === "figures" ? compareFigures(own, instead) : null;
  const lines = [
    instead === "" ? "" : say("compare.instead", { text: instead }),
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
