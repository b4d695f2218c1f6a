import { describe, expect, test } from "vitest";
import { chordOf, chordOfPrinted, isCharacterKey } from "../../../renderer/commands/chord.ts";

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("a key press", () => {
  test.each([
    [{ ...none, key: "j" }, "j"],
    [{ ...none, key: "f", ctrlKey: true }, "Ctrl+F"],
    [{ ...none, key: "f", metaKey: true }, "Ctrl+F"],
    [{ ...none, key: "F", ctrlKey: true, shiftKey: true }, "Ctrl+Shift+F"],
    [{ ...none, key: "F3", shiftKey: true }, "Shift+F3"],
    [{ ...none, key: "{", shiftKey: true }, "{"],
    [{ ...none, key: "PageDown", altKey: true }, "Alt+PageDown"],
    [{ ...none, key: ",", ctrlKey: true }, "Ctrl+,"],
  ])("%o is named", (press, chord) => {
    expect(chordOf(press)).toBe(chord);
  });
});

describe("printed keys", () => {
  test.each([
    ["Y", { ...none, key: "y" }],
    ["Shift Y", { ...none, key: "Y", shiftKey: true }],
    ["Shift −", { ...none, key: "_", shiftKey: true }],
    ["Shift +", { ...none, key: "+", shiftKey: true }],
    ["Shift ←", { ...none, key: "ArrowLeft", shiftKey: true }],
    ["Ctrl Shift ↑", { ...none, key: "ArrowUp", ctrlKey: true, shiftKey: true }],
    ["Ctrl Shift P", { ...none, key: "P", ctrlKey: true, shiftKey: true }],
    ["Alt PgDn", { ...none, key: "PageDown", altKey: true }],
    ["Space", { ...none, key: " " }],
    ["Esc", { ...none, key: "Escape" }],
    ["{", { ...none, key: "{", shiftKey: true }],
  ])("%s stand for the key press that they show", (printed, press) => {
    expect(chordOfPrinted(printed)).toBe(chordOf(press));
  });
});

test("a key of one character is one that can be pressed by mistake", () => {
  expect(["y", "Y", "1", "[", "_"].every(isCharacterKey)).toBe(true);
  expect([" ", "F2", "Enter", "Ctrl+E", "ArrowUp"].some(isCharacterKey)).toBe(false);
});
