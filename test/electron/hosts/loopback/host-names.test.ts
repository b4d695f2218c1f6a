import { expect, test } from "vitest";
import { LOOPBACK_ROUTES } from "../../../../shared/contract/loopback-routes.ts";
import { openHost } from "./open-host.ts";
import { sendRaw } from "./raw-request.ts";

const ROUTES = ["GET /", "GET /assets/index-1a2b.js", ...Object.values(LOOPBACK_ROUTES).map((path) => `POST ${path}`)];

/** Host header lines that a page elsewhere could bring about, or a broken client could send. */
function foreignHosts(port: number): string[][] {
  const values = [
    "",
    "127.0.0.1",
    "localhost",
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}0`,
    "127.0.0.1:80",
    "127.0.0.1:",
    `127.0.0.1:0${port}`,
    `127.0.0.1:+${port}`,
    `127.0.0.1.:${port}`,
    `127.0.0.1.evil.cn:${port}`,
    `evil.cn:${port}`,
    "evil.cn",
    `localhost.:${port}`,
    `localhost.evil.cn:${port}`,
    `evil.localhost:${port}`,
    `LOCALHOST:${port}`,
    `Localhost:${port}`,
    `[::1]:${port}`,
    `[::ffff:127.0.0.1]:${port}`,
    `::1:${port}`,
    `0.0.0.0:${port}`,
    `127.1:${port}`,
    `127.0.0.2:${port}`,
    `2130706433:${port}`,
    `0x7f000001:${port}`,
    `0177.0.0.1:${port}`,
    `user@127.0.0.1:${port}`,
    `127.0.0.1:${port}@evil.cn`,
    `127.0.0.1:${port}/`,
    `127.0.0.1:${port}#`,
    `127.0.0.1:${port}, evil.cn`,
    `evil.cn, 127.0.0.1:${port}`,
    `http://127.0.0.1:${port}`,
    `127.0.0.1:${port}%00`,
    `127。0。0。1:${port}`,
    `①②⑦.0.0.1:${port}`,
  ].map((value) => [`Host: ${value}`]);
  const ours = `Host: 127.0.0.1:${port}`;
  return [...values, [], [ours, "Host: evil.cn"], ["Host: evil.cn", ours], [ours, ours]];
}

test("refuses forty Host headers that are not its own on every route, before routing", async () => {
  const { port } = await openHost();
  const hosts = foreignHosts(port);
  expect(hosts.length).toBeGreaterThanOrEqual(40);
  for (const lines of hosts) {
    for (const route of ROUTES) {
      const { status, body } = await sendRaw(port, [`${route} HTTP/1.1`, ...lines]);
      expect({ lines, route, status, body }).toEqual({ lines, route, status: 403, body: "refused\n" });
    }
  }
});

test("answers under both of its names", async () => {
  const { port } = await openHost();
  for (const name of ["127.0.0.1", "localhost"]) {
    expect((await sendRaw(port, ["GET / HTTP/1.1", `Host: ${name}:${port}`])).status).toBe(200);
  }
});
