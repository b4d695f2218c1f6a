import { existsSync } from "node:fs";
import { type Goal, inMilliseconds } from "../goal.ts";
import { median } from "../measure.ts";
import { BROWSER } from "./first-paint-goals.ts";
import { measureOpenings, type Opening } from "./measure-opening.ts";

const MOST_MS = 300;
const MOST_WORK_MS = 150;

/**
 * Items 7a and 7c: from the moment a window is asked for, with the engine up, to the first rows of the five plans that are
 * shipped, and what the page works for them. Beside it, of a window asked for as soon as a host is there: then the engine
 * starts and lines the plans up meanwhile.
 */
export async function openingGoals(): Promise<Goal[]> {
  if (!existsSync(BROWSER)) return [];
  const { pairs, atStart } = await measureOpenings();
  const own = (figure: keyof Opening) => median(pairs.map((pair) => pair.own[figure]));
  const empty = (figure: keyof Opening) => median(pairs.map((pair) => pair.empty[figure]));
  const toEmpty = (figure: keyof Opening) => median(pairs.map((pair) => pair.own[figure] / pair.empty[figure]));
  const work = median(pairs.map((pair) => pair.own.worked - pair.empty.worked));
  const stages = (["begun", "fetched", "answered", "built"] as const)
    .map((stage) => `${stage} ${Math.round(own(stage))}`)
    .join(", ");
  const beginning = median(atStart.map(({ shown }) => shown));
  return [
    {
      name: "7a five plans opened",
      own: `${inMilliseconds(own("shown"))} (${stages}); ${inMilliseconds(beginning)} while the engine starts`,
      peer: null,
      floor: `${inMilliseconds(empty("shown"))} an empty page`,
      toPeer: null,
      toFloor: toEmpty("shown"),
      goal: `≤ ${MOST_MS} ms`,
      pass: own("shown") <= MOST_MS,
    },
    {
      name: "7c work of the page for its first rows",
      own: inMilliseconds(own("worked")),
      peer: null,
      floor: `${inMilliseconds(empty("worked"))} an empty page`,
      toPeer: null,
      toFloor: toEmpty("worked"),
      goal: `≤ ${MOST_WORK_MS} ms more than an empty page`,
      pass: work <= MOST_WORK_MS,
    },
  ];
}
