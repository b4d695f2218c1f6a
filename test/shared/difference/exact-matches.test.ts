import { diffArrays } from "diff";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pairLcs } from "../../../shared/difference/bit-parallel-lcs.ts";
import { exactMatches } from "../../../shared/difference/exact-matches.ts";
import { type Match, matchedLength } from "../../../shared/difference/match.ts";
import { Pairing } from "../../../shared/difference/pairing.ts";
import { shareSymbols } from "../../../shared/difference/symbols.ts";
import { planClauses } from "./clause-pairs.ts";
import { textPair } from "./texts.ts";

const seconds = 20_000;

/** How many characters a longest common subsequence has, by the package `diff`. */
function longestByPackage(a: string, b: string): number {
  const kept = diffArrays([...a], [...b]).filter(({ added, removed }) => !added && !removed);
  return kept.reduce((sum, { value }) => sum + value.length, 0);
}

function charactersIn(text: string, matches: readonly Match[]): number {
  return matches.reduce((sum, { a, length }) => sum + [...text.slice(a, a + length)].length, 0);
}

function isCutPair(text: string, at: number): boolean {
  return /[\ud800-\udbff]/u.test(text.charAt(at - 1)) && /^[\udc00-\udfff]/u.test(text.charAt(at));
}

describe("exact matches", () => {
  test(
    "are the same text on both sides, in order, and never cut a surrogate pair",
    () => {
      fc.assert(
        fc.property(textPair, ([a, b]) => {
          let end = { a: 0, b: 0 };
          for (const match of exactMatches(a, b).matches) {
            expect(match.length).toBeGreaterThan(0);
            expect(match.a).toBeGreaterThanOrEqual(end.a);
            expect(match.b).toBeGreaterThanOrEqual(end.b);
            expect(a.slice(match.a, match.a + match.length)).toBe(b.slice(match.b, match.b + match.length));
            end = { a: match.a + match.length, b: match.b + match.length };
            for (const [text, at] of [
              [a, match.a],
              [b, match.b],
              [a, end.a],
              [b, end.b],
            ] as const) {
              expect(isCutPair(text, at)).toBe(false);
            }
          }
        }),
        { numRuns: 500 },
      );
    },
    seconds,
  );

  test(
    "are as many as the package diff finds",
    () => {
      fc.assert(
        fc.property(textPair, ([a, b]) => {
          expect(charactersIn(a, exactMatches(a, b).matches)).toBe(longestByPackage(a, b));
        }),
        { numRuns: 500 },
      );
    },
    seconds,
  );

  test(
    "of (b, a) are the mirror of those of (a, b)",
    () => {
      fc.assert(
        fc.property(textPair, ([a, b]) => {
          const mirrored = exactMatches(b, a).matches.map((match) => ({
            a: match.b,
            b: match.a,
            length: match.length,
          }));
          expect(mirrored).toEqual(exactMatches(a, b).matches);
        }),
        { numRuns: 500 },
      );
    },
    seconds,
  );

  test("of long clauses are as many whether the rows of the table fit in memory or not", () => {
    const [a, b] = [planClauses[0], planClauses[2]].map((clauses) => codesOf(clauses?.join("") ?? ""));
    if (a === undefined || b === undefined) throw new Error("two plans are needed");
    const shared = shareSymbols(a, b);
    const sequences = { a: shared.a.ids, b: shared.b.ids, alphabet: shared.alphabet };
    const lengths = [1 << 24, 50_000, 500].map((rowWords) => {
      const pairing = new Pairing(Math.min(a.length, b.length));
      pairLcs(sequences, pairing, 0, 0, rowWords);
      return pairing.length;
    });
    expect(lengths[0]).toBeGreaterThan(500);
    expect(new Set(lengths).size).toBe(1);
  });

  test("say so when the texts are too long, and keep what stands at both ends", () => {
    const { matches, isShortest } = exactMatches("全面推进政务公开工作", "全面公开财政预决算工作", 4);
    expect(isShortest).toBe(false);
    expect(matches).toEqual([
      { a: 0, b: 0, length: 2 },
      { a: 8, b: 9, length: 2 },
    ]);
  });

  test("take most of a text that was edited in few places", () => {
    const a = planClauses.flat().join("").slice(0, 20_000);
    const b = `${a.slice(0, 5_000)}※※${a.slice(5_003, 10_000)}${a.slice(10_001)}`;
    expect(matchedLength(exactMatches(a, b).matches)).toBe(a.length - 4);
  });
});

function codesOf(text: string): Int32Array {
  return Int32Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
}
