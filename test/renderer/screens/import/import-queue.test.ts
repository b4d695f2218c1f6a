import { describe, expect, test } from "vitest";
import { countItems, type ImportItem } from "../../../../renderer/screens/import/import-item.ts";
import { createImportQueue, MOST_FILES } from "../../../../renderer/screens/import/import-queue.ts";
import { fault } from "../../../../shared/contract/fault.ts";
import type { Inspection } from "../../../../shared/contract/methods/plan.ts";
import { aFile, inspectionOf, nearCopy, scriptedClient, settled, summaryOf } from "./a-client.ts";

const DONE = { ok: true, value: {} } as const;
const IMPORTED = {
  ok: true,
  value: { status: "imported", file: "wuhan-2018.txt", plan: summaryOf("wuhan-2018"), near: [] },
} as const;

/** An engine that reads every file alike. */
function engineThatReads(inspection: Inspection) {
  return scriptedClient(({ method }) => {
    if (method === "plan.inspect") return { ok: true, value: inspection };
    return method === "plan.store" ? IMPORTED : DONE;
  });
}

const steps = (items: readonly ImportItem[]) => items.map(({ progress }) => progress.step);
const methods = (client: { readonly calls: readonly { readonly method: string }[] }) =>
  client.calls.map(({ method }) => method);

test("reads one file after another, and stores nothing by itself", async () => {
  const readings: (() => void)[] = [];
  const client = scriptedClient(
    () => new Promise((answer) => readings.push(() => answer({ ok: true, value: inspectionOf("wuhan-2018") }))),
  );
  const queue = createImportQueue(client);
  queue.add([aFile("a.txt"), aFile("b.txt")]);
  await settled();
  expect(steps(queue.items())).toEqual(["reading", "waiting"]);
  readings[0]?.();
  await settled();
  expect(steps(queue.items())).toEqual(["inspected", "reading"]);
  readings[1]?.();
  await settled();
  expect(methods(client)).toEqual(["plan.inspect", "plan.inspect"]);
});

test("stores just what was looked at", async () => {
  const client = engineThatReads(inspectionOf("wuhan-2018"));
  const queue = createImportQueue(client);
  queue.add([aFile("a.txt")]);
  await settled();
  await queue.store(1);
  expect(client.calls.at(-1)).toEqual({ method: "plan.store", params: { inspection: "i000000000000" } });
  expect(countItems(queue.items())).toMatchObject({ imported: 1, undecided: 0 });
});

test("skips a plan that is there already, and lets its upload go", async () => {
  const client = engineThatReads(
    inspectionOf("wuhan-2018", { same: { plan: summaryOf("wuhan-2018"), removed: false } }),
  );
  const queue = createImportQueue(client);
  queue.add([aFile("again.txt")]);
  await settled();
  expect(queue.items()[0]?.progress).toMatchObject({ step: "settled", outcome: { status: "skipped" } });
  expect(methods(client)).toEqual(["plan.inspect", "plan.discard"]);
});

test("asks about a plan that was removed", async () => {
  const client = engineThatReads(
    inspectionOf("wuhan-2018", { same: { plan: summaryOf("wuhan-2018"), removed: true } }),
  );
  const queue = createImportQueue(client);
  queue.add([aFile("again.txt")]);
  await settled();
  await queue.storePlain();
  expect(steps(queue.items())).toEqual(["inspected"]);
});

test("imports all at once only what has neither a warning nor a near copy", async () => {
  const plain = inspectionOf("wuhan-2018");
  const client = scriptedClient(({ method }, _signal, file) => {
    if (method === "plan.store") return IMPORTED;
    if (file === "warned.txt") return { ok: true, value: inspectionOf("jieyang-2018") };
    return { ok: true, value: file === "near.txt" ? { ...plain, near: [nearCopy("jilin-2018")] } : plain };
  });
  const queue = createImportQueue(client);
  queue.add([aFile("warned.txt"), aFile("plain.txt"), aFile("near.txt")]);
  await settled();
  await queue.storePlain();
  expect(steps(queue.items())).toEqual(["inspected", "settled", "inspected"]);
});

