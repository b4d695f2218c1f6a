import { expect, test } from "vitest";
import { SHIPPED } from "../corpus/a-plan.ts";
import { align, current } from "./a-comparison.ts";
import { anEngine, settled } from "./an-engine.ts";
import { filledFolders } from "./filled-folders.ts";

const aFilledFolder = filledFolders();

test("words that a person adds change the table at once, and taking them back brings the old one back", async () => {
  const room = anEngine(aFilledFolder());
  const { id } = await current(room);
  const before = await align(room, id);
  const added = { synonyms: [], duties: [{ name: "红领服务", words: ["政府公报", "公报", "公报数据库"] }] };
  expect(settled(await room.client.call("lexicon.change", { own: added }))).toEqual({ own: added });
  const after = await align(room, id);
  expect(before.alignment.rows.map(({ title }) => title)).not.toContain("红领服务");
  expect(after.alignment.rows.map(({ title }) => title)).toContain("红领服务");
  expect(after.plans.map(({ summary }) => summary.id)).toEqual(SHIPPED);
  await room.client.call("lexicon.change", { own: { synonyms: [], duties: [] } });
  expect(await align(room, id)).toEqual(before);
});

test("words outside the limits are refused, and what was kept stays", async () => {
  const room = anEngine(aFilledFolder());
  const own = { synonyms: [["市民之家", "办事大厅"]], duties: [] };
  await room.client.call("lexicon.change", { own });
  const refused = await room.client.call("lexicon.change", { own: { synonyms: [["一", "二"]], duties: [] } });
  expect(refused.ok).toBe(false);
  const { own: kept, shipped } = settled(await room.client.call("lexicon.read", {}));
  expect(kept).toEqual(own);
  expect(shipped.duties.length).toBeGreaterThan(100);
});
