import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeGb18030 } from "../../../../electron/files/csv/encode-gb18030.ts";
import { FIVE, realPlan } from "../../../shared/sheet/real-comparison.ts";

const read = (bytes: Uint8Array) => new TextDecoder("gb18030", { fatal: true }).decode(bytes);

test("the clauses of the plans are read back in GB 18030 as they were written", () => {
  for (const { clauses } of FIVE.map(realPlan)) {
    for (const { text } of clauses) expect(read(encodeGb18030(text))).toBe(text);
  }
});

test("a common character takes two bytes, a rare one four", () => {
  expect([...encodeGb18030("公")]).toEqual([0xb9, 0xab]);
  expect([...encodeGb18030("㐀𠮷")]).toEqual([0x81, 0x39, 0xee, 0x39, 0x95, 0x34, 0xb2, 0x35]);
});

test("any text is read back as it was written", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const whole = text.toWellFormed();
      // The decoder itself has two ways to a few characters of the private area and none back.
      const kept = [...whole].filter((character) => !/[\ue000-\uf8ff]/u.test(character)).join("");
      expect(read(encodeGb18030(kept))).toBe(kept);
    }),
  );
});
