import fc from "fast-check";
import { expect, test } from "vitest";
import { neighbour } from "../../../../renderer/screens/source/neighbour.ts";
import { lastStartingAt } from "../../../../renderer/screens/source/offset-search.ts";
import { offset } from "../../../../shared/model/span.ts";

test("finds the last span that begins at or before an offset, as a scan does", () => {
  const starts = fc
    .array(fc.nat(30))
    .map((all) => all.sort((a, b) => a - b).map((start) => ({ start: offset(start) })));
  fc.assert(
    fc.property(starts, fc.nat(40), (spans, place) => {
      expect(lastStartingAt(spans, place)).toBe(spans.findLastIndex(({ start }) => start <= place));
    }),
  );
});

test("walks from warning to warning, round and round", () => {
  const places = [{ start: 10 }, { start: 20 }];
  expect(neighbour(places, 10, 1)).toEqual({ start: 20 });
  expect(neighbour(places, 20, 1)).toEqual({ start: 10 });
  expect(neighbour(places, 10, -1)).toEqual({ start: 20 });
  expect(neighbour([], 0, 1)).toBeNull();
});
