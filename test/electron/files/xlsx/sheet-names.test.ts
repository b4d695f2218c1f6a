import fc from "fast-check";
import { expect, test } from "vitest";
import { rangeName } from "../../../../electron/files/xlsx/references.ts";
import { sheetNames } from "../../../../electron/files/xlsx/sheet-names.ts";
import { columnName } from "../../../../shared/sheet/column-name.ts";

test.each([
  [
    ["对照表", "说明"],
    ["对照表", "说明"],
  ],
  [
    ["a/b", "2018[1]:*?\\"],
    ["a b", "2018 1"],
  ],
  [
    ["Sheet", "sheet", "SHEET"],
    ["Sheet", "sheet (2)", "SHEET (3)"],
  ],
  [
    ["", "'"],
    ["Sheet1", "Sheet2"],
  ],
  [
    ["政".repeat(40), "政".repeat(40)],
    ["政".repeat(31), `${"政".repeat(27)} (2)`],
  ],
])("names of sheets that Excel takes: %j", (wanted, names) => {
  expect(sheetNames(wanted)).toEqual(names);
});

test("names of sheets are legal and differ, whatever was wanted", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 50 }), { maxLength: 8 }), (wanted) => {
      const names = sheetNames(wanted);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
      for (const name of names) {
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}]+(?<!')$/u);
        expect(name.isWellFormed()).toBe(true);
      }
    }),
  );
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (column, name) => expect(columnName(column)).toBe(name));

test("a range names both its corners", () => expect(rangeName(2, 0, 9, 27)).toBe("A3:AB10"));
