import { expect, test } from "vitest";
import { readDocx } from "../../../electron/files/docx/read-docx.ts";
import { span } from "../../../shared/model/span.ts";
import { AT, FIVE } from "../../shared/sheet/real-comparison.ts";
import { partsOf } from "../files/xlsx/read-workbook.ts";
import { align, current } from "./a-comparison.ts";
import { anEngine, settled } from "./an-engine.ts";

const NOTES = ["这一条可以借鉴", "五地口径不一", "用词与上年不同"] as const;
const TAG = "待会商";

/** An engine in which one note hangs on a clause, one on a row and one on words of a source, each with a tag. */
async function aNotedComparison() {
  const under = anEngine();
  const { engine, client } = under;
  await engine.prepare();
  const { id } = await current(under);
  const { alignment, plans } = await align(under, id);
  const row = alignment.rows.find(({ cells }) => Object.keys(cells).length > 1);
  const [plan] = plans.map(({ summary }) => summary.id).filter((one) => row?.cells[one] !== undefined);
  const [clause] = plan === undefined ? [] : (row?.cells[plan] ?? []);
  if (plan === undefined || clause === undefined) throw new Error("a row that several plans share");
  const tag = settled(await client.call("tag.keep", { name: TAG, colour: "plum" })).tag.id;
  const { source } = settled(await client.call("plan.read", { plan }));
  const at = source.text.indexOf("政务公开");
  const [ofClause, ofRow, ofWords] = NOTES;
  const hangs = [
    { text: ofClause, on: { kind: "clause", clause: { plan, clause } } },
    { text: ofRow, on: { kind: "row", clauses: [{ plan, clause }] } },
    { text: ofWords, on: { kind: "span", plan, span: span(at, at + 4), words: "政务公开" } },
  ] as const;
  for (const { text, on } of hangs) settled(await client.call("note.keep", { on, text, tags: [tag] }));
  return { engine, client, id };
}

test("Notes on a clause, a row and words of a source go out with their tags in every format", async () => {
  const { engine, client, id } = await aNotedComparison();
  const wordsOf = async (format: "xlsx" | "docx" | "csv" | "html" | "md" | "json", notes: boolean) => {
    const wanted = { comparison: id, format, plans: FIVE, rows: null, at: AT, notes, language: "zh-CN" } as const;
    const { download } = settled(await client.call("comparison.export", wanted));
    const { bytes, name } = settled(engine.download(download));
    if (format === "docx") return (await readDocx(bytes, name)).text;
    if (format === "xlsx") return [...partsOf(bytes).values()].join("\n");
    return new TextDecoder().decode(bytes);
  };
  for (const format of ["xlsx", "docx", "csv", "html", "md", "json"] as const) {
    const words = await wordsOf(format, true);
    for (const text of [...NOTES, TAG]) expect(words, format).toContain(text);
    if (format === "xlsx" || format === "csv") expect(await wordsOf(format, false)).not.toContain(NOTES[0]);
  }
});

test("Notes are found by their words, the words that they hang on and their tags, in either script", async () => {
  const { client } = await aNotedComparison();
  const found = async (query: string) =>
    settled(await client.call("note.search", { query, limit: 10 })).notes.map(({ text }) => text);
  expect(await found("待會商")).toHaveLength(3);
  expect(await found("口徑")).toEqual([NOTES[1]]);
  expect(await found("政务公开 用词")).toEqual([NOTES[2]]);
});
