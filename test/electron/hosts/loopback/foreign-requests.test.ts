import { expect, test } from "vitest";
import { LOOPBACK_ROUTES } from "../../../../shared/contract/loopback-routes.ts";
import { type OpenHost, openHost } from "./open-host.ts";
import { sendRaw } from "./raw-request.ts";
import { codeOf, openSession, pageLines, secretLines } from "./session.ts";

const INSIDE = [
  { route: `POST ${LOOPBACK_ROUTES.call}`, body: JSON.stringify({ id: "1", method: "test.process", params: {} }) },
  { route: `POST ${LOOPBACK_ROUTES.cancel}`, body: JSON.stringify({ id: "1" }) },
  { route: `POST ${LOOPBACK_ROUTES.upload}`, body: "吉林市" },
  { route: `GET ${LOOPBACK_ROUTES.events}`, body: "" },
];

const FOREIGN_ORIGINS = [
  "Origin: null",
  "Origin: http://evil.cn",
  "Origin: https://127.0.0.1",
  "Sec-Fetch-Site: same-site",
  "Sec-Fetch-Site: cross-site",
  "Sec-Fetch-Site: none",
  "X-Nothing: neither Origin nor Sec-Fetch-Site",
];

function host({ port }: OpenHost): string {
  return `Host: 127.0.0.1:${port}`;
}

test.each(INSIDE)("$route needs the cookie, the token and our own page, all three", async ({ route, body }) => {
  const open = await openHost();
  const session = await openSession(open);
  const [cookie = "", token = ""] = secretLines(session);
  const other = secretLines(await openSession(open));
  const origin = [host(open), `Origin: http://127.0.0.1:${open.port}`, "Content-Type: application/json"];
  const requests = [
    [...origin],
    [...origin, cookie],
    [...origin, token],
    [...origin, cookie, `${token}x`],
    [...origin, `${cookie}x`, token],
    [...origin, cookie, other[1] ?? ""],
    [...origin, cookie, token, token],
    [host(open), `Origin: http://localhost:${open.port}`, cookie, token],
    [host(open), `Origin: http://127.0.0.1:${open.port + 1}`, cookie, token],
    ...FOREIGN_ORIGINS.map((foreign) => [host(open), "Content-Type: application/json", foreign, cookie, token]),
  ];
  for (const lines of requests) {
    const answer = await sendRaw(open.port, [`${route} HTTP/1.1`, ...lines], body);
    expect({ lines, status: answer.status, body: answer.body }).toEqual({ lines, status: 403, body: "refused\n" });
  }
});

test.each(FOREIGN_ORIGINS)(
  "a good code from a page that is not ours is refused and stays good (%s)",
  async (foreign) => {
    const open = await openHost();
    const code = codeOf(open.host.newAddress());
    const body = JSON.stringify({ code });
    const route = `POST ${LOOPBACK_ROUTES.session} HTTP/1.1`;
    const lines = [route, host(open), "Content-Type: application/json"];
    expect((await sendRaw(open.port, [...lines, foreign], body)).status).toBe(403);
    expect((await sendRaw(open.port, [route, ...pageLines(open)], body)).status).toBe(200);
  },
);

test("a preflight is refused on every route and no answer invites another origin", async () => {
  const open = await openHost();
  for (const path of ["/", ...Object.values(LOOPBACK_ROUTES)]) {
    const answer = await sendRaw(open.port, [
      `OPTIONS ${path} HTTP/1.1`,
      host(open),
      "Origin: http://evil.cn",
      "Access-Control-Request-Method: POST",
      "Access-Control-Request-Headers: x-duizhao-token",
      "Access-Control-Request-Private-Network: true",
    ]);
    expect(answer.status).toBe(403);
    expect(answer.head).not.toMatch(/access-control/iu);
  }
});

test.each([
  ["a form", "application/x-www-form-urlencoded"],
  ["a file form", "multipart/form-data; boundary=x"],
  ["plain text", "text/plain"],
  ["JSON with a parameter", "application/json; charset=utf-8"],
  ["nothing", ""],
])("takes no %s for JSON", async (_name, type) => {
  const open = await openHost();
  const secrets = secretLines(await openSession(open));
  for (const path of [LOOPBACK_ROUTES.session, LOOPBACK_ROUTES.call, LOOPBACK_ROUTES.cancel]) {
    const lines = [`POST ${path} HTTP/1.1`, ...pageLines(open).slice(0, 2), `Content-Type: ${type}`, ...secrets];
    expect((await sendRaw(open.port, lines, "{}")).status).toBe(415);
  }
});

test("offers no WebSocket", async () => {
  const open = await openHost();
  const secrets = secretLines(await openSession(open));
  for (const path of ["/", LOOPBACK_ROUTES.events]) {
    const answer = await sendRaw(open.port, [
      `GET ${path} HTTP/1.1`,
      host(open),
      "Origin: http://evil.cn",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
      ...secrets,
    ]);
    expect(answer.status).not.toBe(101);
  }
});

test("an address for a second start is not given to a page, nor without the note's key", async () => {
  const open = await openHost();
  const lines = [`POST ${LOOPBACK_ROUTES.address} HTTP/1.1`, host(open), "Content-Type: application/json"];
  const body = JSON.stringify({ nonce: "nonce", proof: "guess" });
  expect((await sendRaw(open.port, lines, body)).status).toBe(403);
  expect((await sendRaw(open.port, [...lines, `Origin: http://127.0.0.1:${open.port}`], body)).status).toBe(403);
});

test("closes the connection of a client that dribbles its request", async () => {
  const open = await openHost();
  const begun = performance.now();
  const { connect } = await import("node:net");
  await new Promise<void>((closed) => {
    const socket = connect(open.port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: 127"));
    const dribble = setInterval(() => socket.write("."), 500);
    socket.on("error", () => undefined);
    socket.resume().on("close", () => {
      clearInterval(dribble);
      closed();
    });
  });
  expect(performance.now() - begun).toBeLessThan(8000);
});
