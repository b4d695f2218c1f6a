import { describe, expect, test } from "vitest";
import { cellWidth, factsThatFit, pathWidth, taskWidth } from "../../../../renderer/screens/matrix/matrix-facts.ts";
import { countPresent, matrixRows, shortPath, withDistances } from "../../../../renderer/screens/matrix/matrix-rows.ts";
import { JIEYANG, JILIN, realTable, WUHAN } from "../compare/real-table.ts";
import { distance } from "./distance.ts";

const table = realTable();
const rows = matrixRows(table);
const cells = rows.flatMap((task) => [...task.cells.values()].map((cell) => ({ task, cell })));

describe("the tasks of the matrix", () => {
  test("are the rows of the comparison, each with a cell for every plan", () => {
    expect(rows.map(({ row }) => row.id)).toEqual(table.rows.map(({ id }) => id));
    for (const { cells: own } of rows) expect([...own.keys()]).toEqual([JILIN, WUHAN, JIEYANG]);
  });

  test("say of a plan that it has a clause, alone or with others, a part of one, or nothing", () => {
    for (const { task, cell } of cells) {
      const has = cell.cell.clauses.length > 0;
      expect(["present", "only"].includes(cell.presence)).toBe(has);
      expect(cell.presence === "only").toBe(task.row.onlyIn === cell.cell.plan);
      expect(cell.presence === "partial").toBe(!has && cell.cell.links.length > 0);
    }
  });

  test("name every unit of a cell once, whoever leads first", () => {
    for (const { cell } of cells) {
      const names = cell.units.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const firstOther = cell.units.findIndex(({ role }) => role !== "lead");
      if (firstOther !== -1) expect(cell.units.slice(firstOther).some(({ role }) => role === "lead")).toBe(false);
    }
  });

  test("take names of one unit that are only written otherwise for one, and mark what the base does not name", () => {
    for (const { cell } of cells) {
      const forms = cell.units.map(({ form }) => form);
      expect(new Set(forms).size).toBe(forms.length);
    }
    const ofBase = cells.filter(({ cell }) => cell.cell.plan === JILIN);
    expect(ofBase.every(({ cell }) => cell.units.every(({ standing }) => standing === undefined))).toBe(true);
    const marked = cells.flatMap(({ task, cell }) => cell.units.map((unit) => ({ base: task.cells.get(JILIN), unit })));
    const own = marked.filter(({ unit }) => unit.standing === "own");
    expect(own.length).toBeGreaterThan(5);
    for (const { base, unit } of own) expect(base?.units.some(({ form }) => form === unit.form)).toBe(false);
  });

  test("say whether a cell is due before or after the base", () => {
    const both = cells.filter(({ task, cell }) => {
      const base = task.cells.get(JILIN);
      return cell.cell.plan !== JILIN && base?.deadline?.others === 0 && cell.deadline?.others === 0;
    });
    for (const { task, cell } of both) {
      const [own, base] = [cell.deadline?.date, task.cells.get(JILIN)?.deadline?.date];
      if (own != null && base != null && own !== base) {
        expect(cell.deadline?.standing.kind).toBe(own < base ? "earlier" : "later");
      }
    }
    const alone = cells.filter(({ cell }) => cell.deadline?.standing.kind === "only-here");
    expect(alone.length).toBeGreaterThan(0);
    for (const { task } of alone) expect(task.cells.get(JILIN)?.deadline).toBeNull();
  });

  test("show the earliest date of a cell and count what else it names", () => {
    const dated = cells.filter(({ cell }) => cell.deadline?.date != null);
    expect(dated.length).toBeGreaterThan(3);
    for (const { cell } of dated) {
      const all = cell.cell.clauses.flatMap(({ deadlines }) => deadlines);
      const dates = all.flatMap(({ date }) => (date === null ? [] : [date])).sort();
      expect(cell.deadline?.date).toBe(dates[0]);
      expect(cell.deadline?.others).toBe(all.length - 1);
    }
  });

  test("are counted by plan: those it has and those it alone has", () => {
    const { present, only } = countPresent(rows, WUHAN);
    expect(present).toBe(rows.filter(({ row }) => (row.cells.get(WUHAN)?.clauses.length ?? 0) > 0).length);
    expect(only).toBe(rows.filter(({ row }) => row.onlyIn === WUHAN).length);
    expect(only).toBeLessThan(present);
  });

  test("take over how near their cells are to the base, and nothing where that is not known", () => {
    const [first] = rows;
    const near = [distance(WUHAN, 0.5)];
    const known = withDistances(rows, {
      of: () => undefined,
      figuresOf: (row) => (row === first?.row ? near : []),
      isComplete: true,
    });
    expect(known[0]?.cells.get(WUHAN)?.distance?.similarity).toBe(0.5);
    expect(known[0]?.cells.get(JILIN)?.distance).toBeUndefined();
    expect(known.slice(1)).toEqual(rows.slice(1));
  });
});

describe("a path", () => {
  test.each([
    [["一", "（五）", "1"], "一（五）1"],
    [["二", "3"], "二.3"],
    [["一", "（二）", "二是"], "一（二）二是"],
    [[], ""],
  ])("%j is written %s", (path, written) => {
    expect(shortPath(path)).toBe(written);
  });
});

describe("what cells show", () => {
  test("fits without scrolling sideways as long as one thing does", () => {
    const paths = pathWidth(["一（三）二是 +1", "三（十一）"]);
    for (const room of [800, 1280, 1920, 2560]) {
      for (const plans of [2, 3, 5, 8]) {
        const facts = factsThatFit(room, plans, paths);
        if (facts.length > 1) expect(taskWidth(room) + plans * cellWidth({ facts, paths })).toBeLessThanOrEqual(room);
      }
    }
  });

  test("is everything where there is room, and who answers for it where there is little", () => {
    const paths = pathWidth([]);
    expect(factsThatFit(1920, 2, paths)).toEqual(["path", "units", "deadline", "similarity"]);
    expect(factsThatFit(1280, 5, paths)).toEqual(["units", "deadline", "similarity"]);
    expect(factsThatFit(1280, 8, paths)).toEqual(["units"]);
  });
});
