import { expect, test } from "vitest";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import { change } from "../../../electron/corpus/connection.ts";
import { addCorrection, listCorrections, retractCorrection } from "../../../electron/corpus/corrections.ts";
import { loadPlan } from "../../../electron/corpus/load-plan.ts";
import { closeCorpus, openCorpus, openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { removePlan, restorePlan } from "../../../electron/corpus/remove-plan.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import type { NewCorrection } from "../../../shared/model/correction.ts";
import { span } from "../../../shared/model/span.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { aPlan } from "./a-plan.ts";

const AT = "2026-11-21T09:00:00.000Z";
const LATER = "2026-11-21T10:00:00.000Z";
const TEXT = "一、推进政务公开\n二、加强政策解读，每年不少于I次";
const plan = aPlan("jilin", TEXT);
const figureAt = TEXT.indexOf("I");

/** The last figure was scanned as a letter. */
const figure: NewCorrection = {
  corrected: { kind: "passage", span: span(figureAt, figureAt + 1), before: "I", after: "1" },
  note: "见原件",
  by: null,
};
const heading: NewCorrection = {
  corrected: { kind: "region", span: span(0, 8), label: { kind: "heading" } },
  ...{ note: null, by: "校对员" },
};
const spam: NewCorrection = {
  corrected: { kind: "region", span: span(8, 9), label: { kind: "noise", reason: "spam" } },
  ...{ note: null, by: null },
};

test("corrections come back as they were made, after a restart and after their plan was removed and restored", () => {
  const folder = temporaryFolder();
  const corpus = openCorpus(folder);
  storePlan(corpus, plan);
  const made = change(corpus, () => [figure, heading, spam].map((one) => addCorrection(corpus, 1, one, AT)));
  expect(made).toMatchObject([figure, heading, spam]);
  expect(removePlan(corpus, plan.id, LATER)).toBe(true);
  closeCorpus(corpus);
  const again = openCorpus(folder);
  expect(restorePlan(again, plan.id)).toBe(true);
  expect(loadPlan(again, plan.id)?.corrections).toEqual(made);
  expect(checkCorpus(again)).toEqual([]);
  closeCorpus(again);
});

test("one that is taken back stays on record and is taken back once", () => {
  const corpus = openCorpusInMemory();
  storePlan(corpus, plan);
  const [first, second] = change(corpus, () => [figure, heading].map((one) => addCorrection(corpus, 1, one, AT)));
  if (first === undefined || second === undefined) throw new Error("two were made");
  expect(retractCorrection(corpus, 1, first.id, LATER)).toBe(true);
  expect(retractCorrection(corpus, 1, first.id, LATER)).toBe(false);
  expect(retractCorrection(corpus, 2, second.id, LATER)).toBe(false);
  expect(listCorrections(corpus, 1)).toEqual([{ ...first, retractedAt: LATER }, second]);
  expect(loadPlan(corpus, plan.id)?.corrections).toEqual([second]);
});

test("the corpus lets nobody change or delete what was said", () => {
  const corpus = openCorpusInMemory();
  storePlan(corpus, plan);
  const { id } = change(corpus, () => addCorrection(corpus, 1, figure, AT));
  retractCorrection(corpus, 1, id, LATER);
  expect(() => corpus.exec("UPDATE correction SET after = '2'")).toThrow("never changed");
  expect(() => corpus.exec("DELETE FROM correction")).toThrow("never deleted");
  expect(() => corpus.exec("UPDATE correction_retraction SET retracted_at = ''")).toThrow("never changed");
  expect(() => corpus.exec("DELETE FROM correction_retraction")).toThrow("never deleted");
});

test.each([
  ["beyond its source", { ...figure, corrected: { ...figure.corrected, span: span(figureAt, 99) } }],
  ["with words that do not stand there", { ...figure, corrected: { ...figure.corrected, before: "l" } }],
])("the check of the corpus finds a correction %s", (_, wrong) => {
  const corpus = openCorpusInMemory();
  storePlan(corpus, plan);
  const { id } = change(corpus, () => addCorrection(corpus, 1, wrong as NewCorrection, AT));
  expect(checkCorpus(corpus)).toEqual([{ code: "corrections", detail: id }]);
});
