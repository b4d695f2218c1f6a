import { beforeEach, describe, expect, test } from "vitest";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import { change, type WritableCorpus } from "../../../electron/corpus/connection.ts";
import { loadPlan, planNumber } from "../../../electron/corpus/load-plan.ts";
import { addNote, changeNote, listNotes, removeNote, restoreNote } from "../../../electron/corpus/notes/notes.ts";
import { searchNotes } from "../../../electron/corpus/notes/search-notes.ts";
import { addTag, changeTag, listTags, removeTag, restoreTag } from "../../../electron/corpus/notes/tags.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { removePlan, restorePlan } from "../../../electron/corpus/remove-plan.ts";
import { type ClauseChange, replaceReading } from "../../../electron/corpus/replace-reading.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import type { ClauseRef } from "../../../shared/model/alignment.ts";
import { type ClauseId, PlanIdSchema } from "../../../shared/model/ids.ts";
import type { NewNote, NoteId, TagId } from "../../../shared/model/note.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import { span } from "../../../shared/model/span.ts";
import { aPlan, SHIPPED, shippedText } from "./a-plan.ts";

const AT = "2026-11-22T09:00:00.000Z";
const WHO = { by: "王芳", at: AT };

let corpus: WritableCorpus;
let refs: ClauseRef[];

beforeEach(() => {
  corpus = openCorpusInMemory();
  for (const plan of SHIPPED) storePlan(corpus, { ...aPlan(plan, shippedText(plan)), origin: "shipped" });
  refs = SHIPPED.map((plan) => PlanIdSchema.parse(plan)).flatMap((plan) =>
    (loadPlan(corpus, plan)?.reading.clauses ?? []).slice(0, 3).map(({ id }) => ({ plan, clause: id })),
  );
});

const [first, second] = [0, 3];
function ref(at: number): ClauseRef {
  const found = refs[at];
  if (found === undefined) throw new RangeError("no such clause");
  return found;
}
const onClause = (at: number, text: string, tags: readonly TagId[] = []): NewNote => ({
  on: { kind: "clause", clause: ref(at) },
  text,
  tags,
});
const keep = (note: NewNote): NoteId => change(corpus, () => addNote(corpus, note, WHO));
function tagged(name: string): TagId {
  const made = change(corpus, () => addTag(corpus, { name, colour: "plum" }));
  if (made === null) throw new Error("the name is free");
  return made.id;
}
const texts = () => listNotes(corpus).map(({ text }) => text);

