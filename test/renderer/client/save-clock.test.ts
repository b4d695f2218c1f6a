import { expect, test } from "vitest";
import { SaveClock } from "../../../renderer/client/save-clock.ts";
import { type Carrier, createClient } from "../../../shared/contract/client.ts";
import { fault } from "../../../shared/contract/fault.ts";
import { PlanIdSchema, UploadIdSchema } from "../../../shared/model/ids.ts";

const PLAN = PlanIdSchema.parse("p0123456789ab");
const UPLOAD = UploadIdSchema.parse("u0123456789ab");

/** An engine that can do nothing but answer the one thing. */
function answering(reply: unknown): Carrier {
  return {
    call: async () => reply,
    upload: async () => reply,
    save: async () => reply,
    listen: () => () => {},
  };
}

test("the clock tells when something was kept, and hears of nothing that was only read or failed", async () => {
  const clock = new SaveClock();
  let told = 0;
  clock.subscribe(() => {
    told += 1;
  });
  const failing = clock.watch(createClient(answering({ ok: false, fault: fault("engine/stopped", {}) })));
  await failing.call("plan.remove", { plan: PLAN });
  const working = clock.watch(createClient(answering({ ok: true, value: {} })));
  await working.call("plan.discard", { upload: UPLOAD });
  expect(clock.current()).toBeNull();
  await working.call("plan.remove", { plan: PLAN });
  expect(clock.current()).toBeInstanceOf(Date);
  expect(told).toBe(1);
});
