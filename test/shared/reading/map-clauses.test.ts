import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClauseIdSchema } from "../../../shared/model/ids.ts";
import { span } from "../../../shared/model/span.ts";
import { mapClauses, type NewClause, type OldClause } from "../../../shared/reading/map-clauses.ts";

const idOf = (ordinal: number) => ClauseIdSchema.parse(`c${String(ordinal).padStart(12, "0")}`);

/** Clauses written as stretches: "0-10 12-20" is one clause of two stretches. */
function clauses(...written: string[]): NewClause[] {
  return written.map((stretches) => ({
    spans: stretches.split(" ").map((stretch) => {
      const [start = 0, end = 0] = stretch.split("-").map(Number);
      return span(start, end);
    }),
  }));
}

function old(...written: string[]): OldClause[] {
  return clauses(...written).map((clause, ordinal) => ({ ...clause, id: idOf(ordinal) }));
}

describe("a clause read again", () => {
  test("is kept where it covers at least half of the other, both ways", () => {
    const { fates, origins } = mapClauses(old("0-10 12-20"), clauses("5-20"));
    expect(fates.map(({ fate }) => fate)).toEqual([{ kind: "kept", now: 0 }]);
    expect(origins).toEqual([{ kind: "kept", id: idOf(0) }]);
  });

  test("is split where two halves claim it", () => {
    const { fates, origins } = mapClauses(old("0-20"), clauses("0-10", "10-20"));
    expect(fates.map(({ fate }) => fate)).toEqual([{ kind: "split", now: [0, 1] }]);
    expect(origins).toEqual([
      { kind: "part", of: idOf(0) },
      { kind: "part", of: idOf(0) },
    ]);
  });

  test("keeps its id in the larger part where the parts are unequal", () => {
    const { fates, origins } = mapClauses(old("0-20"), clauses("0-14", "14-20"));
    expect(fates.map(({ fate }) => fate)).toEqual([{ kind: "kept", now: 0 }]);
    expect(origins[1]).toEqual({ kind: "part", of: idOf(0) });
  });

  test("is joined where three become one", () => {
    const { fates, origins } = mapClauses(old("0-10", "10-20", "20-30"), clauses("0-30"));
    expect(fates.map(({ fate }) => fate)).toEqual([0, 0, 0].map((now) => ({ kind: "joined", now })));
    expect(origins).toEqual([{ kind: "join", of: [idOf(0), idOf(1), idOf(2)] }]);
  });

  test("is an orphan where its words are no clause any more, and new where they were none", () => {
    const { fates, origins } = mapClauses(old("0-10"), clauses("50-60"));
    expect(fates.map(({ fate }) => fate)).toEqual([{ kind: "orphan" }]);
    expect(origins).toEqual([{ kind: "new" }]);
  });
});

/** A reading of some text: clauses cut out of it in order, each of one or two stretches. */
const arbitraryReading = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 24 }).map((lengths) => {
  const found: NewClause[] = [];
  let at = 0;
  lengths.forEach((length, index) => {
    if (index % 3 !== 1)
      found.push({
        spans:
          index % 2 === 0 ? [span(at, at + length)] : [span(at, at + length), span(at + length + 1, at + length + 3)],
      });
    at += length + 3;
  });
  return found;
});
const withIds = (reading: readonly NewClause[]): OldClause[] =>
  reading.map((clause, ordinal) => ({ ...clause, id: idOf(ordinal) }));

describe("between any two readings of a text", () => {
  test("every clause has one fate or origin, and ids are never doubled", () => {
    fc.assert(
      fc.property(arbitraryReading, arbitraryReading, (before, after) => {
        const { fates, origins } = mapClauses(withIds(before), after);
        expect(fates.map(({ id }) => id)).toEqual(before.map((_, ordinal) => idOf(ordinal)));
        expect(origins).toHaveLength(after.length);
        const carried = origins.flatMap((origin) => (origin.kind === "kept" ? [origin.id] : []));
        expect(new Set(carried).size).toBe(carried.length);
        fates.forEach(({ id, fate }) => {
          if (fate.kind === "kept") expect(origins[fate.now]).toEqual({ kind: "kept", id });
          else expect(carried).not.toContain(id);
        });
      }),
    );
  });

  test("the same reading keeps every clause", () => {
    fc.assert(
      fc.property(arbitraryReading, (reading) => {
        const { fates } = mapClauses(withIds(reading), reading);
        expect(fates.map(({ fate }) => fate)).toEqual(reading.map((_, now) => ({ kind: "kept", now })));
      }),
    );
  });
});