describe("notes", () => {
  test("hang on a clause, a row or words of a source, with who wrote them and when", () => {
    const { plan } = ref(first);
    const source = loadPlan(corpus, plan)?.source.text ?? "";
    const at = source.indexOf("政务公开");
    const words = source.slice(at, at + 4);
    keep(onClause(first, "口径与上年不同"));
    keep({ on: { kind: "row", clauses: [ref(first), ref(second)] }, text: "五市都有", tags: [] });
    keep({ on: { kind: "span", plan, span: span(at, at + 4), words }, text: "用词", tags: [] });
    expect(listNotes(corpus)).toMatchObject([
      { text: "口径与上年不同", clauses: [ref(first)], by: "王芳", at: AT, changedAt: null, tags: [] },
      { on: { kind: "row", clauses: [ref(first), ref(second)] }, clauses: [ref(first), ref(second)] },
      { on: { kind: "span", plan, span: { start: at, end: at + 4 }, words }, clauses: [] },
    ]);
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("are changed, removed and brought back with their tags", () => {
    const [a, b] = [tagged("待核"), tagged("可借鉴")];
    const note = keep(onClause(first, "初稿", [a, b]));
    change(corpus, () => changeNote(corpus, note, { text: "定稿", tags: [b] }, "2026-11-22T10:00:00.000Z"));
    const [changed] = listNotes(corpus);
    expect(changed).toMatchObject({ text: "定稿", tags: [b], changedAt: "2026-11-22T10:00:00.000Z", at: AT });
    expect(removeNote(corpus, note, AT)).toBe(true);
    expect(listNotes(corpus)).toEqual([]);
    expect(change(corpus, () => changeNote(corpus, note, { text: "再改", tags: [] }, AT))).toBe(false);
    expect(restoreNote(corpus, note)).toBe(true);
    expect(listNotes(corpus)).toEqual([changed]);
    expect(() => corpus.exec("DELETE FROM note")).toThrow("never deleted");
    expect(() => corpus.exec("UPDATE note SET by_name = '某'")).toThrow("keeps its place");
  });

  test("go and come back with their plan", () => {
    keep(onClause(first, "甲"));
    keep({ on: { kind: "row", clauses: [ref(first), ref(second)] }, text: "乙", tags: [] });
    removePlan(corpus, ref(first).plan, AT);
    expect(listNotes(corpus)).toMatchObject([{ text: "乙", clauses: [ref(second)] }]);
    restorePlan(corpus, ref(first).plan);
    expect(texts()).toEqual(["甲", "乙"]);
  });

  test("outlive another reading: on all parts of a split clause, on the whole of a joined one, shown where it has gone", () => {
    const { plan } = ref(0);
    const [shipped] = SHIPPED;
    const whole = aPlan(shipped, shippedText(shipped));
    const clauses = loadPlan(corpus, plan)?.reading.clauses ?? [];
    const [one, two, three] = clauses as [Clause, Clause, Clause];
    const [left, right] = ["c00000000000l", "c00000000000r"] as [ClauseId, ClauseId];
    for (const at of [0, 1, 2]) keep(onClause(at, `第${at}条`));
    const later = [
      { ...one, id: left },
      { ...one, id: right },
      { ...three, id: three.id },
    ];
    const changes: ClauseChange[] = [
      { kind: "split", before: one.id, after: left },
      { kind: "split", before: one.id, after: right },
      { kind: "orphan", before: two.id, after: null },
    ];
    const reading = { ...whole.reading, clauses: later };
    change(corpus, () =>
      replaceReading(
        corpus,
        planNumber(corpus, plan) ?? 0,
        { reading, sketch: whole.sketch, readerVersion: 99 },
        changes,
      ),
    );
    expect(listNotes(corpus).map(({ text, clauses: today }) => [text, today.map(({ clause }) => clause)])).toEqual([
      ["第0条", [left, right]],
      ["第1条", []],
      ["第2条", [three.id]],
    ]);
    expect(checkCorpus(corpus).filter(({ code }) => code === "notes")).toEqual([]);
  });

  test("that hang on nothing any more are damage, and named as such", () => {
    const { plan } = ref(first);
    const lost = keep({
      on: { kind: "clause", clause: { plan, clause: "c000000000000" as ClauseId } },
      text: "失所",
      tags: [],
    });
    const source = loadPlan(corpus, plan)?.source.text ?? "";
    const words = source.slice(10, 14);
    const moved = keep({ on: { kind: "span", plan, span: span(11, 15), words }, text: "错位", tags: [] });
    expect(checkCorpus(corpus)).toEqual([lost, moved].map((detail) => ({ code: "notes", detail })));
  });
});

describe("tags", () => {
  test("are listed by name, and no two in use have one name", () => {
    for (const name of ["可借鉴", "待核", "存档"]) tagged(name);
    expect(listTags(corpus).map(({ name }) => name)).toEqual(["存档", "待核", "可借鉴"]);
    expect(change(corpus, () => addTag(corpus, { name: "待核", colour: "ink" }))).toBeNull();
  });

  test("go from all notes and come back to them, also to those changed meanwhile", () => {
    const [a, b] = [tagged("待核"), tagged("可借鉴")];
    const note = keep(onClause(first, "注", [a, b]));
    expect(removeTag(corpus, a, AT)).toBe(true);
    expect(listNotes(corpus)[0]?.tags).toEqual([b]);
    change(corpus, () => changeNote(corpus, note, { text: "注二", tags: [b] }, AT));
    expect(change(corpus, () => restoreTag(corpus, a))).toBe("done");
    expect(new Set(listNotes(corpus)[0]?.tags)).toEqual(new Set([a, b]));
  });

  test("cannot take the name of another, nor come back to a name that was given anew", () => {
    const [a, b] = [tagged("待核"), tagged("可借鉴")];
    expect(change(corpus, () => changeTag(corpus, b, { name: "待核", colour: "ink" }))).toBe("taken");
    expect(change(corpus, () => changeTag(corpus, b, { name: "可用", colour: "ink" }))).toBe("done");
    removeTag(corpus, a, AT);
    tagged("待核");
    expect(change(corpus, () => restoreTag(corpus, a))).toBe("taken");
  });
});

describe("the search of notes", () => {
  test("looks for every word in the text, the words it hangs on and the tags, in either script, the latest first", () => {
    const tag = tagged("可借鉴");
    const { plan } = ref(first);
    const source = loadPlan(corpus, plan)?.source.text ?? "";
    const at = source.indexOf("政务公开");
    keep(onClause(first, "解讀要早于文件公布", [tag]));
    keep({ on: { kind: "span", plan, span: span(at, at + 4), words: "政务公开" }, text: "用词", tags: [] });
    keep(onClause(second, "解读与文件同步"));
    const found = (query: string) => searchNotes(corpus, query, 10).notes.map(({ text }) => text);
    expect(found("解读")).toEqual(["解读与文件同步", "解讀要早于文件公布"]);
    expect(found("解读 可借鉴")).toEqual(["解讀要早于文件公布"]);
    expect(found("政務公開")).toEqual(["用词"]);
    expect(found("没有的字")).toEqual([]);
    expect(found("  ")).toEqual([]);
    expect(searchNotes(corpus, "解读", 1)).toMatchObject({ total: 2, notes: [{ text: "解读与文件同步" }] });
  });
});
