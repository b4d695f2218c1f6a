import { describe, expect, test } from "vitest";
import { makeRush } from "../../../../renderer/screens/compare/rows/use-rush.ts";

const HEIGHT = 800;

describe("a table that rushes past", () => {
  test("is one that leaps again and again, not one that leaps once or is scrolled", () => {
    let now = 0;
    const rush = makeRush(() => now);
    rush.note(5000, HEIGHT, true);
    expect(rush.isRushing()).toBe(false);
    now = 16;
    rush.note(6200, HEIGHT, true);
    expect(rush.isRushing()).toBe(true);
    now = 32;
    rush.note(6300, HEIGHT, true);
    expect(rush.isRushing()).toBe(false);
    now = 48;
    rush.note(7500, HEIGHT, true);
    rush.note(7500, HEIGHT, false);
    expect(rush.isRushing()).toBe(false);
  });

  test("is told by the time between the leaps, however long it takes to draw them", () => {
    let now = 0;
    const rush = makeRush(() => now);
    rush.note(1200, HEIGHT, true);
    now = 400;
    rush.painted();
    now = 410;
    rush.note(2400, HEIGHT, true);
    expect(rush.isRushing()).toBe(true);
    now = 800;
    rush.painted();
    now = 1000;
    rush.note(3600, HEIGHT, true);
    expect(rush.isRushing()).toBe(false);
  });
});

describe("a table at another place", () => {
  test("is drawn beside what is in sight only once that is painted", () => {
    const rush = makeRush(() => 0);
    expect(rush.hasLeapt()).toBe(true);
    rush.settle();
    expect(rush.hasLeapt()).toBe(false);
    rush.note(100, HEIGHT, true);
    expect(rush.hasLeapt()).toBe(false);
    rush.note(5000, HEIGHT, true);
    expect(rush.hasLeapt()).toBe(true);
    rush.note(5000, HEIGHT, false);
    expect(rush.hasLeapt()).toBe(false);
  });
});
