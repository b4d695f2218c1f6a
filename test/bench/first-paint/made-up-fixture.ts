import { readdirSync, readFileSync } from "node:fs";
import { prepareText } from "../../../shared/difference/comparable-text.ts";
import { compareInLayers, type LayeredDifference } from "../../../shared/difference/layers/compare-in-layers.ts";
import type { ComparedPlan, ComparisonId, RowDifferences } from "../../../shared/model/comparison.ts";
import type { Difference } from "../../../shared/model/difference.ts";
import type { ClauseId, PlanId } from "../../../shared/model/ids.ts";
import type { Reading } from "../../../shared/model/reading.ts";
import { readPlan } from "../../../shared/reading/read-plan.ts";
import { simplify } from "../../../shared/text/simplify.ts";
import { Random } from "../random.ts";
import type { Fixture, PeerRun } from "./fixture.ts";

const ROWS = 300;
/** A text is full once it has so many characters. */
const LENGTH = 180;

const folder = new URL("../../../resources/plans/", import.meta.url);

/** Five plans of 300 clauses and a row for each, every cell filled: sentences of the shipped plans put together anew. */
export function makeFixture(): Fixture {
  const readings = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => ({ name, reading: readPlan(readFileSync(new URL(name, folder), "utf8")) }));
  const texts = makeTexts(readings.flatMap(({ reading }) => reading.clauses.map(({ text }) => text)));
  const plans = readings.map(({ name, reading }, at) => makePlan(name, reading, at, texts));
  const [base] = plans;
  if (base === undefined) throw new Error("there are no shipped plans");
  const rows = base.clauses.map(({ title }, row) => ({
    id: `row-${row}`,
    title,
    cells: Object.fromEntries(plans.map(({ summary, clauses }) => [summary.id, idsOf(clauses[row])])),
    links: [],
    confidence: 1,
  }));
  const differences = texts.map((cells) => compareWithBase(cells));
  return {
    table: {
      comparison: {
        id: "k000000000001" as ComparisonId,
        name: "",
        plans: plans.map(({ summary }) => summary.id),
        base: base.summary.id,
        canUndo: false,
        canRedo: false,
        decisions: 0,
      },
      plans,
      alignment: { pairs: [], maybe: [], rows, conflicts: [] },
      standings: {},
      absences: {},
    },
    differences: differences.map(
      (cells, row): RowDifferences => ({
        row: `row-${row}`,
        cells: cells.flatMap((difference, at) => {
          const plan = plans[at + 1];
          return plan === undefined ? [] : [{ plan: plan.summary.id, ...difference }];
        }),
      }),
    ),
    peerRows: texts.map(([first = "", ...others], row) => [
      [{ kind: "equal", text: first }],
      ...others.map((text, at) => peerRuns(differences[row]?.[at]?.difference, first, text)),
    ]),
  };
}

function idsOf(clause: { readonly id: ClauseId } | undefined): ClauseId[] {
  return clause === undefined ? [] : [clause.id];
}

/** For each row five texts; the others have about half of the first one's phrases, as two cities' clauses on one matter do. */
function makeTexts(clauses: readonly string[]): string[][] {
  const sentences = clauses.flatMap((text) => text.match(/[^。；]+[。；]?/gu) ?? []);
  const phrases = sentences.flatMap(phrasesOf);
  const random = new Random(31);
  return Array.from({ length: ROWS }, () => {
    let first = "";
    while (first.length < LENGTH) first += random.pick(sentences);
    return [first, ...Array.from({ length: 4 }, () => vary(first, phrases, random))];
  });
}

function vary(text: string, phrases: readonly string[], random: Random): string {
  return phrasesOf(text)
    .map((phrase) => {
      const chance = random.next();
      if (chance < 0.5) return phrase;
      if (chance < 0.8) return random.pick(phrases);
      return chance < 0.9 ? "" : phrase + random.pick(phrases);
    })
    .join("");
}

function phrasesOf(text: string): string[] {
  return text.match(/[^，。；]+[，。；]?/gu) ?? [];
}

/** A shipped plan with its clauses stretched to as many as there are rows and their texts exchanged. */
function makePlan(name: string, { metadata, outline, clauses }: Reading, at: number, texts: string[][]): ComparedPlan {
  const made = texts.map((cells, row) => {
    const pattern = clauses[Math.floor((row * clauses.length) / texts.length)];
    if (pattern === undefined) throw new Error(`${name} has no clause`);
    const text = cells[at] ?? "";
    const id = `c${String(at * texts.length + row).padStart(12, "0")}` as ClauseId;
    return { ...pattern, id, text, textSimplified: simplify(text), spans: [] };
  });
  return {
    summary: {
      id: name.replace(".txt", "") as PlanId,
      metadata,
      origin: "shipped",
      fileName: name,
      clauses: made.length,
      warnings: 0,
    },
    outline,
    clauses: made,
  };
}

function compareWithBase([first = "", ...others]: readonly string[]): LayeredDifference[] {
  const base = prepareText(first);
  return others.map((text) => compareInLayers(base, prepareText(text)));
}

function peerRuns(difference: Difference | undefined, base: string, text: string): PeerRun[] {
  return (difference?.runs ?? []).map(({ a, b }) => {
    if (b !== null) return { kind: a === null ? "insert" : "equal", text: text.slice(b.start, b.end) };
    return { kind: "delete", text: base.slice(a.start, a.end) };
  });
}
