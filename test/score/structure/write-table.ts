import { MEASURES, type PlanScore } from "./score-plan.ts";
import { f1, precision, recall } from "./tally.ts";

const NAME = 17;
const CELL = 22;

/** The scores as plain text: a line for each measure, for each plan precision, recall, F1; – where nothing is to be counted. */
export function writeTable(columns: readonly { readonly name: string; readonly score: PlanScore }[]): string {
  const head = [" ".repeat(NAME), ...columns.map(({ name }) => name.padStart(CELL))].join("");
  const under = [" ".repeat(NAME), ...columns.map(() => "P      R     F1".padStart(CELL))].join("");
  const lines = MEASURES.map((measure) =>
    [
      measure.padEnd(NAME),
      ...columns.map(({ score }) => {
        const tally = score[measure];
        const isCounted = tally.found + tally.wanted > 0;
        return [precision(tally), recall(tally), f1(tally)]
          .map((share) => (isCounted ? share.toFixed(3) : "    –"))
          .join("  ")
          .padStart(CELL);
      }),
    ].join(""),
  );
  return [head, under, ...lines].join("\n");
}
