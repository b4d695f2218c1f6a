import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isNewerThan } from "../../../electron/build/fresh.ts";
import { temporaryFolder } from "../hosts/temporary-folder.ts";

function at(path: string, seconds: number): void {
  utimesSync(path, seconds, seconds);
}

test("a bundle is stale when a source is changed, added or removed after it was built, or when it is not there", () => {
  const folder = temporaryFolder();
  const [bundle, sources] = [join(folder, "bundle"), join(folder, "sources")];
  const screen = join(sources, "screens", "plan-list.tsx");
  mkdirSync(join(sources, "screens"), { recursive: true });
  writeFileSync(screen, "");
  const settle = () => {
    for (const path of [screen, join(sources, "screens"), sources]) at(path, 1000);
  };
  settle();
  expect(isNewerThan(bundle, [sources])).toBe(false);
  mkdirSync(bundle);
  at(bundle, 2000);
  expect(isNewerThan(bundle, [sources])).toBe(true);

  at(screen, 3000);
  expect(isNewerThan(bundle, [sources])).toBe(false);
  settle();
  writeFileSync(join(sources, "screens", "new.tsx"), "");
  expect(isNewerThan(bundle, [sources])).toBe(false);
  at(join(sources, "screens", "new.tsx"), 1000);
  settle();
  expect(isNewerThan(bundle, [sources])).toBe(true);
  rmSync(join(sources, "screens", "new.tsx"));
  expect(isNewerThan(bundle, [sources])).toBe(false);
});
