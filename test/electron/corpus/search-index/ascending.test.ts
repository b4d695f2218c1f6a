import fc from "fast-check";
import { expect, test } from "vitest";
import {
  AscendingReader,
  DamagedListError,
  ListBytes,
  lowBits,
  sizeOfAscending,
  writeAscending,
} from "../../../../electron/corpus/search-index/ascending.ts";

const lists = fc
  .tuple(fc.uniqueArray(fc.nat({ max: 5_000_000 }), { minLength: 1, maxLength: 400 }), fc.nat({ max: 60_000_000 }))
  .map(([numbers, more]) => {
    const list = Uint32Array.from(numbers).toSorted();
    return { list, universe: (list.at(-1) ?? 0) + 1 + more };
  });

test("ascending numbers are read as they were written, however many at once", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 50 }), ({ list, universe }, together) => {
      const low = lowBits(list.length, universe);
      const bytes = new Uint8Array(3 + sizeOfAscending(list, 0, list.length, low));
      writeAscending(list, 0, list.length, low, bytes, 3);
      const reader = new AscendingReader(new ListBytes([bytes])).open(3, list.length, low);
      const read: number[] = [];
      const some = new Uint32Array(together);
      while (reader.left > 0) read.push(...some.subarray(0, reader.read(some)));
      expect(read).toEqual([...list]);
    }),
  );
});

test("numbers spread by chance take hardly more than they must", () => {
  const list = Uint32Array.from({ length: 10_000 }, (_, at) => at * 100 + ((at * 7919) % 97));
  const bits = (8 * sizeOfAscending(list, 0, list.length, lowBits(list.length, 1_000_000))) / list.length;
  expect(bits).toBeLessThan(Math.log2(100) + 2);
});

test("what is to be added to the numbers of a list is added to each", () => {
  fc.assert(
    fc.property(lists, fc.nat({ max: 1000 }), ({ list, universe }, more) => {
      const low = lowBits(list.length, universe);
      const bytes = new Uint8Array(sizeOfAscending(list, 0, list.length, low));
      const padded = new Uint8Array(bytes.length + 4);
      writeAscending(list, 0, list.length, low, padded, 0);
      const read = new Uint32Array(list.length);
      new AscendingReader(new ListBytes([padded.subarray(0, bytes.length)])).open(0, list.length, low, more).read(read);
      expect([...read]).toEqual(Array.from(list, (number) => number + more));
    }),
  );
});

test("whatever bytes are read as a list, they end or are said to be damaged", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.nat({ max: 24 }),
      fc.integer({ min: 1, max: 400 }),
      (bytes, low, count) => {
        const reader = new AscendingReader(new ListBytes([bytes])).open(0, count, low);
        try {
          expect(reader.read(new Uint32Array(count))).toBe(count);
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedListError);
        }
      },
    ),
  );
});

test("a list that does not end is told from one that does", () => {
  const reader = new AscendingReader(new ListBytes([new Uint8Array(20)])).open(0, 5, 3);
  expect(() => reader.read(new Uint32Array(5))).toThrow(DamagedListError);
});
