import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readWindowSize, writeWindowSize } from "../../../../electron/hosts/desktop/window-size.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("the window comes back as large as it was left, and everything in it as large", () => {
  const file = join(temporaryFolder(), "window-size.json");
  const left = { width: 1440, height: 900, maximized: true, zoom: 1.5 };
  writeWindowSize(file, left);
  expect(readWindowSize(file)).toEqual(left);
});

test("a size kept by an earlier version is good without a zoom, and nonsense is no size", () => {
  const file = join(temporaryFolder(), "window-size.json");
  writeFileSync(file, JSON.stringify({ width: 1440, height: 900, maximized: false }));
  expect(readWindowSize(file)).toEqual({ width: 1440, height: 900, maximized: false, zoom: 1 });
  writeFileSync(file, "{");
  expect(readWindowSize(file)).toEqual({ width: 1280, height: 800, maximized: false, zoom: 1 });
});
