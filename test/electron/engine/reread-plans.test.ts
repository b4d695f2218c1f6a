import { describe, expect, onTestFinished, test } from "vitest";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import { change, type WritableCorpus } from "../../../electron/corpus/connection.ts";
import { addCorrection } from "../../../electron/corpus/corrections.ts";
import { loadPlan } from "../../../electron/corpus/load-plan.ts";
import { mintClauseId } from "../../../electron/corpus/mint-clause-id.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { removePlan } from "../../../electron/corpus/remove-plan.ts";
import { listSketches } from "../../../electron/corpus/sketches.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import { createDownloads } from "../../../electron/engine/downloads.ts";
import { createInspections } from "../../../electron/engine/inspections.ts";
import { openReader } from "../../../electron/engine/reader.ts";
import { rereadPlans } from "../../../electron/engine/reread-plans.ts";
import { startReader, startWriter } from "../../../electron/engine/start-processes.ts";
import { createUploads } from "../../../electron/engine/uploads.ts";
import { openWriter } from "../../../electron/engine/writer.ts";
import type { Clause } from "../../../shared/model/reading.ts";
import { span } from "../../../shared/model/span.ts";
import { identifyClauses } from "../../../shared/reading/identify-clauses.ts";
import { READER_VERSION, readPlan } from "../../../shared/reading/read-plan.ts";
import { aPlan, shippedText } from "../corpus/a-plan.ts";

function aRoom(corpus: WritableCorpus) {
  const log: string[] = [];
  const told: string[] = [];
  const reader = openReader(startReader);
  onTestFinished(() => reader.end());
  const writer = openWriter(startWriter);
  return {
    ...{ corpus, reader, writer },
    ...{ uploads: createUploads(), inspections: createInspections(), downloads: createDownloads() },
    account: "",
    now: () => new Date(0),
    ...{ log: (line: string) => log.push(line), tell: ({ kind }: { kind: string }) => told.push(kind) },
    ...{ missing: [], logged: log, told },
  };
}

/** Jilin's plan as an imagined older reader saw it: one clause in two parts, two as one, and a clause that is none. */
function anOldReading() {
  const text = shippedText("jilin-2018");
  const now = readPlan(text);
  const [whole, first, second, ...same] = identifyClauses(now, mintClauseId).clauses;
  if (whole === undefined || first === undefined || second === undefined) throw new Error("Jilin has clauses");
  const [place] = whole.spans;
  if (place === undefined) throw new Error("a clause stands somewhere");
  const middle = Math.floor((place.start + place.end) / 2) as typeof place.start;
  const part = (start: typeof middle, end: typeof middle): Clause => ({
    ...{ ...whole, id: mintClauseId() },
    ...{ text: text.slice(start, end), spans: [{ start, end }] },
  });
  const parts = [part(place.start, middle), part(middle, place.end)];
  const joined: Clause = { ...first, text: first.text + second.text, spans: [...first.spans, ...second.spans] };
  const title = now.regions.find(({ kind }) => kind === "title") ?? place;
  const stray: Clause = { ...whole, id: mintClauseId(), text: "题目", spans: [{ start: title.start, end: title.end }] };
  const plan = aPlan("jilin", text, { ...now, clauses: [stray, ...parts, joined, ...same] });
  return { plan: { ...plan, readerVersion: READER_VERSION - 1 }, parts, joined, stray, same, now };
}

function changesOf(corpus: WritableCorpus, id: string) {
  return corpus
    .prepare<[string], { kind: string; after_id: string | null; before_text: string }>(
      "SELECT kind, after_id, before_text FROM clause_change WHERE before_id = ? ORDER BY number",
    )
    .all(id);
}

describe("a plan that an older reader read", () => {
  test("is read again, and a clause that is still the same keeps its id", async () => {
    const corpus = openCorpusInMemory();
    const { plan, parts, joined, stray, same, now } = anOldReading();
    storePlan(corpus, plan);
    const room = aRoom(corpus);
    await rereadPlans(room);
    const after = loadPlan(corpus, plan.id)?.reading.clauses ?? [];
    expect(after.map(({ text }) => text)).toEqual(now.clauses.map(({ text }) => text));
    expect(after.slice(3).map(({ id }) => id)).toEqual(same.map(({ id }) => id));
    for (const { id } of [...parts, joined, ...same]) {
      const [change, ...further] = changesOf(corpus, id);
      expect(further.every(({ kind }) => kind === "split")).toBe(true);
      if (change?.kind === "kept") expect(change.after_id).toBe(id);
      else expect(after.map((clause): string | null => clause.id)).toContain(change?.after_id);
    }
    expect(parts.map(({ id }) => changesOf(corpus, id)[0]?.kind)).toContain("joined");
    expect(changesOf(corpus, stray.id)).toEqual([{ kind: "orphan", after_id: null, before_text: "题目" }]);
    expect(checkCorpus(corpus)).toEqual([]);
    expect({ told: room.told, logged: room.logged }).toEqual({ told: ["corpus-changed"], logged: [] });
  });

  test("keeps what a person said of its source", async () => {
    const corpus = openCorpusInMemory();
    const { plan } = anOldReading();
    storePlan(corpus, plan);
    const corrected = {
      kind: "passage",
      span: span(0, 2),
      before: plan.source.text.slice(0, 2),
      after: "甲乙",
    } as const;
    const made = change(corpus, () => addCorrection(corpus, 1, { corrected, note: null, by: null }, plan.importedAt));
    await rereadPlans(aRoom(corpus));
    expect(loadPlan(corpus, plan.id)?.corrections).toEqual([made]);
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("that has nothing to tell its near copies by gets it, though its reader is the present one", async () => {
    const corpus = openCorpusInMemory();
    const plan = aPlan(
      "jilin",
      shippedText("jilin-2018"),
      identifyClauses(readPlan(shippedText("jilin-2018")), mintClauseId),
    );
    storePlan(corpus, { ...plan, readerVersion: READER_VERSION });
    const before = loadPlan(corpus, plan.id);
    corpus.exec("DELETE FROM sketch");
    await rereadPlans(aRoom(corpus));
    expect(listSketches(corpus)).toMatchObject([{ id: plan.id }]);
    expect(loadPlan(corpus, plan.id)).toEqual(before);
  });

  test("is read again once", async () => {
    const corpus = openCorpusInMemory();
    storePlan(corpus, anOldReading().plan);
    const room = aRoom(corpus);
    await rereadPlans(room);
    const once = loadPlan(corpus, anOldReading().plan.id);
    await rereadPlans(room);
    expect(loadPlan(corpus, anOldReading().plan.id)).toEqual(once);
    expect(room.told).toHaveLength(1);
  });

  test("stays removed and out of search while it is read again", async () => {
    const corpus = openCorpusInMemory();
    const { plan } = anOldReading();
    storePlan(corpus, plan);
    removePlan(corpus, plan.id, "2026-11-21T09:00:00.000Z");
    await rereadPlans(aRoom(corpus));
    expect(loadPlan(corpus, plan.id)).toBeNull();
    expect(checkCorpus(corpus)).toEqual([]);
  });

  test("keeps its earlier reading where the new reader finds no clause", async () => {
    const corpus = openCorpusInMemory();
    const plan = { ...aPlan("weather", "今天天气很好。"), readerVersion: READER_VERSION - 1 };
    storePlan(corpus, plan);
    const room = aRoom(corpus);
    await rereadPlans(room);
    expect(loadPlan(corpus, plan.id)?.reading).toEqual(plan.reading);
    expect(room.logged).toEqual(["reading weather again: file/no-clauses"]);
  });
});
