import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createInspections, type ReadUpload } from "../../../electron/engine/inspections.ts";
import { InspectionIdSchema, type UploadId, UploadIdSchema } from "../../../shared/model/ids.ts";
import { aPlan, shippedText } from "../corpus/a-plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { anEngine, settled } from "./an-engine.ts";

const uploadId = (number: number): UploadId => UploadIdSchema.parse(`u${String(number).padStart(12, "0")}`);

/** What was read of an upload; the text is as long as it is said to be. */
function aRead(upload: number, length = 100): ReadUpload {
  const { source, reading, sketch } = aPlan("plan", "一、推进政务公开");
  return {
    ...{ upload: uploadId(upload), file: `${upload}.txt`, reading, sketch },
    source: { ...source, text: { length } as string },
  };
}

describe("what was read and waits to be stored", () => {
  test("is there as often as it is asked for, until it is let go", () => {
    const inspections = createInspections();
    const read = aRead(1);
    const id = inspections.add(read);
    expect([inspections.get(id), inspections.get(id)]).toEqual([read, read]);
    expect([inspections.drop(id), inspections.drop(id)]).toEqual([uploadId(1), null]);
    expect(() => inspections.get(id)).toThrow("inspection/unknown");
    expect(() => inspections.get(InspectionIdSchema.parse("i000000000000"))).toThrow("inspection/unknown");
  });

  test("gives way to what is read of the same upload later", () => {
    const inspections = createInspections();
    const [first, other, second] = [aRead(1), aRead(2), aRead(1)].map((read) => inspections.add(read));
    if (first === undefined || other === undefined || second === undefined) throw new Error("three were read");
    expect(() => inspections.get(first)).toThrow("inspection/unknown");
    expect(inspections.get(other).file).toBe("2.txt");
    expect(inspections.get(second).file).toBe("1.txt");
  });

  test("is limited in number and in length, the oldest going first", () => {
    const many = createInspections();
    const ids = Array.from({ length: 501 }, (_, at) => many.add(aRead(at)));
    const held = ids.filter((id) => isHeld(() => many.get(id)));
    expect(held).toEqual(ids.slice(1));
    const long = createInspections();
    const [first, second] = [long.add(aRead(1, 15_000_000)), long.add(aRead(2, 5_000_001))];
    expect([isHeld(() => long.get(first)), isHeld(() => long.get(second))]).toEqual([false, true]);
    const huge = long.add(aRead(3, 25_000_000));
    expect([isHeld(() => long.get(second)), isHeld(() => long.get(huge))]).toEqual([false, true]);
  });

  test("is forgotten half an hour after it was last asked for", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const inspections = createInspections();
    const id = inspections.add(aRead(1));
    vi.advanceTimersByTime(29 * 60 * 1000);
    inspections.get(id);
    vi.advanceTimersByTime(29 * 60 * 1000);
    expect(isHeld(() => inspections.get(id))).toBe(true);
    vi.advanceTimersByTime(31 * 60 * 1000);
    expect(isHeld(() => inspections.get(id))).toBe(false);
  });
});

describe("storing what was inspected", () => {
  test("skips what another process has stored meanwhile", async () => {
    const folder = temporaryFolder();
    const [here, there] = [anEngine(folder), anEngine(folder)];
    const bytes = new TextEncoder().encode(shippedText("wuxi-2018").slice(0, 3000));
    const inspectIn = async ({ client }: typeof here) => {
      const { upload } = settled(await client.upload("a.txt", bytes));
      return settled(await client.call("plan.inspect", { upload }));
    };
    const [ours, theirs] = [await inspectIn(here), await inspectIn(there)];
    expect([ours.same, theirs.same]).toEqual([null, null]);
    const stored = settled(await there.client.call("plan.store", { inspection: theirs.inspection }));
    expect(stored).toMatchObject({ status: "imported", plan: { id: "a" } });
    expect(settled(await here.client.call("plan.store", { inspection: ours.inspection }))).toMatchObject({
      status: "skipped",
      plan: { id: "a" },
      fault: { code: "plan/duplicate" },
    });
  });
});

function isHeld(get: () => unknown): boolean {
  try {
    get();
    return true;
  } catch {
    return false;
  }
}
