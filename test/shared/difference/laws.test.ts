import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffTexts } from "../../../shared/difference/compare-texts.ts";
import type { DiffRun } from "../../../shared/model/difference.ts";
import type { Span } from "../../../shared/model/span.ts";
import { foldText } from "../../../shared/text/fold.ts";
import { planClauses } from "./clause-pairs.ts";
import { cut } from "./marked.ts";
import { anyText, textPair } from "./texts.ts";

const runs = { numRuns: 500 };
const seconds = 30_000;

function spansOf(runs: readonly DiffRun[], side: "a" | "b"): Span[] {
  return runs.map((run) => run[side]).filter((span) => span !== null);
}

/** The runs as seen from the other side: within each change a's come first, and moves are numbered in the order of a. */
function mirror(runs: readonly DiffRun[]): unknown[] {
  const groups: DiffRun[][] = [[]];
  for (const run of runs) {
    if (run.kind === "equal") groups.push([run], []);
    else groups.at(-1)?.push(run);
  }
  const turned = groups.flatMap((group) => [
    ...group.filter(({ b }) => b !== null).map(turn),
    ...group.filter(({ b }) => b === null).map(turn),
  ]);
  const order = turned.filter((run) => run.kind === "move" && run.a !== null).map(numberOf);
  return turned.map((run) => (run.kind === "move" ? { ...run, moveId: order.indexOf(numberOf(run)) + 1 } : run));
}

const OTHER_KIND = { equal: "equal", delete: "insert", insert: "delete", move: "move" } as const;

function turn(run: DiffRun) {
  return { ...run, kind: OTHER_KIND[run.kind], a: run.b, b: run.a };
}

function numberOf(run: object): number {
  return "moveId" in run ? Number(run.moveId) : 0;
}

/** A text without what is not compared. */
function wordsOf(text: string): string {
  return foldText(text).text.replace(/[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu, "");
}

describe("the runs of any two texts", () => {
  test(
    "cover both from end to end, in order and without empty runs",
    () => {
      fc.assert(
        fc.property(textPair, ([a, b]) => {
          const { runs } = diffTexts(a, b);
          for (const [text, side] of [
            [a, "a"],
            [b, "b"],
          ] as const) {
            const spans = spansOf(runs, side);
            expect(spans.map((span) => cut(text, span)).join("")).toBe(text);
            let end = 0;
            for (const span of spans) {
              expect(span.start).toBe(end);
              expect(span.end).toBeGreaterThan(span.start);
              end = span.end;
            }
          }
        }),
        runs,
      );
    },
    seconds,
  );

  test(
    "are mirrored when the sides are swapped",
    () => {
      fc.assert(
        fc.property(textPair, ([a, b]) => {
          const there = diffTexts(a, b);
          const back = diffTexts(b, a);
          expect(back.runs).toEqual(mirror(there.runs));
          expect(back.similarity).toBe(there.similarity);
        }),
        runs,
      );
    },
    seconds,
  );

  test(
    "call equal only what has the same words",
    () => {
      fc.assert(
        fc.property(textPair, ([a, b]) => {
          for (const run of diffTexts(a, b).runs) {
            if (run.kind === "equal") expect(wordsOf(cut(a, run.a))).toBe(wordsOf(cut(b, run.b)));
          }
        }),
        runs,
      );
    },
    seconds,
  );

  test(
    "pair every moved passage with one on the other side, the same unless it says that it was edited",
    () => {
      fc.assert(
        fc.property(textPair, ([a, b]) => {
          const moves = diffTexts(a, b).runs.filter((run) => run.kind === "move");
          for (const { moveId, isEdited } of moves) {
            const [here, there, ...more] = moves.filter((move) => move.moveId === moveId);
            expect(more).toEqual([]);
            if (here?.a == null || there?.b == null) throw new Error("a move needs both its sides, a's first");
            if (!isEdited) expect(wordsOf(cut(a, here.a))).toBe(wordsOf(cut(b, there.b)));
          }
        }),
        runs,
      );
    },
    seconds,
  );

  test(
    "never cut a surrogate pair",
    () => {
      fc.assert(
        fc.property(textPair, ([a, b]) => {
          for (const [text, side] of [
            [a, "a"],
            [b, "b"],
          ] as const) {
            for (const { start } of spansOf(diffTexts(a, b).runs, side)) {
              expect(text.slice(start - 1, start + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/u);
            }
          }
        }),
        runs,
      );
    },
    seconds,
  );
});

describe("similarity", () => {
  test("is 1 for a text and itself, with nothing marked", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { runs, similarity } = diffTexts(text, text);
        expect(similarity).toBe(1);
        expect(runs.every(({ kind }) => kind === "equal")).toBe(true);
      }),
    );
  });

  test("lies between 0 and 1", () => {
    fc.assert(
      fc.property(textPair, ([a, b]) => {
        const { similarity } = diffTexts(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is small between clauses on different matters", () => {
    const [first, second] = [planClauses[2]?.[0] ?? "", planClauses[2]?.[20] ?? ""];
    expect(diffTexts(first, second).similarity).toBeLessThan(0.15);
  });
});
