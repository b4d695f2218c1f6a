import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { corpusFile } from "../../../electron/corpus/open-corpus.ts";
import { SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { anEngine, openedEngine, settled } from "./an-engine.ts";

/** A corpus with the shipped plans, closed; made once and copied. */
let whole: string;

beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), "duizhao-"));
  const { engine } = openedEngine(whole);
  await engine.prepare();
  await engine.close();
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));

/** A data folder whose corpus lost the pages on which these tables or indexes begin, and the file's bytes. */
function damagedFolder(...lost: readonly string[]) {
  const folder = temporaryFolder();
  const file = corpusFile(folder);
  copyFileSync(corpusFile(whole), file);
  const corpus = new SQLite(file, { readonly: true });
  const size = Number(corpus.pragma("page_size", { simple: true }));
  const rootOf = corpus.prepare<[string], number>("SELECT rootpage FROM sqlite_schema WHERE name = ?").pluck();
  const roots = lost.map((name) => rootOf.get(name) ?? 0);
  corpus.close();
  const bytes = readFileSync(file);
  for (const root of roots) bytes.fill(0, (root - 1) * size, root * size);
  writeFileSync(file, bytes);
  return { folder, isAsItWas: () => readFileSync(file).equals(bytes) };
}

const DAMAGED = { ok: false, fault: { code: "corpus/damaged" } };

describe("a corpus that is damaged and opens all the same", () => {
  test("is read as far as it goes, and written to by nothing", async () => {
    const { folder, isAsItWas } = damagedFolder("clause_change_before");
    const room = anEngine(folder, { window: true });
    await room.engine.prepare();
    expect(settled(await room.client.call("plan.list", {})).plans.map(({ id }) => id)).toEqual(SHIPPED);
    const { id, plans } = settled(await room.client.call("comparison.current", {}));
    expect(settled(await room.client.call("search.clauses", { query: "政务公开", limit: 5 })).hits).toHaveLength(5);
    const { upload } = settled(
      await room.client.upload("a.txt", new TextEncoder().encode(shippedText("wuxi-2018").slice(0, 3000))),
    );
    const { inspection } = settled(await room.client.call("plan.inspect", { upload }));
    const [first, second] = plans;
    if (first === undefined || second === undefined) throw new Error("five plans were shipped");
    const changes = [
      await room.client.call("plan.store", { inspection }),
      // It is held, so that it can be stored once the corpus is mended.
      await room.client.call("plan.store", { inspection }),
      await room.client.call("plan.import", { upload }),
      await room.client.call("plan.remove", { plan: first }),
      await room.client.call("settings.change", { change: { theme: "dark" } }),
      await room.client.call("comparison.arrange", { comparison: id, plans: [second, first], base: first }),
    ];
    for (const change of changes) expect(change).toMatchObject(DAMAGED);
    const { ok, problems } = settled(await room.client.call("corpus.check", {}));
    expect({ ok, codes: problems.map(({ code }) => code) }).toMatchObject({ ok: false, codes: ["integrity"] });
    await room.engine.close();
    expect(isAsItWas()).toBe(true);
  });

  test("gets no shipped plan and no later reading", async () => {
    const { folder, isAsItWas } = damagedFolder("shipped_plan", "clause_change_before");
    const room = anEngine(folder, { window: true });
    await room.engine.prepare();
    expect(room.log.join("\n")).toContain("prepare: corpus/damaged");
    await room.engine.close();
    expect(isAsItWas()).toBe(true);
  });
});

test("a sound corpus is not written to by being looked at", async () => {
  const { folder, isAsItWas } = damagedFolder();
  const room = anEngine(folder, { window: true });
  await room.engine.prepare();
  settled(await room.client.call("plan.list", {}));
  settled(await room.client.call("comparison.current", {}));
  expect(settled(await room.client.call("corpus.check", {}))).toEqual({ ok: true, problems: [] });
  await room.engine.close();
  expect(isAsItWas()).toBe(true);
});
