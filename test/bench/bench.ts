import { alignmentGoals } from "./alignment/alignment-goals.ts";
import { differenceGoals } from "./difference/difference-goals.ts";
import { firstPaintGoals } from "./first-paint/first-paint-goals.ts";
import { openingGoals } from "./first-paint/opening-goals.ts";
import { type Goal, printGoal, printHeader } from "./goal.ts";
import { nearestGoals } from "./nearest/nearest-goals.ts";
import { similarGoals } from "./nearest/similar-goals.ts";
import { searchGoals } from "./search/search-goals.ts";
import { sheetGoals } from "./sheet/sheet-goals.ts";

// Every goal as one line, own code, peers and floors measured in the same run. A goal may be missed; a figure may not.
const GROUPS: readonly (() => Promise<Goal[]>)[] = [
  differenceGoals,
  alignmentGoals,
  () => nearestGoals(process.argv.includes("--large")),
  similarGoals,
  () => searchGoals(process.argv.includes("--large")),
  sheetGoals,
  firstPaintGoals,
  openingGoals,
];

printHeader();
for (const goals of GROUPS) for (const goal of await goals()) printGoal(goal);
