import { describe, expect, test } from "vitest";
import type { Place } from "../../../../renderer/screens/compare/compare-view.ts";
import { setOutRow, shownSetOut } from "../../../../renderer/screens/compare/set-out/bands.ts";
import { stepBand } from "../../../../renderer/screens/compare/set-out/step-band.ts";
import type { Row } from "../../../../renderer/screens/compare/table/compare-table.ts";
import { JILIN, realTable, WUHAN } from "./real-table.ts";

const table = realTable();
const columns = table.comparison.plans;
const open = table.rows.find(
  (row) => (setOutRow(row, JILIN)?.bands.length ?? 0) > 2 && (row.cells.get(WUHAN)?.clauses.length ?? 0) > 0,
);
if (open === undefined) throw new Error("The plans share a matter with several sentences.");
const setOut = setOutRow(open, JILIN);
const setOutOf = (row: Row) => (row === open ? setOut : null);
const step = (from: Place | null, by: Parameters<typeof stepBand>[3]) =>
  stepBand(table.rows, columns, from, by, setOutOf);

/** All places that one key leads through, from a place on. */
function walk(from: Place, by: "up" | "down"): Place[] {
  const places = [from];
  for (let next = step(from, by); next?.row === from.row && next.band !== places.at(-1)?.band; next = step(next, by)) {
    places.push(next);
  }
  return places;
}

test("an open row has no bands for the sentences of folded columns", () => {
  const only = { drawing: "difference", table, columns: [{ plan: WUHAN, width: 300, pinnedAt: null }] } as const;
  const own = setOut?.bands.filter(({ places }) => (places.get(WUHAN)?.length ?? 0) > 0) ?? [];
  expect(own.length).toBeLessThan(setOut?.bands.length ?? 0);
  expect(shownSetOut(open, only)?.bands).toEqual(own);
  const all = { ...only, columns: columns.map((plan) => ({ plan, width: 300, pinnedAt: null })) };
  expect(shownSetOut(open, all)).toBe(setOut);
});

describe("in an open row", () => {
  const top: Place = { row: open.id, plan: WUHAN, clause: open.cells.get(WUHAN)?.clauses[0]?.id ?? null };

  test("down goes through every sentence of the cell and then leaves it, up comes back the same way", () => {
    const bands = (setOut?.bands ?? []).flatMap(({ places }, at) => ((places.get(WUHAN)?.length ?? 0) > 0 ? [at] : []));
    const down = walk(top, "down").slice(1);
    expect(down.map(({ band }) => band)).toEqual(bands);
    const last = down.at(-1);
    const after = last === undefined ? null : step(last, "down");
    const below = table.rows[table.rows.indexOf(open) + 1];
    expect(after).toMatchObject({ row: below?.id, plan: WUHAN });
    expect(after?.band).toBeUndefined();
    const back = after === null ? null : step(after, "up");
    expect(back).toEqual(last);
    expect(
      walk(back ?? top, "up")
        .map(({ band }) => band)
        .toReversed(),
    ).toEqual(bands);
  });

  test("the current clause is the one in which the sentence stands", () => {
    for (const { clause, band } of walk(top, "down").slice(1)) {
      const start = setOut?.bands[band ?? 0]?.places.get(WUHAN)?.[0]?.start ?? 0;
      const cell = open.cells.get(WUHAN);
      const own = cell?.clauses.find(({ id }) => id === clause);
      expect(own?.text.slice(0, 4)).toBeDefined();
      expect(cell?.text.indexOf(own?.text ?? "-") ?? -1).toBeLessThanOrEqual(start);
    }
  });

  test("left and right keep to the band", () => {
    const second = walk(top, "down")[1];
    if (second === undefined) throw new Error("There is a sentence.");
    expect(step(second, "left")).toMatchObject({ row: open.id, plan: JILIN, band: second.band });
    expect(step(top, "left")?.band).toBeUndefined();
  });
});

test("among closed rows nothing knows of bands", () => {
  const [first] = table.rows;
  const from: Place = { row: first?.id ?? "", plan: JILIN, clause: null };
  const next = stepBand(table.rows, columns, from, "down", () => null);
  expect(next?.band).toBeUndefined();
});
