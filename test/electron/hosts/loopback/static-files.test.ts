import { expect, test } from "vitest";
import { SECURITY_HEADERS } from "../../../../electron/hosts/security-headers.ts";
import { TRAVERSAL_PATHS } from "../traversal-paths.ts";
import { openHost } from "./open-host.ts";
import { sendRaw } from "./raw-request.ts";

test("serves the built interface, with every safety header", async () => {
  const { port } = await openHost();
  for (const path of ["/", "/index.html", "/assets/index-1a2b.js"]) {
    const answer = await sendRaw(port, [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`]);
    expect(answer.status).toBe(200);
    const { "Cache-Control": _, ...headers } = SECURITY_HEADERS;
    for (const [name, value] of Object.entries(headers)) expect(answer.head).toContain(`${name}: ${value}`);
  }
});

test("lets a browser keep what is named by its content, and nothing else", async () => {
  const { port } = await openHost();
  const caching = async (path: string) => {
    const { head } = await sendRaw(port, [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`]);
    return /^cache-control: (.*)$/imu.exec(head)?.[1]?.trim();
  };
  expect(await caching("/assets/index-1a2b.js")).toBe("private, max-age=31536000, immutable");
  for (const path of ["/", "/index.html", "/assets/other.js", "/api/call"])
    expect(await caching(path)).toBe("no-store");
});

test("finds nothing under sixty paths that would lead elsewhere", async () => {
  const { port } = await openHost();
  for (const path of TRAVERSAL_PATHS) {
    const { status, body } = await sendRaw(port, [`GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`]);
    // Node's own parser turns away what is no request at all.
    expect({ path, known: status === 404 || status === 400 }).toEqual({ path, known: true });
    expect(body).toBe(status === 404 ? "refused\n" : "");
  }
});

test("takes no other method than GET and HEAD for the page", async () => {
  const { port } = await openHost();
  for (const method of ["POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"]) {
    expect((await sendRaw(port, [`${method} / HTTP/1.1`, `Host: 127.0.0.1:${port}`])).status).toBe(405);
  }
});
