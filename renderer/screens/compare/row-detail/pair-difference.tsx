import { useMemo, useState } from "react";
import { findHolders } from "../../../../shared/difference/collation/find-holders.ts";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { compareInLayers } from "../../../../shared/difference/layers/compare-in-layers.ts";
import { countChanges } from "../../../../shared/difference/layers/count-changes.ts";
import { countLayers } from "../../../../shared/difference/layers/count-layers.ts";
import { touchedSentences } from "../../../../shared/difference/sentences/touched-sentences.ts";
import type { MatchPair } from "../../../../shared/model/alignment.ts";
import { WORDING_LAYERS } from "../../../../shared/model/difference-layers.ts";
import type { PlanId } from "../../../../shared/model/ids.ts";
import type { Clause } from "../../../../shared/model/reading.ts";
import { type Span, span } from "../../../../shared/model/span.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { fieldsOfClauses } from "../cells/cell-fields.ts";
import { basePieces, countCharacters, type Piece, piecesWithin, witnessPieces } from "../cells/cell-pieces.ts";
import { ClauseText } from "../cells/clause-text.tsx";
import { useAtDesk } from "../desk/desk-context.ts";
import { nameOf } from "../table/plan-names.ts";
import { FieldsCompared } from "./fields-compared.tsx";

/** Where more than this of two texts differs, what they share is shown instead. */
const MOST_DIFFERENT = 0.6;

type PairDifferenceProps = { readonly pair: MatchPair; readonly a: Clause; readonly b: Clause };

/** Two clauses one below the other: how much changes from the first to the second, and where; or what they share. */
export function PairDifference({ pair, a, b }: PairDifferenceProps) {
  const { say, number } = useWords();
  const { view } = useAtDesk();
  const found = useMemo(() => compareInLayers(prepareText(a.text), prepareText(b.text)), [a.text, b.text]);
  const isFar = 1 - found.difference.similarity > MOST_DIFFERENT;
  const [chosen, setChosen] = useState<"difference" | "shared" | null>(null);
  const mode = chosen ?? (isFar ? "shared" : "difference");
  const changes = countChanges(found, a.text, b.text);
  const layers = countLayers(found);
  const drawn = useMemo(() => {
    if (mode === "shared") return sharedOf(a.text, b.text);
    const whole = (text: string) => [{ place: span(0, text.length) }];
    return {
      a: { parts: whole(a.text), pieces: basePieces(a.text, [found], view.layers) },
      b: {
        parts: whole(b.text),
        pieces: witnessPieces(found, a.text, b.text, { layers: view.layers, forms: [], holdersOf: () => [] }),
      },
    };
  }, [mode, found, a.text, b.text, view.layers]);
  const shared = drawn.b.pieces.filter(({ kind }) => kind === "all").map((piece) => textOf(piece, b.text));
  return (
    <div className="pair-difference">
      <p className="pair-counts">
        {found.layers.isLocalised ? <b>{say("compare.localised")}</b> : null}
        {mode === "shared" ? (
          <b>{say("pair.shared-count", { count: countCharacters(shared.join("")) })}</b>
        ) : (
          <>
            <b>{say("pair.added", { count: number(changes.added) })}</b>
            <b>{say("pair.removed", { count: number(changes.removed) })}</b>
            <b>{say("pair.replaced", { count: number(changes.replaced) })}</b>
            {changes.moved === 0 ? null : <b>{say("pair.moved", { count: number(changes.moved) })}</b>}
          </>
        )}
        <button type="button" className="link" onClick={() => setChosen(mode === "shared" ? "difference" : "shared")}>
          {say(mode === "shared" ? "pair.show-difference" : "pair.show-shared")}
        </button>
      </p>
      {mode === "shared" && isFar && chosen === null ? <p className="aside">{say("pair.far")}</p> : null}
      {mode === "difference" ? (
        <p className="pair-layers">
          {WORDING_LAYERS.filter((layer) => layers[layer] > 0).map((layer) => (
            <span key={layer}>
              <span className={`layer-${layer}`}>{say(`layers.${layer}`)}</span> {layers[layer]}
            </span>
          ))}
        </p>
      ) : null}
      <PairText plan={pair.a.plan} first={pair.a.plan} text={a.text} {...drawn.a} />
      <PairText plan={pair.b.plan} first={pair.a.plan} text={b.text} {...drawn.b} />
      <FieldsCompared base={pair.a.plan} there={fieldsOfClauses([a])} plan={pair.b.plan} here={fieldsOfClauses([b])} />
    </div>
  );
}

type Drawn = { readonly parts: ReturnType<typeof touchedSentences>; readonly pieces: readonly Piece[] };

/** What two texts share, the sentences without any of it left out. */
function sharedOf(a: string, b: string): { readonly a: Drawn; readonly b: Drawn } {
  const [heldA = [], heldB = []] = findHolders([prepareText(a), prepareText(b)]);
  const drawn = (text: string, places: readonly Span[]): Drawn => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const place of places) {
      if (place.start > at) pieces.push({ kind: "plain", ...span(at, place.start) });
      pieces.push({ kind: "all", ...place });
      at = place.end;
    }
    if (at < text.length) pieces.push({ kind: "plain", ...span(at, text.length) });
    return { parts: touchedSentences(text, places), pieces };
  };
  return {
    a: drawn(
      a,
      heldA.map(({ place }) => place),
    ),
    b: drawn(
      b,
      heldB.map(({ place }) => place),
    ),
  };
}

function textOf(piece: Piece, text: string): string {
  return "at" in piece ? "" : text.slice(piece.start, piece.end);
}

type PairTextProps = Drawn & {
  readonly plan: PlanId;
  /** The plan whose words the marks quote. */
  readonly first: PlanId;
  readonly text: string;
};

function PairText({ plan, first, text, parts, pieces }: PairTextProps) {
  const { say } = useWords();
  const { table, setting } = useAtDesk();
  const shown = setting.shownOf(plan);
  return (
    <div className="pair-text">
      <p className="aside">{shown.words(nameOf(table, plan))}</p>
      <p className="words" lang={shown.lang}>
        {parts.map((part) =>
          "omitted" in part ? (
            <span key={`omitted-${part.omitted}`} className="omitted">
              {say("pair.omitted", { count: part.omitted })}
            </span>
          ) : (
            <ClauseText
              key={part.place.start}
              text={text}
              pieces={piecesWithin(pieces, part.place)}
              shown={shown}
              quoted={setting.shownOf(first)}
              nameOf={setting.nameOf}
            />
          ),
        )}
      </p>
    </div>
  );
}
