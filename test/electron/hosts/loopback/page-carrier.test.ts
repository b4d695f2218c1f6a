import { expect, onTestFinished, test, vi } from "vitest";
import { startLoopbackHost } from "../../../../electron/hosts/loopback/host.ts";
import { loopbackCarrier } from "../../../../renderer/client/loopback-carrier.ts";
import { fault } from "../../../../shared/contract/fault.ts";
import { LOOPBACK_ROUTES } from "../../../../shared/contract/loopback-routes.ts";
import { browserPage } from "./browser-page.ts";
import { KEY, openHost, SHELL } from "./open-host.ts";

// A state is waited for, never a time: the machine may be busy with something else.
const PATIENTLY = 20_000;

test("opens with the address's code, takes it out of the address bar, and survives a reload", async () => {
  const { host } = await openHost();
  const page = browserPage(host.newAddress());
  const { carrier, status } = loopbackCarrier(page);
  expect(status.current()).toBe("connecting");
  expect(await carrier.call("test.echo", { query: "公开" })).toEqual({ ok: true, value: { query: "公开" } });
  expect(page.location.hash).toBe("");
  await vi.waitFor(() => expect(status.current()).toBe("open"), PATIENTLY);
  const reloaded = loopbackCarrier(page);
  expect(await reloaded.carrier.call("test.echo", 2)).toEqual({ ok: true, value: 2 });
});

test.each([
  ["no code", ""],
  ["a wrong code", "#code=wrong"],
])("has no access with %s", async (_name, hash) => {
  const { host } = await openHost();
  const { carrier, status } = loopbackCarrier(browserPage(host.address + hash));
  expect(await carrier.call("test.echo", 1)).toEqual({ ok: false, fault: fault("call/refused", {}) });
  expect(status.current()).toBe("no-access");
});

test("carries a file with a Chinese name", async () => {
  const { host } = await openHost();
  const { carrier } = loopbackCarrier(browserPage(host.newAddress()));
  expect(await carrier.upload("工作要点（2018年）.txt", new Uint8Array(3))).toEqual({
    ok: true,
    value: { name: "工作要点（2018年）.txt", bytes: 3 },
  });
});

test("hands a file that is held ready to the browser, under the name that the page gives it", async () => {
  const { host } = await openHost();
  const kept: [name: string, bytes: number[]][] = [];
  const { carrier } = loopbackCarrier(browserPage(host.newAddress()), async (name, file) => {
    kept.push([name, [...(await file.bytes())]]);
  });
  expect(await carrier.save("d00000000file", "对照表 (2).xlsx")).toEqual({
    ok: true,
    value: { saved: "对照表 (2).xlsx" },
  });
  await vi.waitFor(() => expect(kept).toEqual([["对照表 (2).xlsx", [80, 75]]]), PATIENTLY);
  expect(await carrier.save("d00000000gone", "对照表.xlsx")).toEqual({
    ok: false,
    fault: fault("download/unknown", {}),
  });
  expect(kept).toHaveLength(1);
});

test("cancels a call and gives the engine's answer to it", async () => {
  const { host } = await openHost();
  const { carrier } = loopbackCarrier(browserPage(host.newAddress()));
  await carrier.call("test.echo", 1);
  const controller = new AbortController();
  const answer = carrier.call("test.wait", {}, controller.signal);
  await new Promise((resolve) => setTimeout(resolve, 100));
  controller.abort();
  expect(await answer).toEqual({ ok: false, fault: fault("call/cancelled", {}) });
});

test("tells events to every listener, none lost before the first call is answered", async () => {
  const { host } = await openHost();
  const { carrier } = loopbackCarrier(browserPage(host.newAddress()));
  const heard: unknown[] = [];
  carrier.listen((event) => heard.push(event));
  await carrier.call("test.event", {});
  await vi.waitFor(() => expect(heard).toEqual([{ kind: "corpus-changed" }]), PATIENTLY);
});

test("says that something has changed where it happened before the events could be heard", async () => {
  const { host } = await openHost();
  const { page, letEventsCome } = pageWithLateEvents(host.newAddress());
  const { carrier } = loopbackCarrier(page);
  const heard: unknown[] = [];
  carrier.listen((event) => heard.push(event));
  await carrier.call("test.echo", 1);
  await carrier.call("test.event", {});
  expect(heard).toEqual([]);
  letEventsCome();
  await vi.waitFor(() => expect(heard).toEqual([{ kind: "corpus-changed" }]), PATIENTLY);
});

test("says so of an answer, too, that comes only once they can be heard", async () => {
  const { host } = await openHost();
  const { page, letEventsCome } = pageWithLateEvents(host.newAddress());
  const { carrier, status } = loopbackCarrier(page);
  const heard: unknown[] = [];
  carrier.listen((event) => heard.push(event));
  const controller = new AbortController();
  const answer = carrier.call("test.wait", {}, controller.signal);
  await carrier.call("test.event", {});
  letEventsCome();
  await vi.waitFor(() => expect(status.current()).toBe("open"), PATIENTLY);
  const before = heard.length;
  controller.abort();
  await answer;
  await vi.waitFor(() => expect(heard.length).toBe(before + 1), PATIENTLY);
});

test("says that the program has stopped, and that only a new address helps once another one answers there", async () => {
  const { host, engine, port } = await openHost();
  const { carrier, status } = loopbackCarrier(browserPage(host.newAddress()));
  await carrier.call("test.echo", 1);
  const states: string[] = [];
  status.subscribe(() => states.push(status.current()));
  await host.close();
  await vi.waitFor(() => expect(status.current()).toBe("stopped"), PATIENTLY);
  await expect(carrier.call("test.echo", 1)).rejects.toThrow();
  const next = await startLoopbackHost({ engine, shell: SHELL, port, key: KEY });
  onTestFinished(() => next.close());
  await vi.waitFor(() => expect(states).toEqual(["stopped", "no-access"]), PATIENTLY);
});

/** A page whose events are asked for only when it is let. */
function pageWithLateEvents(address: string) {
  const page = browserPage(address);
  const { promise, resolve } = Promise.withResolvers<void>();
  const fetch: typeof page.fetch = async (path, init) => {
    if (path === LOOPBACK_ROUTES.events) await promise;
    return page.fetch(path, init);
  };
  return { page: { ...page, fetch }, letEventsCome: resolve };
}
