import { expect, test } from "vitest";
import { exactMatches } from "../../../shared/difference/exact-matches.ts";
import { matchedLength } from "../../../shared/difference/match.ts";

// In a file of its own: the fault shows only while compiled code has met no other kind of string.
test("half a surrogate pair at the end of a slice is not joined with the text that it was cut from", () => {
  const whole = "推进决策、执行、管理、服务、结果公开\ud840\udc00，接受监督";
  const half = whole.slice(0, whole.indexOf("\udc00"));
  const lengths = Array.from({ length: 20_000 }, () => matchedLength(exactMatches(whole, half).matches));
  expect(new Set(lengths)).toEqual(new Set([half.length - 1]));
});
