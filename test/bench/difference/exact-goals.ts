import { exactMatches } from "../../../shared/difference/exact-matches.ts";
import { matchedLength } from "../../../shared/difference/match.ts";
import { type Goal, inMilliseconds } from "../goal.ts";
import { compareWays, geometricMean } from "../measure.ts";
import { Random } from "../random.ts";
import { lcsLength } from "./lcs-length.ts";
import type { Peers } from "./peers.ts";
import { madeUpPairs, type TextPair } from "./text-pairs.ts";

const LENGTHS = [50, 200, 1000, 5000];
const RATES = [0.05, 0.3, 0.7];

function own({ a, b }: TextPair): number {
  return matchedLength(exactMatches(a, b).matches);
}

/** A fast wrong answer must not pass: how many pairs got less than a longest common subsequence. */
function countWrong(pairs: readonly TextPair[]): number {
  return pairs.filter((pair) => own(pair) !== lcsLength(pair)).length;
}

/** Item 1a: the clauses of different cities that are each other's nearest, folded. */
export function realPairGoals(pairs: readonly TextPair[], peers: Peers): Goal[] {
  const { medians, ratios } = compareWays([own, peers.nodeDiff3, peers.diffChars, lcsLength], pairs, 5);
  const [mine = 0, diff3 = 0, chars = 0, length = 0] = medians;
  const [, toDiff3 = 0, toChars = 0, toLength = 0] = ratios;
  const wrong = countWrong(pairs);
  const line = {
    own: `${inMilliseconds(mine)}, ${pairs.length} pairs, ${wrong} wrong`,
    floor: `${inMilliseconds(length)} LCS length`,
    toFloor: toLength,
  };
  return [
    {
      ...line,
      name: "1a exact, node-diff3",
      peer: inMilliseconds(diff3),
      toPeer: toDiff3,
      goal: "≤ 0.5 × node-diff3",
      pass: toDiff3 <= 0.5 && wrong === 0,
    },
    {
      ...line,
      name: "1a exact, diffChars",
      peer: inMilliseconds(chars),
      toPeer: toChars,
      goal: "≤ 0.02 × diffChars",
      pass: toChars <= 0.02 && wrong === 0,
    },
    {
      ...line,
      name: "1a exact, floor",
      peer: null,
      toPeer: null,
      goal: "≤ 2 × floor",
      pass: toLength <= 2 && wrong === 0,
    },
  ];
}

/** Item 1b: made-up pairs of four lengths and three rates of change, each beside the fastest library on it. */
export function madeUpPairGoals(clauses: readonly string[], peers: Peers): Goal[] {
  const random = new Random(11);
  const cells = LENGTHS.flatMap((length) => RATES.map((rate) => measureCell(length, rate, clauses, peers, random)));
  const mean = geometricMean(cells.map(({ toPeer }) => toPeer ?? 1));
  const worst = cells.at(-1);
  return [
    ...cells,
    {
      name: "1b made-up pairs together",
      own: `worst cell ${worst?.own}`,
      peer: null,
      floor: null,
      toPeer: mean,
      toFloor: null,
      goal: "geometric mean ≤ 0.5 × best peer",
      pass: mean <= 0.5,
    },
  ];
}

function measureCell(length: number, rate: number, clauses: readonly string[], peers: Peers, random: Random): Goal {
  const isLong = length > 1000;
  const pairs = madeUpPairs(isLong ? 3 : 16, length, rate, clauses, random);
  const ways = [own, lcsLength, peers.fastDiff, peers.nodeDiff3, peers.diffMatchPatch];
  const { medians, ratios } = compareWays(ways, pairs, isLong ? 3 : 9);
  const names = ["", "", "fast-diff", "node-diff3", "diff-match-patch"];
  const best = medians.indexOf(Math.min(...medians.slice(2)), 2);
  const toPeer = ratios[best] ?? 0;
  const wrong = countWrong(pairs);
  return {
    name: `1b ${length} characters, ${rate * 100} %`,
    own: `${inMilliseconds(medians[0] ?? 0)}, ${wrong} wrong`,
    peer: `${inMilliseconds(medians[best] ?? 0)} ${names[best]}`,
    floor: `${inMilliseconds(medians[1] ?? 0)} LCS length`,
    toPeer,
    toFloor: ratios[1] ?? 0,
    goal: "≤ 1.5 × best peer",
    pass: toPeer <= 1.5 && wrong === 0,
  };
}
