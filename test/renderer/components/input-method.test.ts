import { expect, test } from "vitest";
import { isComposing } from "../../../renderer/components/input-method.ts";

test.each([
  ["a key pressed while candidates are open", { isComposing: true, keyCode: 13 }, true],
  [
    "the Enter that some input methods send after the composition has ended",
    { isComposing: false, keyCode: 229 },
    true,
  ],
  ["Enter by itself", { isComposing: false, keyCode: 13 }, false],
  ["Esc by itself", { isComposing: false, keyCode: 27 }, false],
])("tells of %s whether an input method has it", (_case, press, composing) => {
  expect(isComposing(press)).toBe(composing);
});
