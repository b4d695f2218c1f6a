import { MEASURES, type PlanScore } from "./score-plan.ts";
import { f1, precision, recall } from "./tally.ts";

const NAME = 17;
const CELL = 22;
const NARROW = 17;

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

/** What is counted of whole files; their answers have no regions. */
const OF_FILES = MEASURES.filter((measure) => !/region|noise/u.test(measure));

/** The scores as plain text, a line for each document: F1 of each measure; – where nothing is to be counted. */
export function writeLines(documents: readonly { readonly name: string; readonly score: PlanScore }[]): string {
  const width = Math.max(...documents.map(({ name }) => name.length));
  const head = [" ".repeat(width), ...OF_FILES.map((measure) => measure.padStart(NARROW))].join("");
  const lines = documents.map(({ name, score }) => {
    const shares = OF_FILES.map((measure) => {
      const tally = score[measure];
      return (tally.found + tally.wanted > 0 ? f1(tally).toFixed(3) : "–").padStart(NARROW);
    });
    return [name.padEnd(width), ...shares].join("");
  });
  return [head, ...lines].join("\n");
}
