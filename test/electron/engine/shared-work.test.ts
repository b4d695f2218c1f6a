import { describe, expect, test, vi } from "vitest";
import { createMemory } from "../../../electron/engine/memory.ts";
import { createSharedWork } from "../../../electron/engine/shared-work.ts";

const unhurried = () => new AbortController().signal;

describe("work that several wait for", () => {
  test("is done once, and once more when it is asked for later", async () => {
    const work = createSharedWork<number>();
    const begin = vi.fn(async () => 7);
    expect(await Promise.all([1, 2, 3].map(() => work.join("a", begin, unhurried())))).toEqual([7, 7, 7]);
    expect(begin).toHaveBeenCalledTimes(1);
    await work.join("a", begin, unhurried());
    await work.join("b", begin, unhurried());
    expect(begin).toHaveBeenCalledTimes(3);
  });

  test("is cancelled when the last one leaves, and then begun afresh for the next", async () => {
    const work = createSharedWork<number>();
    const signals: AbortSignal[] = [];
    const begin = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<number>(() => undefined);
    };
    const [one, two] = [new AbortController(), new AbortController()];
    const answers = [one, two].map(({ signal }) =>
      work.join("a", begin, signal).catch((error: Error) => error.message),
    );
    one.abort();
    expect(await answers[0]).toBe("call/cancelled");
    expect(signals[0]?.aborted).toBe(false);
    two.abort();
    expect(await answers[1]).toBe("call/cancelled");
    expect(signals[0]?.aborted).toBe(true);
    expect(await work.join("a", async () => 3, unhurried())).toBe(3);
    await expect(work.join("a", begin, two.signal)).rejects.toThrow("call/cancelled");
    expect(signals).toHaveLength(1);
  });

  test("that fails, fails for all who wait, and can be tried again", async () => {
    const work = createSharedWork<number>();
    const failing = async () => Promise.reject(new Error("failed"));
    const tries = await Promise.allSettled([1, 2].map(() => work.join("a", failing, unhurried())));
    expect(tries.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await work.join("a", async () => 1, unhurried())).toBe(1);
  });
});

test("a memory keeps what was used last", () => {
  const memory = createMemory<number>(2);
  const make = (value: number) => () => value;
  memory.set("a", 1);
  memory.set("b", 2);
  expect(memory.recall("a", make(9))).toBe(1);
  memory.set("c", 3);
  expect([memory.get("a"), memory.get("b"), memory.get("c")]).toEqual([1, undefined, 3]);
  expect(memory.recall("b", make(4))).toBe(4);
});
