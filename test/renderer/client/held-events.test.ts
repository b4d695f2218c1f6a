import { expect, test, vi } from "vitest";
import { holdEvents } from "../../../renderer/client/held-events.ts";
import type { Carrier } from "../../../shared/contract/client.ts";

/** A carrier that tells what the test has it tell. */
function telling() {
  const heard: ((event: unknown) => void)[] = [];
  const carrier: Carrier = {
    call: async () => null,
    upload: async () => null,
    save: async () => null,
    listen: (listener) => {
      heard.push(listener);
      return () => {};
    },
  };
  const tell = (event: unknown) => {
    for (const listener of heard) listener(event);
  };
  return { carrier, tell };
}

test("what is told before the page is drawn is heard by all who begin to listen with the first", async () => {
  const { carrier, tell } = telling();
  const page = holdEvents(carrier);
  tell(1);
  tell(2);
  const [first, second] = [vi.fn(), vi.fn()];
  page.listen(first);
  page.listen(second);
  expect(first).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(second.mock.calls).toEqual([[1], [2]]));
  expect(first.mock.calls).toEqual([[1], [2]]);
});

test("afterwards everything is heard at once, by whoever still listens", async () => {
  const { carrier, tell } = telling();
  const page = holdEvents(carrier);
  const [leaving, staying] = [vi.fn(), vi.fn()];
  const leave = page.listen(leaving);
  page.listen(staying);
  tell(1);
  await vi.waitFor(() => expect(leaving).toHaveBeenCalledTimes(1));
  leave();
  tell(2);
  expect(leaving).toHaveBeenCalledTimes(1);
  expect(staying.mock.calls).toEqual([[1], [2]]);
});
