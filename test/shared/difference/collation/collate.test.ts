import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, collate } from "../../../../shared/difference/collation/collate.ts";
import { prepareText } from "../../../../shared/difference/comparable-text.ts";
import { planClauses } from "../clause-pairs.ts";
import { anyText } from "../texts.ts";

function collated(texts: readonly string[]): { contents: readonly string[]; columns: readonly Column[] } {
  const ready = texts.map(prepareText);
  return { contents: ready.map(({ content }) => content), columns: collate(ready) };
}

/** Each column as the words of every text. */
function written(texts: readonly string[]): string[][] {
  const { contents, columns } = collated(texts);
  return columns.map(({ places }) =>
    places.map((place, at) => (place === null ? "" : (contents[at]?.slice(place.start, place.end) ?? ""))),
  );
}

const versions = fc.oneof(
  fc.array(anyText, { minLength: 1, maxLength: 5 }),
  fc.array(fc.constantFrom(...planClauses.flat()), { minLength: 2, maxLength: 5 }),
);

describe("the columns of any texts", () => {
  test("give back each text, and hold the same words where they are shared", () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const { contents, columns } = collated(texts);
        contents.forEach((content, text) => {
          const places = columns.flatMap(({ places }) => places[text] ?? []);
          expect(places.map(({ start, end }) => content.slice(start, end)).join("")).toBe(content);
        });
        for (const { places, isShared } of columns) {
          if (!isShared) continue;
          const words = places.flatMap((place, at) =>
            place === null ? [] : contents[at]?.slice(place.start, place.end),
          );
          expect(words.length).toBeGreaterThan(1);
          expect(new Set(words).size).toBe(1);
        }
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

describe("the columns of real wording", () => {
  test("hold what all have, and what some have, in one place each", () => {
    const texts = [
      "推进政府公报数据库建设，有序开放政府公报数据。",
      "按照上级要求，推进政府公报数据库建设，全面开放政府公报数据。",
      "按照上级要求，推进政府公报数据库建设。",
    ];
    expect(written(texts)).toEqual([
      ["", "按照上级要求", "按照上级要求"],
      ["推进政府公报数据库建设", "推进政府公报数据库建设", "推进政府公报数据库建设"],
      ["有序", "全面", ""],
      ["开放政府公报数据", "开放政府公报数据", ""],
    ]);
  });

  test("match in a gap of the lead what others have in common", () => {
    const texts = [
      "加强组织领导，健全工作机制。",
      "加强组织领导，定期开展业务培训，健全工作机制。",
      "加强组织领导，每年开展业务培训，健全工作机制。",
    ];
    expect(written(texts)).toContainEqual(["", "开展业务培训", "开展业务培训"]);
  });

  test("tell one text from itself in no way", () => {
    const [text = ""] = planClauses.flat();
    expect(written([text, text, text])).toHaveLength(1);
  });
});
