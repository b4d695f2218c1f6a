import { expect, test } from "vitest";
import { changeItems, type ImportItem, isUnderWay } from "../../../../renderer/screens/plans/use-imports.ts";
import { fault } from "../../../../shared/contract/fault.ts";

const waiting: ImportItem = { id: 0, name: "a.txt", progress: { step: "waiting" } };
const failed: ImportItem = {
  id: 1,
  name: "b.txt",
  progress: {
    step: "settled",
    outcome: { status: "failed", file: "b.txt", fault: fault("file/empty", { file: "b.txt" }) },
  },
};

test("new files come after those that are there", () => {
  expect(changeItems([failed], { kind: "added", items: [waiting] })).toEqual([failed, waiting]);
});

test("a file moves on without the others", () => {
  const moved = changeItems([waiting, failed], { kind: "moved", id: 0, progress: { step: "reading" } });
  expect(moved.map(({ progress }) => progress.step)).toEqual(["reading", "settled"]);
});

test("putting the list away keeps what is still under way", () => {
  expect(changeItems([waiting, failed], { kind: "cleared" })).toEqual([waiting]);
  expect([waiting, failed].map(isUnderWay)).toEqual([true, false]);
});
