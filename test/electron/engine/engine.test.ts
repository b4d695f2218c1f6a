import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { startReader } from "../../../electron/engine/start-processes.ts";
import { createUploads } from "../../../electron/engine/uploads.ts";
import { forkProcess, type StartProcess } from "../../../electron/engine/work-process.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { anEngine, type EngineUnderTest, importFile, settled } from "./an-engine.ts";

/** The opening of a plan: real text that no shipped plan has the bytes of. */
const opening = (id: (typeof SHIPPED)[number], length: number) =>
  new TextEncoder().encode(shippedText(id).slice(0, length));

const TROUBLE = fileURLToPath(new URL("./troublesome-reader.ts", import.meta.url));

/** Starts reading processes of which the first ones do not survive their first file. */
function readerAfterCrashes(count: number): StartProcess {
  let crashes = 0;
  return () => {
    crashes += 1;
    return crashes > count ? startReader() : forkProcess(TROUBLE, { heap: 64, all: 1024 });
  };
}

async function listed({ client }: EngineUnderTest): Promise<readonly PlanSummary[]> {
  return settled(await client.call("plan.list", {})).plans;
}

describe("the shipped plans", () => {
  test("are taken in once; one that was removed stays away", async () => {
    const folder = temporaryFolder();
    const first = anEngine(folder);
    await first.engine.prepare();
    const plans = await listed(first);
    expect(plans.map(({ id }) => id)).toEqual(SHIPPED);
    const [jilin] = plans;
    if (jilin === undefined) throw new Error("there are five plans");
    settled(await first.client.call("plan.remove", { plan: jilin.id }));
    await first.engine.close();
    const second = anEngine(folder);
    await second.engine.prepare();
    expect((await listed(second)).map(({ id }) => id)).toEqual(SHIPPED.slice(1));
    expect(second.log).toEqual([]);
  });

  test("are read once more where the reading process comes to grief", async () => {
    const room = anEngine(temporaryFolder(), { startReader: readerAfterCrashes(1) });
    await room.engine.prepare();
    expect((await listed(room)).map(({ id }) => id)).toEqual(SHIPPED);
    expect(settled(await room.client.call("plan.list", {})).missing).toEqual([]);
  });

  test("that cannot be read are named with the reason, until a later start has them", async () => {
    const folder = temporaryFolder();
    const room = anEngine(folder, { startReader: readerAfterCrashes(2) });
    await room.engine.prepare();
    expect(settled(await room.client.call("plan.list", {}))).toMatchObject({
      plans: SHIPPED.slice(1).map((id) => ({ id })),
      missing: [{ code: "reading/crashed", details: { file: "jilin-2018.txt" } }],
    });
    await anEngine(folder).engine.prepare();
    expect(settled(await room.client.call("plan.list", {}))).toMatchObject({
      plans: SHIPPED.map((id) => ({ id })),
      missing: [],
    });
  });

  test("are taken in once by two engines that start at once", async () => {
    const folder = temporaryFolder();
    const [first, second] = [anEngine(folder), anEngine(folder)];
    await Promise.all([first.engine.prepare(), second.engine.prepare()]);
    expect((await listed(first)).map(({ id }) => id)).toEqual(SHIPPED);
    expect(await listed(second)).toEqual(await listed(first));
    expect(settled(await first.client.call("corpus.check", {}))).toEqual({ ok: true, problems: [] });
    expect([...first.log, ...second.log]).toEqual([]);
  });

  test("give way to the same file imported by a person before", async () => {
    const room = anEngine();
    await importFile(room, "吉林.txt", new TextEncoder().encode(shippedText("jilin-2018")));
    await room.engine.prepare();
    expect((await listed(room)).map(({ id }) => id)).toEqual([...SHIPPED.slice(1), "plan-1"]);
  });

  test("read the same every time: two first starts store the same, ids apart", async () => {
    const rooms = [anEngine(), anEngine()];
    const dumps = await Promise.all(
      rooms.map(async (room) => {
        await room.engine.prepare();
        const plans = await Promise.all(
          (await listed(room)).map(async ({ id }) => settled(await room.client.call("plan.read", { plan: id }))),
        );
        return plans.map(({ summary, source, reading }) => ({
          summary,
          source,
          reading: { ...reading, clauses: reading.clauses.map(({ id, ...clause }) => clause) },
        }));
      }),
    );
    expect(dumps[0]).toHaveLength(5);
    expect(dumps[0]).toEqual(dumps[1]);
  });
});

