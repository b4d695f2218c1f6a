import { existsSync } from "node:fs";
import { type Goal, inMilliseconds } from "../goal.ts";
import { median } from "../measure.ts";
import type { Seen, WayName } from "./fixture.ts";
import { measureWays, type Round } from "./measure-ways.ts";

/** The browser in which the window is measured. */
export const BROWSER = process.env.DUIZHAO_TEST_BROWSER ?? "/usr/bin/chromium";
const MOST_MS = 60;
const MOST_NODES = 800;
const MOST_FRAME_MS = 17.5;
const MOST_SLOW = 0.05;

/** Item 7a: the table of five plans and 300 rows from the moment its data is there to the painted frame, in a browser. */
export async function firstPaintGoals(): Promise<Goal[]> {
  if (!existsSync(BROWSER)) return [notRun()];
  const rounds = await measureWays(BROWSER);
  return [...paintGoals(rounds), nodeGoal(rounds), jumpGoal(rounds), frameGoal(rounds), slowGoal(rounds)];
}

function notRun(): Goal {
  const none = { peer: null, floor: null, toPeer: null, toFloor: null };
  return { ...none, name: "7a first paint", own: "–", goal: "not run: no browser was found", pass: false };
}

function paintGoals(rounds: readonly Round[]): Goal[] {
  const own = middle(rounds, "own", "painted");
  const toWhole = ratio(rounds, "own", "whole", "painted");
  const shared = {
    own: inMilliseconds(own),
    floor: `${inMilliseconds(middle(rounds, "screenful", "painted"))} a screenful in React`,
    toFloor: ratio(rounds, "own", "screenful", "painted"),
  };
  return [
    {
      ...shared,
      name: "7a first paint, beside virtual rows",
      peer: `${inMilliseconds(middle(rounds, "virtual", "painted"))} React, virtual rows`,
      toPeer: ratio(rounds, "own", "virtual", "painted"),
      goal: `≤ ${MOST_MS} ms`,
      pass: own <= MOST_MS,
    },
    {
      ...shared,
      name: "7a first paint, beside the whole table",
      peer: `${inMilliseconds(middle(rounds, "whole", "painted"))} React, whole table`,
      toPeer: toWhole,
      goal: "≤ 0.1 × whole table",
      pass: toWhole <= 0.1,
    },
  ];
}

function nodeGoal(rounds: readonly Round[]): Goal {
  const count = (way: WayName) => middle(rounds, way, "nodes");
  return {
    name: "7a nodes",
    own: `${count("own")}, ${middle(rounds, "own", "tableNodes")} of them in the table`,
    peer: `${count("whole")} React, whole table; ${count("virtual")} virtual rows`,
    floor: null,
    toPeer: ratio(rounds, "own", "whole", "nodes"),
    toFloor: null,
    goal: `≤ ${MOST_NODES}`,
    pass: count("own") <= MOST_NODES,
  };
}

function jumpGoal(rounds: readonly Round[]): Goal {
  const toPeer = ratio(rounds, "own", "virtual", "jumped");
  return {
    name: "7a jump to the middle",
    own: inMilliseconds(middle(rounds, "own", "jumped")),
    peer: `${inMilliseconds(middle(rounds, "virtual", "jumped"))} React, virtual rows`,
    floor: `${inMilliseconds(middle(rounds, "whole", "jumped"))} laid out beforehand`,
    toPeer,
    toFloor: ratio(rounds, "own", "whole", "jumped"),
    goal: "≤ 1 × virtual rows",
    pass: toPeer <= 1,
  };
}

function frameGoal(rounds: readonly Round[]): Goal {
  const own = middle(rounds, "own", "frame");
  const lazy = middle(rounds, "lazy", "frame");
  const virtual = middle(rounds, "virtual", "frame");
  const [toLazy, toVirtual] = [ratio(rounds, "own", "lazy", "frame"), ratio(rounds, "own", "virtual", "frame")];
  return {
    name: "7b a frame of fast scrolling",
    own: inMilliseconds(own),
    peer: `${inMilliseconds(lazy)} content-visibility; ${inMilliseconds(virtual)} virtual rows`,
    floor: null,
    toPeer: Math.max(toLazy, toVirtual),
    toFloor: null,
    goal: `≤ ${MOST_FRAME_MS} ms, ≤ 1 × both`,
    pass: own <= MOST_FRAME_MS && toLazy <= 1 && toVirtual <= 1,
  };
}

function slowGoal(rounds: readonly Round[]): Goal {
  const percent = (way: WayName) => `${Math.round(middle(rounds, way, "slow") * 100)} %`;
  return {
    name: "7b frames over 34 ms in fast scrolling",
    own: percent("own"),
    peer: `${percent("lazy")} content-visibility; ${percent("virtual")} virtual rows`,
    floor: `${percent("whole")} whole table`,
    toPeer: null,
    toFloor: null,
    goal: "≤ 5 %",
    pass: middle(rounds, "own", "slow") <= MOST_SLOW,
  };
}

function middle(rounds: readonly Round[], way: WayName, figure: keyof Seen): number {
  return median(rounds.map((round) => round[way][figure]));
}

/** The median over the rounds, because only what ran side by side can be compared. */
function ratio(rounds: readonly Round[], way: WayName, other: WayName, figure: keyof Seen): number {
  return median(rounds.map((round) => round[way][figure] / round[other][figure]));
}
