import { expect, test } from "vitest";
import { touchedSentences } from "../../../../shared/difference/sentences/touched-sentences.ts";
import { span } from "../../../../shared/model/span.ts";
import { cut } from "../marked.ts";

test("sentences without a mark are left out, and how much they hold is told once", () => {
  const text = "加强组织领导。健全工作机制。推进政务公开。抓好督促检查。";
  const shown = touchedSentences(text, [span(15, 18)]).map((part) =>
    "omitted" in part ? part.omitted : cut(text, part.place),
  );
  expect(shown).toEqual([12, "推进政务公开。", 6]);
});
