import fc from "fast-check";
import { expect, test } from "vitest";
import type { RowDifferences } from "../../../shared/model/comparison.ts";
import type { DiffRun } from "../../../shared/model/difference.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";
import { span } from "../../../shared/model/span.ts";
import { PackedDifferences } from "../../../shared/sheet/comparison/packed-differences.ts";

const spans = fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)).map(([start, length]) => span(start, start + length));
const moves = fc.record({ moveId: fc.integer({ min: 1, max: 99 }), isEdited: fc.boolean() });
const runs: fc.Arbitrary<DiffRun> = fc.oneof(
  fc.record({ kind: fc.constant("equal" as const), a: spans, b: spans }),
  fc.record({ kind: fc.constant("delete" as const), a: spans, b: fc.constant(null) }),
  fc.record({ kind: fc.constant("insert" as const), a: fc.constant(null), b: spans }),
  fc.tuple(spans, moves).map(([a, more]) => ({ kind: "move" as const, a, b: null, ...more })),
  fc.tuple(spans, moves).map(([b, more]) => ({ kind: "move" as const, a: null, b, ...more })),
);
const differences = fc.record({
  runs: fc.array(runs, { maxLength: 30 }),
  similarity: fc.double({ min: 0, max: 1, noNaN: true }),
  isComplete: fc.boolean(),
});
const plan = PlanIdSchema.parse("jilin-2018");

test("What is packed is unpacked as it was, here and for another process", () => {
  fc.assert(
    fc.property(fc.array(fc.array(differences, { maxLength: 3 }), { maxLength: 5 }), (rows) => {
      const packed = new PackedDifferences();
      for (const [row, cells] of rows.entries()) {
        const given = cells.map((difference) => ({ plan, difference }));
        // A file says nothing of layers, which are left out.
        packed.add({ row: String(row), cells: given } as unknown as RowDifferences);
      }
      const wanted = rows.map((cells) => ({ cells: cells.map((difference) => ({ plan, difference })) }));
      expect(rows.map((_, row) => packed.get(String(row)))).toEqual(wanted);
      expect([...packed.unpacked()]).toEqual(wanted.map((cells, row) => [String(row), cells]));
      expect(packed.get("none")).toBeUndefined();
    }),
  );
});
