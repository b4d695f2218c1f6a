import { existsSync } from "node:fs";
import { type Goal, inMilliseconds } from "../goal.ts";
import { median } from "../measure.ts";
import type { Seen, WayName } from "./fixture.ts";
import { measureWays, type Round } from "./measure-ways.ts";

const BROWSER = process.env.DUIZHAO_TEST_BROWSER ?? "/usr/bin/chromium";
const MOST_MS = 60;
const MOST_NODES = 800;

/** Item 7a: the table of five plans and 300 rows from the moment its data is there to the painted frame, in a browser. */
export async function firstPaintGoals(): Promise<Goal[]> {
  if (!existsSync(BROWSER)) return [notRun()];
  const rounds = await measureWays(BROWSER);
  return [...paintGoals(rounds), nodeGoal(rounds), jumpGoal(rounds)];
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

function middle(rounds: readonly Round[], way: WayName, figure: keyof Seen): number {
  return median(rounds.map((round) => round[way][figure]));
}

/** The median over the rounds, because only what ran side by side can be compared. */
function ratio(rounds: readonly Round[], way: WayName, other: WayName, figure: keyof Seen): number {
  return median(rounds.map((round) => round[way][figure] / round[other][figure]));
}