describe("importing a file", () => {
  test("names the plan after the file where that is ASCII, else by number; never as another", async () => {
    const room = anEngine();
    const names = ["Wuxi Plan (2018).txt", "无锡.txt", "wuxi-plan-2018.txt", "jilin-2018.txt", "无锡二.txt"];
    const ids: (string | null)[] = [];
    for (const [at, name] of names.entries()) {
      const outcome = await importFile(room, name, opening("wuxi-2018", 3000 + at));
      ids.push(outcome.status === "imported" ? outcome.plan.id : null);
    }
    expect(ids).toEqual(["wuxi-plan-2018", "plan-1", "wuxi-plan-2018-2", "jilin-2018-2", "plan-2"]);
  });

  test("brings a removed plan back when its file comes again, with its ids", async () => {
    const room = anEngine();
    const bytes = opening("wuhan-2018", 4000);
    const first = await importFile(room, "a.txt", bytes);
    if (first.status !== "imported") throw new Error(first.status);
    const before = settled(await room.client.call("plan.read", { plan: first.plan.id }));
    settled(await room.client.call("plan.remove", { plan: first.plan.id }));
    expect(await importFile(room, "b.txt", bytes)).toEqual({ ...first, file: "b.txt" });
    expect(settled(await room.client.call("plan.read", { plan: first.plan.id }))).toEqual(before);
  });

  test("skips a plan that is there, naming it as people know it", async () => {
    const room = anEngine();
    await room.engine.prepare();
    const outcome = await importFile(room, "again.txt", new TextEncoder().encode(shippedText("wuxi-2018")));
    expect(outcome).toMatchObject({
      status: "skipped",
      plan: { id: "wuxi-2018" },
      fault: { code: "plan/duplicate", details: { file: "again.txt", plan: "无锡市全面推进政务公开工作实施办法" } },
    });
    expect(await listed(room)).toHaveLength(5);
  });

  test("stores nothing once it is cancelled", async () => {
    const room = anEngine();
    const { upload } = settled(await room.client.upload("a.txt", opening("jilin-2018", 5000)));
    const control = new AbortController();
    const answer = room.client.call("plan.import", { upload }, control.signal);
    control.abort();
    expect(await answer).toEqual({ ok: false, fault: { code: "call/cancelled", details: {} } });
    expect(await listed(room)).toEqual([]);
    expect(await room.client.call("plan.import", { upload })).toMatchObject({ fault: { code: "upload/unknown" } });
  });

  test("leaves the engine free to answer meanwhile", async () => {
    const room = anEngine();
    const importing = importFile(room, "a.txt", opening("jilin-2018", 6000));
    const order: string[] = [];
    await Promise.all([
      importing.then(() => order.push("imported")),
      room.client.call("settings.read", {}).then(() => order.push("answered")),
    ]);
    expect(order).toEqual(["answered", "imported"]);
  });

  test.each([["../../.bashrc"], ["..\\x.txt"], ["a\nb.txt"], [""]])(
    "refuses a file named %j before its bytes are kept",
    async (name) => {
      const room = anEngine();
      expect(await room.client.upload(name, opening("jilin-2018", 3000))).toMatchObject({
        fault: { code: "file/bad-name" },
      });
    },
  );
});

describe("an engine", () => {
  test("tells its windows when another process has changed the corpus", async () => {
    const folder = temporaryFolder();
    const [here, there] = [anEngine(folder), anEngine(folder)];
    const heard = vi.fn();
    here.client.listen(heard);
    await there.client.call("settings.change", { change: { theme: "dark" } });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith({ kind: "corpus-changed" }), 5000);
    expect(settled(await here.client.call("settings.read", {})).theme).toBe("dark");
  });

  test("closes once, however often it is told, and cancels what is under way", async () => {
    const room = anEngine();
    const { upload } = settled(await room.client.upload("a.txt", opening("jilin-2018", 6000)));
    const importing = room.client.call("plan.import", { upload });
    await Promise.all([room.engine.close(), room.engine.close()]);
    expect(await importing).toEqual({ ok: false, fault: { code: "call/cancelled", details: {} } });
    await room.engine.close();
  });

  test("names a bug by its place and quotes nothing", async () => {
    const room = anEngine();
    await room.engine.close();
    const reply = await room.client.call("search.clauses", { query: "机密文字", limit: 1 });
    expect(reply).toMatchObject({ ok: false, fault: { code: "internal" } });
    expect(JSON.stringify([reply, room.log])).not.toContain("机密文字");
    expect(room.log.join("\n")).toContain("    at ");
  });
});

describe("waiting uploads", () => {
  const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);

  test("are given as often as they are asked for, until they are taken or let go", () => {
    const uploads = createUploads();
    const [taken, dropped] = [uploads.add("C:\\fakepath\\方案.txt", megabytes(1)), uploads.add("a.txt", megabytes(1))];
    expect(uploads.get(taken).name).toBe("方案.txt");
    expect(uploads.take(taken).name).toBe("方案.txt");
    uploads.drop(dropped);
    uploads.drop(dropped);
    for (const id of [taken, dropped]) {
      expect(() => uploads.get(id)).toThrow("upload/unknown");
      expect(() => uploads.take(id)).toThrow("upload/unknown");
    }
  });

  test("are forgotten half an hour after they were last asked for", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const uploads = createUploads();
    const id = uploads.add("a.txt", megabytes(1));
    vi.advanceTimersByTime(29 * 60 * 1000);
    uploads.get(id);
    vi.advanceTimersByTime(29 * 60 * 1000);
    expect(uploads.get(id).name).toBe("a.txt");
    vi.advanceTimersByTime(31 * 60 * 1000);
    expect(() => uploads.get(id)).toThrow("upload/unknown");
  });

  test("are limited, one by one and all together", () => {
    const uploads = createUploads();
    expect(() => uploads.add("a.txt", new Uint8Array(50 * 1024 * 1024 + 1))).toThrow("file/too-large");
    for (let count = 0; count < 4; count += 1) uploads.add("a.txt", megabytes(50));
    expect(() => uploads.add("a.txt", megabytes(1))).toThrow("call/too-large");
    uploads.clear();
    expect(uploads.add("a.txt", megabytes(1))).toMatch(/^u/u);
  });
});
