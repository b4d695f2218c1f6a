import fc from "fast-check";
import { expect, test } from "vitest";
import { rankCharacters, sortPlaces } from "../../../../electron/corpus/search-index/sort-places.ts";

/** Codes of characters, 0 where none stands; behind the last there is always such a place. */
const codes = fc
  .array(fc.constantFrom(0, 0, 1, 25_919, 25_920, 0x110000), { maxLength: 60 })
  .map((all) => Uint32Array.from([...all, 0]));

test("places are sorted by the character at them, then by the one behind, then by themselves", () => {
  fc.assert(
    fc.property(codes, (all) => {
      const { ranks, characters } = rankCharacters(all);
      expect(Array.from(ranks, (rank) => characters[rank])).toEqual([...all]);
      const { sorted, ends } = sortPlaces(ranks, characters.length);
      const at = (place: number): number => all[place] ?? 0;
      const expected = [...all.keys()]
        .filter((place) => at(place) !== 0)
        .toSorted((one, other) => at(one) - at(other) || at(one + 1) - at(other + 1) || one - other);
      expect([...sorted]).toEqual(expected);
      for (let rank = 1; rank < characters.length; rank += 1) {
        expect(ends[rank]).toBe(expected.filter((place) => at(place) <= (characters[rank] ?? 0)).length);
      }
    }),
  );
});
