import { beforeEach, describe, expect, test } from "vitest";
import {
  arrangeComparison,
  createComparison,
  openComparison,
  removeComparison,
  renameComparison,
  restoreComparison,
} from "../../../electron/corpus/change-comparisons.ts";
import { checkCorpus } from "../../../electron/corpus/check-corpus.ts";
import { currentComparison, listComparisonIds, readComparison } from "../../../electron/corpus/comparisons.ts";
import type { WritableCorpus } from "../../../electron/corpus/connection.ts";
import { frozenAs, listFrozen, readFrozenContent, storeFrozen } from "../../../electron/corpus/frozen.ts";
import { frozenIdOf } from "../../../electron/corpus/frozen-id.ts";
import { openCorpusInMemory } from "../../../electron/corpus/open-corpus.ts";
import { storePlan } from "../../../electron/corpus/store-plan.ts";
import type { ComparisonId } from "../../../shared/model/comparison.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";
import { aPlan } from "./a-plan.ts";

const AT = "2026-11-21T09:00:00.000Z";
const EARLIER = "2020-01-01T00:00:00.000Z";
const NOWHERE = "k000000000000" as ComparisonId;
const [A, B] = ["a", "b"].map((id) => PlanIdSchema.parse(id)) as [ReturnType<typeof PlanIdSchema.parse>, never];

let corpus: WritableCorpus;
let first: ComparisonId;

beforeEach(() => {
  corpus = openCorpusInMemory();
  for (const plan of ["a", "b"])
    storePlan(corpus, { ...aPlan(plan, `一、${plan}\n二、推进政务公开`), origin: "shipped" });
  first = currentComparison(corpus).id;
});

function made(name: string, at = AT): ComparisonId {
  const id = createComparison(corpus, { name, plans: [B, A], base: A, copyOf: null, at });
  if (id === null) throw new Error("nothing was to be copied");
  return id;
}

const usedAt = () => listComparisonIds(corpus).map((comparison) => comparison.usedAt);
const listed = () => listComparisonIds(corpus).map(({ id }) => id);

describe("kept comparisons", () => {
  test("have their own name, columns and base, and the one last used comes first, whatever the clock says", () => {
    const second = made("两市对照");
    expect(currentComparison(corpus)).toMatchObject({ id: second, name: "两市对照", plans: ["b", "a"], base: "a" });
    const third = made("", EARLIER);
    expect(listed()).toEqual([third, second, first]);
    expect(openComparison(corpus, first, EARLIER)).toBe(true);
    expect(listed()).toEqual([first, third, second]);
    expect(renameComparison(corpus, third, "改名")).toBe(true);
    expect(readComparison(corpus, third)?.name).toBe("改名");
    expect(currentComparison(corpus).id).toBe(first);
    arrangeComparison(corpus, second, { plans: [A], base: A, at: AT });
    expect(currentComparison(corpus)).toMatchObject({ id: second, plans: ["a"] });
  });

  test("say when they were last used, but for one that nobody used yet", () => {
    expect(usedAt()).toEqual([null]);
    made("两市对照");
    expect(usedAt()).toEqual([AT, null]);
    openComparison(corpus, first, EARLIER);
    expect(usedAt()).toEqual([EARLIER, AT]);
  });

  test("are removed and come back whole; the last one stays", () => {
    const second = made("两市对照");
    const before = readComparison(corpus, second);
    expect(removeComparison(corpus, second, AT)).toBe("removed");
    expect(removeComparison(corpus, second, AT)).toBe("removed");
    expect(readComparison(corpus, second)).toBeNull();
    expect(listed()).toEqual([first]);
    expect(currentComparison(corpus).id).toBe(first);
    expect(removeComparison(corpus, first, AT)).toBe("last");
    expect(restoreComparison(corpus, second)).toBe(true);
    expect(readComparison(corpus, second)).toEqual(before);
  });

  test("that are not there are not changed", () => {
    expect(removeComparison(corpus, NOWHERE, AT)).toBe("unknown");
    expect(restoreComparison(corpus, NOWHERE)).toBe(false);
    expect(renameComparison(corpus, NOWHERE, "名")).toBe(false);
    expect(openComparison(corpus, NOWHERE, AT)).toBe(false);
    expect(createComparison(corpus, { name: "", plans: [A], base: A, copyOf: NOWHERE, at: AT })).toBeNull();
    const second = made("");
    removeComparison(corpus, second, AT);
    expect(renameComparison(corpus, second, "名")).toBe(false);
  });
});

describe("a frozen table", () => {
  const content = new TextEncoder().encode("not read by the corpus");
  const frozen = (comparison: ComparisonId, json: string) => ({
    comparison,
    summary: { id: frozenIdOf(json), at: AT, programVersion: "0.0.0", sources: [], decisions: 2 },
    ...{ tableHash: json, content },
  });

  test("has an id that says what it holds, easy to read out", () => {
    expect(frozenIdOf("")).toBe("DZ-WERC-8GMR");
    expect(frozenIdOf("{}")).not.toBe(frozenIdOf("[]"));
    expect(frozenIdOf("对照表")).toMatch(/^DZ-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/u);
  });

  test("is kept once, is found by what it shows, and stays when its comparison is removed", () => {
    const second = made("两市对照");
    const one = storeFrozen(corpus, frozen(second, "1"));
    const two = storeFrozen(corpus, frozen(second, "2"));
    expect(storeFrozen(corpus, { ...frozen(second, "1"), content: new Uint8Array() })).toEqual(one);
    expect(listFrozen(corpus, second)).toEqual([two, one]);
    expect(frozenAs(corpus, second, "1")).toBe(one?.id);
    expect(frozenAs(corpus, first, "1")).toBeNull();
    expect(storeFrozen(corpus, frozen(NOWHERE, "3"))).toBeNull();
    removeComparison(corpus, second, AT);
    if (one === null) throw new Error("it was kept");
    expect(readFrozenContent(corpus, one.id)).toEqual(Buffer.from(content));
  });

  test("cannot be deleted or rewritten, and is checked against its id", () => {
    const kept = storeFrozen(corpus, frozen(first, "1"));
    expect(() => corpus.exec("DELETE FROM frozen")).toThrow("never deleted");
    expect(() => corpus.exec("UPDATE frozen SET frozen_at = ''")).toThrow("never changed");
    expect(checkCorpus(corpus)).toEqual([{ code: "frozen", detail: kept?.id }]);
  });
});
