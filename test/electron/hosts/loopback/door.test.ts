import { expect, test } from "vitest";
import { LOOPBACK_ROUTES } from "../../../../shared/contract/loopback-routes.ts";
import { openHost } from "./open-host.ts";
import { sendRaw } from "./raw-request.ts";
import { bringCode, codeOf, openSession, pageLines, secretLines } from "./session.ts";

test("lets a code in once, and with a cookie that scripts and other sites cannot use", async () => {
  const open = await openHost();
  const code = codeOf(open.host.newAddress());
  const first = await bringCode(open, code);
  expect(first.status).toBe(200);
  expect(first.head).toMatch(
    new RegExp(`^set-cookie: duizhao-${open.port}=[\\w-]{43}; Path=/api/; HttpOnly; SameSite=Strict$`, "imu"),
  );
  expect((await bringCode(open, code)).status).toBe(403);
});

test("keeps every unused address good when a new one is asked for", async () => {
  const open = await openHost();
  const codes = [open.host.newAddress(), open.host.newAddress()].map(codeOf);
  for (const code of codes) expect((await bringCode(open, code)).status).toBe(200);
});

test("lets a second tab of the same browser in without shutting the first out", async () => {
  const open = await openHost();
  const session = await openSession(open);
  const second = await sendRaw(
    open.port,
    [`POST ${LOOPBACK_ROUTES.session} HTTP/1.1`, ...pageLines(open), `Cookie: ${session.cookie}`],
    JSON.stringify({ code: codeOf(open.host.newAddress()) }),
  );
  expect(JSON.parse(second.body)).toEqual({ token: session.token });
});

test("makes whoever guesses wait after five wrong codes, and a good code ends that", async () => {
  const open = await openHost();
  const took = async (code: string) => {
    const begun = performance.now();
    const { status } = await bringCode(open, code);
    return { status, ms: performance.now() - begun };
  };
  for (let wrong = 0; wrong < 5; wrong += 1) {
    const { status, ms } = await took(`guess-${wrong}`);
    expect(status).toBe(403);
    expect(ms).toBeLessThan(500);
  }
  expect((await took("guess-6")).ms).toBeGreaterThan(950);
  expect((await took(codeOf(open.host.newAddress()))).status).toBe(200);
  expect((await took("guess-7")).ms).toBeLessThan(500);
});

test("writes neither code nor cookie nor token nor what a call bears into the log", async () => {
  const open = await openHost();
  const code = codeOf(open.host.newAddress());
  await bringCode(open, code);
  await bringCode(open, "wrong-code-canary");
  const session = await openSession(open);
  const lines = [...pageLines(open), ...secretLines(session)];
  const params = { query: "政务公开-canary" };
  const call = JSON.stringify({ id: "1", method: "test.echo", params });
  expect((await sendRaw(open.port, [`POST ${LOOPBACK_ROUTES.call} HTTP/1.1`, ...lines], call)).status).toBe(200);
  await sendRaw(open.port, [`GET /${code}?token=${session.token} HTTP/1.1`, ...lines]);
  const log = open.log.join("\n");
  expect(open.log.length).toBe(5);
  for (const secret of [code, session.token, session.cookie.split("=")[1] ?? session.cookie, "canary"]) {
    expect(log).not.toContain(secret);
  }
});
