import { expect, test } from "vitest";
import { unitsOfCharacter } from "../../../shared/text/fold-characters.ts";

// In a file of its own: the fault of codePointAt shows only while compiled code has met no other kind of string.
test("half a surrogate pair at the end of a slice is a character of one unit", () => {
  const whole = "推进决策、执行、管理、服务、结果公开\ud840\udc00，接受监督";
  const last = whole.indexOf("\ud840");
  const units = Array.from({ length: 100_000 }, () => unitsOfCharacter(whole.slice(0, last + 1), last));
  expect(new Set(units)).toEqual(new Set([1]));
  expect(unitsOfCharacter(whole, last)).toBe(2);
});
