import { beforeEach, describe, expect, test } from "vitest";
import { keepView, readView } from "../../../electron/corpus/comparison-views.ts";
import { currentComparison } from "../../../electron/corpus/comparisons.ts";
import type { WritableCorpus } from "../../../electron/corpus/connection.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import type { ComparisonId } from "../../../shared/model/comparison.ts";
import { type ComparisonView, readComparisonView } from "../../../shared/model/comparison-view.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";

const JILIN = PlanIdSchema.parse("jilin-2018");
const NOWHERE = "k000000000000" as ComparisonId;
const VIEW: ComparisonView = {
  drawing: "plain",
  filter: { conditions: ["gaps"], state: null, unit: { name: "市编办", role: "lead" }, deadline: null, text: "公开" },
  folded: [JILIN],
  pinned: [],
  widths: { [JILIN]: 412 },
  place: { row: "row-1", plan: JILIN, clause: null },
  scrolled: 1234,
  matrix: {
    facts: ["units", "deadline"],
    grouping: { plan: JILIN, fact: "units" },
    sorting: [{ id: "jilin-2018/similarity", desc: true }],
    filter: { conditions: [], state: "doubtful", unit: null, deadline: { kind: "set" }, text: "" },
    folded: ["section-2"],
    scrolled: 310,
  },
};

let corpus: WritableCorpus;
let comparison: ComparisonId;

beforeEach(() => {
  corpus = openCorpusInMemory();
  comparison = currentComparison(corpus).id;
});

describe("the view of a comparison", () => {
  test("is empty before there was one, and the last one kept afterwards", () => {
    expect(readView(corpus, comparison)).toEqual({});
    expect(keepView(corpus, comparison, { scrolled: 5 })).toBe(true);
    expect(keepView(corpus, comparison, VIEW)).toBe(true);
    expect(readView(corpus, comparison)).toEqual(VIEW);
  });

  test("is neither kept nor known of a comparison that is not there", () => {
    expect(keepView(corpus, NOWHERE, VIEW)).toBe(false);
    expect(readView(corpus, NOWHERE)).toBeNull();
  });

  test("loses only those parts that this program does not understand", () => {
    const kept = { ...VIEW, drawing: "three-dimensional", layers: ["smell"], colour: "red" };
    corpus.prepare("INSERT INTO comparison_view (comparison, content) VALUES (1, ?)").run(JSON.stringify(kept));
    const { drawing: _, ...understood } = VIEW;
    expect(readView(corpus, comparison)).toEqual(understood);
    expect(readComparisonView("nonsense")).toEqual({});
  });
});
