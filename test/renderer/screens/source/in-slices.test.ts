import { expect, test } from "vitest";
import { workInSlices } from "../../../../renderer/screens/source/in-slices.ts";

/** Keeps the thread busy for some milliseconds. */
function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

test("long work leaves the thread free in between and comes to its end", async () => {
  let left = 10;
  let pauses = 0;
  await new Promise<void>((settle) => {
    workInSlices(
      () => {
        busy(15);
        left -= 1;
        return left > 0;
      },
      (done) => {
        pauses += 1;
        if (done) settle();
      },
    );
  });
  expect(left).toBe(0);
  expect(pauses).toBeGreaterThan(2);
});

test("work that is stopped does nothing more", async () => {
  let steps = 0;
  const stop = workInSlices(
    () => {
      busy(40);
      steps += 1;
      return true;
    },
    () => {},
  );
  stop();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(steps).toBe(1);
});