describe("a file that cannot be read", () => {
  test("says why, lets its upload go and does not keep the next one waiting", async () => {
    const client = scriptedClient(({ method }, _signal, file) => {
      if (method !== "plan.inspect") return DONE;
      if (file === "b.txt") return { ok: true, value: inspectionOf("wuhan-2018") };
      return { ok: false, fault: fault("reading/timeout", { file, seconds: "30" }) };
    });
    const queue = createImportQueue(client);
    queue.add([aFile("a.txt"), aFile("b.txt")]);
    await settled();
    expect(queue.items()[0]?.progress).toMatchObject({
      outcome: { status: "failed", fault: { code: "reading/timeout" } },
    });
    expect(steps(queue.items())).toEqual(["settled", "inspected"]);
    expect(methods(client)).toContain("plan.discard");
  });

  test("is handed over again and given the time that a person grants it", async () => {
    const client = scriptedClient(({ method, params }, _signal, file) => {
      if (method !== "plan.inspect") return DONE;
      if ("seconds" in params) return { ok: true, value: inspectionOf("wuhan-2018") };
      return { ok: false, fault: fault("reading/timeout", { file, seconds: "30" }) };
    });
    const queue = createImportQueue(client);
    queue.add([aFile("a.txt")]);
    await settled();
    queue.readAs(1, { seconds: 120 });
    await settled();
    expect(client.uploads).toEqual(["a.txt", "a.txt"]);
    expect(client.calls.at(-1)).toMatchObject({ method: "plan.inspect", params: { seconds: 120 } });
    expect(steps(queue.items())).toEqual(["inspected"]);
  });

  test("is told of without asking the engine where the browser could not open it", async () => {
    const client = engineThatReads(inspectionOf("wuhan-2018"));
    const queue = createImportQueue(client);
    const reason = fault("file/unreadable", { file: "锁住.docx", reason: "NotReadableError" });
    queue.add([{ name: "锁住.docx", folder: "上报", content: reason }]);
    await settled();
    expect(queue.items()[0]?.progress).toMatchObject({ outcome: { status: "failed", fault: reason } });
    expect(client.calls).toEqual([]);
  });
});

describe("cancelling", () => {
  test("aborts the reading that is under way, and the next file is read", async () => {
    const client = scriptedClient(
      ({ method }, signal, file) =>
        new Promise((answer) => {
          if (method !== "plan.inspect" || file !== "slow.txt") answer({ ok: true, value: inspectionOf("wuhan-2018") });
          signal?.addEventListener("abort", () => answer({ ok: false, fault: fault("call/cancelled", {}) }));
        }),
    );
    const queue = createImportQueue(client);
    queue.add([aFile("slow.txt"), aFile("next.txt")]);
    await settled();
    queue.cancel(1);
    expect(steps(queue.items())).toEqual(["cancelling", "waiting"]);
    await settled();
    expect(steps(queue.items())).toEqual(["cancelled", "inspected"]);
  });

  test("that comes too late lets go what was read", async () => {
    let answerLate = () => {};
    const client = scriptedClient(({ method }) =>
      method === "plan.inspect"
        ? new Promise((answer) => {
            answerLate = () => answer({ ok: true, value: inspectionOf("wuhan-2018") });
          })
        : DONE,
    );
    const queue = createImportQueue(client);
    queue.add([aFile("a.txt")]);
    await settled();
    queue.cancel(1);
    answerLate();
    await settled();
    expect(steps(queue.items())).toEqual(["cancelled"]);
    expect(methods(client)).toEqual(["plan.inspect", "plan.discard"]);
  });

  test("does not wait for a large file to arrive, and lets it go when it has", async () => {
    const client = engineThatReads(inspectionOf("wuhan-2018"));
    let arrive = () => {};
    const arrived = new Promise<void>((settle) => {
      arrive = settle;
    });
    const queue = createImportQueue({
      ...client,
      upload: async (name, bytes) => {
        if (name === "large.txt") await arrived;
        return client.upload(name, bytes);
      },
    });
    queue.add([aFile("large.txt"), aFile("next.txt")]);
    await settled();
    queue.cancel(1);
    await settled();
    expect(steps(queue.items())).toEqual(["cancelled", "inspected"]);
    expect(methods(client)).toEqual(["plan.inspect"]);
    arrive();
    await settled();
    expect(methods(client)).toEqual(["plan.inspect", "plan.discard"]);
  });

  test("everything leaves out what waits and what was looked at, and keeps what was stored", async () => {
    const client = engineThatReads(inspectionOf("wuhan-2018"));
    const queue = createImportQueue(client);
    queue.add([aFile("a.txt"), aFile("b.txt")]);
    await settled();
    await queue.store(1);
    queue.cancelAll();
    expect(steps(queue.items())).toEqual(["settled", "passed"]);
  });
});

