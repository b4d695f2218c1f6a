import { expect, test, vi } from "vitest";
import { firstAnswers } from "../../../renderer/client/first-answers.ts";
import { askFirst } from "../../../renderer/client/first-questions.ts";
import type { Carrier } from "../../../shared/contract/client.ts";
import { fault } from "../../../shared/contract/fault.ts";
import { DEFAULT_SETTINGS } from "../../../shared/contract/settings.ts";
import type { ComparisonId } from "../../../shared/model/comparison.ts";

const OPENING = {
  comparison: {
    id: "k000000000001" as ComparisonId,
    name: "",
    plans: [],
    base: null,
    canUndo: false,
    canRedo: false,
    decisions: 0,
  },
  view: {},
  table: null,
  differences: [],
};

const ANSWERS: Readonly<Record<string, unknown>> = {
  "settings.read": { ...DEFAULT_SETTINGS, account: "wang" },
  "plan.list": { plans: [], missing: [], away: 0 },
  "note.list": { notes: [], tags: [] },
  "comparison.opening": OPENING,
};

function answering(answer: (method: string) => Promise<unknown>) {
  const call = vi.fn(answer);
  const carrier: Carrier = { call, upload: call, save: call, listen: () => () => {} };
  return { carrier, call };
}

const given = async (method: string) => ({ ok: true, value: ANSWERS[method] });

test("everything is asked before anything is answered, once", async () => {
  const { carrier, call } = answering(given);
  const asked = askFirst(carrier);
  expect(call.mock.calls.map(([method]) => method).sort()).toEqual(Object.keys(ANSWERS).sort());
  expect(await firstAnswers(carrier, asked)).toEqual({
    settings: ANSWERS["settings.read"],
    plans: ANSWERS["plan.list"],
    notes: ANSWERS["note.list"],
    opening: OPENING,
  });
  expect(call).toHaveBeenCalledTimes(4);
});

test("what is refused, broken or not as agreed is none", async () => {
  const { carrier } = answering(async (method) => {
    if (method === "settings.read") return { ok: false, fault: fault("call/refused", {}) };
    if (method === "plan.list") throw new Error("the way is broken");
    return { ok: true, value: 7 };
  });
  expect(await firstAnswers(carrier, askFirst(carrier))).toEqual({
    settings: null,
    plans: null,
    notes: null,
    opening: null,
  });
});

test("a table that takes long does not keep the window empty", async () => {
  const slow = Promise.withResolvers<unknown>();
  const { carrier } = answering((method) => (method === "comparison.opening" ? slow.promise : given(method)));
  const { settings, opening } = await firstAnswers(carrier, askFirst(carrier));
  expect(settings).toEqual(ANSWERS["settings.read"]);
  expect(opening).toBeInstanceOf(Promise);
  slow.resolve({ ok: true, value: OPENING });
  expect(await opening).toEqual(OPENING);
});
