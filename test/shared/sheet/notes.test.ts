import { describe, expect, test } from "vitest";
import type { Note, NoteAnchor, Tag } from "../../../shared/model/note.ts";
import { span } from "../../../shared/model/span.ts";
import { comparisonJson } from "../../../shared/sheet/comparison-json.ts";
import { comparisonData, comparisonWorkbook } from "../../../shared/sheet/comparison-workbook.ts";
import { columnsInSight, plainText } from "../../../shared/sheet/workbook.ts";
import { realExport } from "./real-comparison.ts";

const five = realExport();
const [row] = five.table.alignment.rows.filter(({ cells }) => Object.keys(cells).length > 1);
if (row === undefined) throw new Error("a row that several plans share");
const [plan] = five.table.comparison.plans.filter((id) => row.cells[id] !== undefined);
const compared = five.table.plans.find(({ summary }) => summary.id === plan);
const clause = compared?.clauses.find(({ id }) => row.cells[compared.summary.id]?.includes(id));
if (plan === undefined || clause === undefined) throw new Error("a clause of that row");

const [place] = clause.spans;
if (place === undefined) throw new Error("a clause stands somewhere");
const tag: Tag = { id: "t00000000000a" as Tag["id"], name: "可借鉴", colour: "plum" };
const clauses = [{ plan, clause: clause.id }];
let count = 0;
function note(on: NoteAnchor, text: string): Note {
  count += 1;
  const id = `n${String(count).padStart(12, "0")}` as Note["id"];
  const hangs = on.kind === "span" ? [] : clauses;
  return { id, on, text, tags: [tag.id], clauses: hangs, by: "王芳", at: "2026-11-21T01:30:00.000Z", changedAt: null };
}
const notes = [
  note({ kind: "clause", clause: { plan, clause: clause.id } }, "口径与上年不同"),
  note({ kind: "row", clauses }, "五市都有"),
  note({ kind: "span", plan, span: span(place.start, place.start + 4), words: "政务公开" }, "用词"),
];
const noted = { ...five, notes: { notes, tags: [tag] } };
const number = five.table.alignment.rows.indexOf(row) + 1;

function sheetOf(what: typeof noted) {
  const sheet = comparisonWorkbook(what).sheets.find(({ name }) => name === "批注");
  if (sheet === undefined) return null;
  return [...sheet.rows].map(({ cells }) => cells.slice(0, columnsInSight(sheet).shown).map(plainText));
}

describe("notes that are handed out", () => {
  test("have a sheet of their own, each beside the row and what it hangs on, with its tags", () => {
    const table = sheetOf(noted);
    expect(table?.[0]).toEqual(["序号", "事项", "批注对象", "所注原文", "批注", "标签"]);
    expect(table?.slice(1).map(([at, , on, words, text, tags]) => [at, on?.split(" ")[0], words, text, tags])).toEqual([
      [String(number), "整行", "", "五市都有", "可借鉴"],
      [String(number), compared?.summary.metadata.place, "", "口径与上年不同", "可借鉴"],
      [String(number), compared?.summary.metadata.place, "政务公开", "用词", "可借鉴"],
    ]);
  });

  test("name who wrote them only where people are named", () => {
    const table = sheetOf({ ...noted, decided: new Map() });
    expect(table?.map((cells) => cells.slice(6))).toEqual([
      ["批注人", "批注时间"],
      ...notes.map(() => ["王芳", "2026-11-21 09:30"]),
    ]);
  });

  test("have a column in a table of text, which is as it was without them", () => {
    const rows = [...comparisonData(noted).rows].map(({ cells }) => cells.map(plainText));
    const bare = [...comparisonData(five).rows].map(({ cells }) => cells.map(plainText));
    expect(rows.map((cells) => cells.slice(0, -1))).toEqual(bare);
    expect(rows[0]?.at(-1)).toBe("批注");
    expect(
      rows[number]
        ?.at(-1)
        ?.split("\n")
        .map((line) => line.split("：")[1]),
    ).toEqual(["五市都有（标签", "口径与上年不同（标签", "用词（标签"]);
  });

  test("go out with the words of a plan that belong to no clause, too, but not with some rows alone", () => {
    const title = note({ kind: "span", plan, span: span(0, 2), words: "题目" }, "标题的写法");
    const withTitle = { ...five, notes: { notes: [...notes, title], tags: [tag] } };
    expect(sheetOf(withTitle)?.at(-1)).toEqual([
      "",
      "条款之外",
      compared?.summary.metadata.place,
      "题目",
      "标题的写法",
      "可借鉴",
    ]);
    expect([...comparisonData(withTitle).rows].at(-1)?.cells.map(plainText).at(-1)).toContain("标题的写法");
    expect(sheetOf({ ...withTitle, rows: [row.id] })?.flat()).not.toContain("标题的写法");
  });

  test("stand in the data with their row, their tags and colours", () => {
    const data = JSON.parse([...comparisonJson(noted)].join(""));
    expect(data.notes).toHaveLength(3);
    expect(data.notes[0]).toMatchObject({ row: row.id, text: "五市都有", tags: [{ name: "可借鉴", colour: "plum" }] });
    expect(data.notes[0]).not.toHaveProperty("by");
    expect(JSON.parse([...comparisonJson(five)].join(""))).not.toHaveProperty("notes");
  });

  test("leave the workbook as it was where there are none of what is handed out", () => {
    expect(sheetOf({ ...five, notes: { notes: [], tags: [] } })).toBeNull();
    const other = five.table.alignment.rows.filter(({ id }) => id !== row.id).map(({ id }) => id);
    expect(sheetOf({ ...noted, rows: other })).toBeNull();
  });
});