describe("reading a file as something else", () => {
  test("keeps in sight what was read before, until the other reading is there", async () => {
    const asUtf8 = inspectionOf("wuhan-2018");
    const asGb = inspectionOf("jilin-2018");
    let answerSecond = () => {};
    const client = scriptedClient(({ method, params }) => {
      if (method !== "plan.inspect" || !("encoding" in params)) return { ok: true, value: asUtf8 };
      return new Promise((answer) => {
        answerSecond = () => answer({ ok: true, value: asGb });
      });
    });
    const queue = createImportQueue(client);
    queue.add([aFile("a.txt")]);
    await settled();
    queue.readAs(1, { encoding: "gb18030" });
    await settled();
    expect(queue.items()[0]?.progress).toEqual({ step: "inspected", inspection: asUtf8, again: "reading" });
    await queue.store(1);
    expect(methods(client)).not.toContain("plan.store");
    answerSecond();
    await settled();
    expect(queue.items()[0]?.progress).toEqual({ step: "inspected", inspection: asGb, again: "no" });
    expect(client.uploads).toEqual(["a.txt"]);
  });

  test("says why it did not go, and what was read before can still be stored", async () => {
    const client = scriptedClient(({ method, params }) => {
      if (method === "plan.store") return IMPORTED;
      if (method === "plan.inspect" && "encoding" in params)
        return { ok: false, fault: fault("reading/memory", { file: "a.txt" }) };
      return { ok: true, value: inspectionOf("wuhan-2018") };
    });
    const queue = createImportQueue(client);
    queue.add([aFile("a.txt")]);
    await settled();
    queue.readAs(1, { encoding: "utf-16le" });
    await settled();
    expect(queue.items()[0]?.progress).toMatchObject({ step: "inspected", again: { code: "reading/memory" } });
    await queue.store(1);
    expect(countItems(queue.items()).imported).toBe(1);
  });

  test("hands the file over anew where the engine no longer has it", async () => {
    let asked = 0;
    const client = scriptedClient(({ method }) => {
      if (method !== "plan.inspect") return DONE;
      asked += 1;
      return asked === 2
        ? { ok: false, fault: fault("upload/unknown", {}) }
        : { ok: true, value: inspectionOf("wuhan-2018") };
    });
    const queue = createImportQueue(client);
    queue.add([aFile("a.txt")]);
    await settled();
    queue.readAs(1, { encoding: "gb18030" });
    await settled();
    expect(client.uploads).toEqual(["a.txt", "a.txt"]);
    expect(steps(queue.items())).toEqual(["inspected"]);
  });
});

test("a preview that the engine has forgotten fails with a way to read the file again", async () => {
  const client = scriptedClient(({ method }) =>
    method === "plan.store"
      ? { ok: false, fault: fault("inspection/unknown", {}) }
      : { ok: true, value: inspectionOf("wuhan-2018") },
  );
  const queue = createImportQueue(client);
  queue.add([aFile("a.txt")]);
  await settled();
  await queue.store(1);
  expect(queue.items()[0]?.progress).toMatchObject({ outcome: { fault: { code: "inspection/unknown" } } });
  queue.readAs(1, {});
  await settled();
  expect(steps(queue.items())).toEqual(["inspected"]);
});

test("reads no further ahead than it can hold, and goes on with the next decision", async () => {
  const long = inspectionOf("wuhan-2018");
  const client = engineThatReads({ ...long, source: { ...long.source, text: "公".repeat(7_000_000) } });
  const queue = createImportQueue(client);
  queue.add([aFile("a.txt"), aFile("b.txt"), aFile("c.txt")]);
  await settled();
  expect(steps(queue.items())).toEqual(["inspected", "inspected", "waiting"]);
  queue.pass(1);
  await settled();
  expect(steps(queue.items())).toEqual(["passed", "inspected", "inspected"]);
});

test("takes no more files than a list can hold, and says so", () => {
  const queue = createImportQueue(scriptedClient(() => new Promise(() => undefined)));
  const many = Array.from({ length: MOST_FILES + 1 }, (_, index) => aFile(`${index}.txt`));
  expect(queue.add(many)).toBe(false);
  expect(queue.items()).toHaveLength(MOST_FILES);
});

test("clearing forgets what is through and keeps what is not", async () => {
  const queue = createImportQueue(engineThatReads(inspectionOf("wuhan-2018")));
  queue.add([aFile("a.txt"), aFile("b.txt")]);
  await settled();
  queue.pass(1);
  queue.clear();
  expect(queue.items().map(({ name }) => name)).toEqual(["b.txt"]);
});
