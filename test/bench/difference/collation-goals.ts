import { collate } from "../../../shared/difference/collation/collate.ts";
import { type ComparableText, prepareText } from "../../../shared/difference/comparable-text.ts";
import { exactMatches } from "../../../shared/difference/exact-matches.ts";
import type { Match } from "../../../shared/difference/match.ts";
import { type Goal, inMilliseconds } from "../goal.ts";
import { compareWays } from "../measure.ts";
import { Random } from "../random.ts";
import { madeUpVersions } from "./text-pairs.ts";

const LENGTHS = [50, 200, 500, 1000];
const VERSIONS = 5;
const GROUPS = 8;
const RATE = 0.3;
/** What is compared in pairs beside it was compiled for the goals before; collation is by this many rounds of all groups. */
const WARM_ROUNDS = 50;
/** CollateX was measured at 1 / 1.4 of the columns of a star alignment; 1.05 of that is the goal. */
const MOST_OF_STAR = 1.05 / 1.4;

type Group = readonly ComparableText[];

/** Item 2: five versions of a text beside each other, as against (n − 1) exact comparisons of two. */
export function collationGoals(clauses: readonly string[]): Goal[] {
  const random = new Random(23);
  const lengths = LENGTHS.map((length) => {
    const versions = madeUpVersions(GROUPS, VERSIONS, length, RATE, clauses, random);
    return { length, groups: versions.map((texts) => texts.map(prepareText)) };
  });
  const all = lengths.flatMap(({ groups }) => groups);
  for (let round = 0; round < WARM_ROUNDS; round += 1) for (const group of all) collate(group);
  return lengths.map(({ length, groups }) => goalOf(length, groups));
}

function goalOf(length: number, groups: readonly Group[]): Goal {
  const { medians, ratios } = compareWays<Group>([collate, pairDiffs], groups, 5);
  const columns = mean(groups.map((group) => collate(group).length));
  const ofStar = mean(groups.map(countStarColumns));
  const lost = groups.filter((group) => !isWhole(group)).length;
  const toPairs = ratios[1] ?? 0;
  return {
    name: `2 collation, ${VERSIONS} × ${length} characters`,
    own: `${inMilliseconds(medians[0] ?? 0)}, ${columns.toFixed(0)} columns, ${lost} lost`,
    peer: `${ofStar.toFixed(0)} columns star alignment`,
    floor: `${inMilliseconds(medians[1] ?? 0)} ${VERSIONS - 1} pair diffs`,
    toPeer: columns / ofStar,
    toFloor: toPairs,
    goal: `≤ 5 × pair diffs, ≤ ${MOST_OF_STAR.toFixed(2)} × star columns (CollateX × 1.05)`,
    pass: toPairs <= 5 && columns <= MOST_OF_STAR * ofStar && lost === 0,
  };
}

function pairDiffs([first, ...others]: Group): unknown {
  return others.map(({ content }) => exactMatches(first?.content ?? "", content));
}

function isWhole(group: Group): boolean {
  const columns = collate(group);
  return group.every(({ content }, text) => {
    const words = columns.map(({ places }) => content.slice(places[text]?.start ?? 0, places[text]?.end ?? 0));
    return words.join("") === content;
  });
}

/** The columns of a star alignment on the first text by longest common subsequences: one for each gap that has something. */
function countStarColumns([first, ...others]: Group): number {
  const length = first?.content.length ?? 0;
  const held = others.map(({ content }) => {
    const { matches } = exactMatches(first?.content ?? "", content);
    const has = new Uint8Array(length);
    for (const match of matches) has.fill(1, match.a, match.a + match.length);
    return { has, gaps: gapsOf(matches, length, content.length) };
  });
  const gaps = new Set(held.flatMap((other) => [...other.gaps]));
  let columns = gaps.size;
  for (let at = 0; at < length; at += 1) {
    const isBorder = at === 0 || gaps.has(at) || held.some(({ has }) => has[at] !== has[at - 1]);
    if (isBorder) columns += 1;
  }
  return columns;
}

/** Before which places of the first text the second has something of its own. */
function gapsOf(matches: readonly Match[], lengthA: number, lengthB: number): Set<number> {
  const gaps = new Set<number>();
  let endB = 0;
  for (const { a, b, length } of matches) {
    if (b > endB) gaps.add(a);
    endB = b + length;
  }
  if (lengthB > endB) gaps.add(lengthA);
  return gaps;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
