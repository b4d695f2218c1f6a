import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const RENDERER = join(import.meta.dirname, "../../renderer");

/** On Windows a page's fields go dead after one of these, and an input method loses what it was composing. */
const NATIVE_DIALOG = /(?<![\w.$-])(?:window\.|globalThis\.)?(?:alert|confirm|prompt)\s*\(/u;

test("the interface never opens a dialog of the browser's own", () => {
  const files = globSync("**/*.{ts,tsx}", { cwd: RENDERER });
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => NATIVE_DIALOG.test(readFileSync(join(RENDERER, file), "utf8")))).toEqual([]);
});

test("and a call of one would be seen", () => {
  expect(["alert(1)", "if (confirm(text))", "window.prompt('x')"].every((code) => NATIVE_DIALOG.test(code))).toBe(true);
  expect(["corrections.confirm(row)", "onConfirm()", "role: alert"].some((code) => NATIVE_DIALOG.test(code))).toBe(
    false,
  );
});
