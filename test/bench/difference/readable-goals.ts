import { type ComparableText, prepareText } from "../../../shared/difference/comparable-text.ts";
import { compareTexts } from "../../../shared/difference/compare-texts.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { type Goal, inMilliseconds } from "../goal.ts";
import { compareWays } from "../measure.ts";
import { lcsLength } from "./lcs-length.ts";
import type { Peers } from "./peers.ts";
import { piecesOfRuns, type Readability, readabilityOf, sumUp } from "./readability.ts";
import type { TextPair } from "./text-pairs.ts";

type Prepared = TextPair & { readonly first: ComparableText; readonly second: ComparableText };

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** One pass of the platform's segmenter over both texts: the price of knowing the words. */
function segmentBoth({ a, b }: TextPair): number {
  return [...segmenter.segment(a)].length + [...segmenter.segment(b)].length;
}

/** Item 1c: how the marks read on the pairs of real clauses, and what they cost when the words are known already. */
export function readableGoals(pairs: readonly TextPair[], peers: Peers): Goal[] {
  const prepared = pairs.map(({ a, b }) => ({ a, b, first: prepareText(a), second: prepareText(b) }));
  const own = sumUp(prepared.map(({ first, second }) => readabilityOf(piecesOfRuns(compareTexts(first, second).runs))));
  const peer = sumUp(pairs.map((pair) => readabilityOfPeer(pair, peers)));
  const necessary = pairs.reduce((sum, pair) => sum + necessaryChange(pair), 0);
  return [...readingGoals(own, peer, necessary, pairs.length), timeGoal(prepared)];
}

function readingGoals(own: Readability, peer: Readability, necessary: number, pairs: number): Goal[] {
  const changes = own.changes / pairs;
  const marked = own.marked / necessary;
  const lone = own.loneCharacters / own.equalPieces;
  const rest = { floor: null, toPeer: null, toFloor: null };
  return [
    {
      ...rest,
      name: "1c changes a pair",
      own: `${changes.toFixed(2)}, ${pairs} pairs`,
      peer: `${(peer.changes / pairs).toFixed(2)} diff-match-patch semantic`,
      toPeer: own.changes / peer.changes,
      goal: "≤ 7",
      pass: changes <= 7,
    },
    {
      ...rest,
      name: "1c marked, of what must be",
      own: `${marked.toFixed(3)} ×`,
      peer: `${(peer.marked / necessary).toFixed(3)} ×`,
      floor: "1 × LCS",
      toPeer: own.marked / peer.marked,
      toFloor: marked,
      goal: "≤ 1.12",
      pass: marked <= 1.12,
    },
    {
      ...rest,
      name: "1c lone equal characters",
      own: `${(lone * 100).toFixed(1)} %`,
      peer: `${((peer.loneCharacters / peer.equalPieces) * 100).toFixed(1)} %`,
      goal: "≤ 7 %",
      pass: lone <= 0.07,
    },
  ];
}

function timeGoal(prepared: readonly Prepared[]): Goal {
  const own = ({ first, second }: Prepared) => compareTexts(first, second);
  const { medians, ratios } = compareWays<Prepared>([own, segmentBoth], prepared, 5);
  const toSegmenter = ratios[1] ?? 0;
  return {
    name: "1c readable, words known",
    own: inMilliseconds(medians[0] ?? 0),
    peer: null,
    floor: `${inMilliseconds(medians[1] ?? 0)} segmenter pass`,
    toPeer: null,
    toFloor: toSegmenter,
    goal: "≤ 1.5 × segmenter pass",
    pass: toSegmenter <= 1.5,
  };
}

function folded({ a, b }: TextPair): TextPair {
  return { a: foldText(a).text, b: foldText(b).text };
}

function necessaryChange(pair: TextPair): number {
  const { a, b } = folded(pair);
  return a.length + b.length - 2 * lcsLength({ a, b });
}

function readabilityOfPeer(pair: TextPair, peers: Peers): Readability {
  const pieces = peers.cleanedUp(folded(pair));
  return readabilityOf(
    pieces.map(([kind, text]) => ({ isEqual: kind === 0, characters: kind === 0 ? 2 * text.length : text.length })),
  );
}
