import { expect, test } from "vitest";
import { chordOf } from "../../../renderer/shell/use-shortcuts.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

test.each([
  [{ ...none, key: "j" }, "j"],
  [{ ...none, key: "f", ctrlKey: true }, "Ctrl+F"],
  [{ ...none, key: "f", metaKey: true }, "Ctrl+F"],
  [{ ...none, key: "F", ctrlKey: true, shiftKey: true }, "Ctrl+Shift+F"],
  [{ ...none, key: "F3", shiftKey: true }, "Shift+F3"],
  [{ ...none, key: "{", shiftKey: true }, "{"],
  [{ ...none, key: "PageDown", altKey: true }, "Alt+PageDown"],
  [{ ...none, key: ",", ctrlKey: true }, "Ctrl+,"],
])("names %o", (press, chord) => {
  expect(chordOf(press)).toBe(chord);
});
