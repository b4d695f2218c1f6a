import { describe, expect, test } from "vitest";
import { ClauseIdSchema, PlanIdSchema } from "../../../shared/model/ids.ts";
import { type Note, type NoteAnchor, NoteIdSchema } from "../../../shared/model/note.ts";
import { span } from "../../../shared/model/span.ts";
import { indexNotes, notesOnClause, notesOnRow } from "../../../shared/notes/note-index.ts";

const JILIN = PlanIdSchema.parse("jilin-2018");
const WUHAN = PlanIdSchema.parse("wuhan-2018");
const [a, b, c] = ["c00000000000a", "c00000000000b", "c00000000000c"].map((id) => ClauseIdSchema.parse(id)) as [
  ReturnType<typeof ClauseIdSchema.parse>,
  ReturnType<typeof ClauseIdSchema.parse>,
  ReturnType<typeof ClauseIdSchema.parse>,
];

function note(text: string, on: NoteAnchor, clauses: Note["clauses"] = []): Note {
  const id = NoteIdSchema.parse("n000000000001");
  return { id, on, text, tags: [], clauses, by: null, at: "2026-11-22T00:00:00.000Z", changedAt: null };
}
const at = (clause: typeof a, plan = JILIN) => ({ plan, clause });
const texts = (notes: readonly Note[]) => notes.map(({ text }) => text);

describe("the notes on a clause", () => {
  const index = indexNotes([
    note("甲", { kind: "clause", clause: at(a) }, [at(a)]),
    note("拆", { kind: "clause", clause: at(c) }, [at(a), at(b)]),
    note("失", { kind: "clause", clause: at(c) }),
    note("词", { kind: "span", plan: JILIN, span: span(10, 14), words: "政务公开" }),
    note("他", { kind: "span", plan: WUHAN, span: span(10, 14), words: "政務公開" }),
    note("行", { kind: "row", clauses: [at(a)] }, [at(a)]),
  ]);

  test("are those that hang on it today and on words in it", () => {
    expect(texts(notesOnClause(index, JILIN, { id: a, spans: [span(0, 11)] }))).toEqual(["甲", "拆", "词"]);
    expect(texts(notesOnClause(index, JILIN, { id: b, spans: [span(14, 20)] }))).toEqual(["拆"]);
    expect(texts(notesOnClause(index, WUHAN, { id: c, spans: [span(0, 5), span(13, 20)] }))).toEqual(["他"]);
  });
});

describe("the notes on a row", () => {
  const rows = new Map([
    [a, "一"],
    [b, "二"],
  ]);
  const rowOf = (clause: typeof a) => rows.get(clause);

  test("stand in the row of the first of its clauses that the table has", () => {
    const index = indexNotes([
      note("甲", { kind: "row", clauses: [at(c), at(b), at(a)] }, [at(c), at(b), at(a)]),
      note("乙", { kind: "row", clauses: [at(a)] }, [at(a)]),
      note("失", { kind: "row", clauses: [at(c)] }),
    ]);
    expect(texts(notesOnRow(index, "二", rowOf))).toEqual(["甲"]);
    expect(texts(notesOnRow(index, "一", rowOf))).toEqual(["乙"]);
  });
});
