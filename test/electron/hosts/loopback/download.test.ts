import { expect, test } from "vitest";
import { LOOPBACK_ROUTES } from "../../../../shared/contract/loopback-routes.ts";
import { openHost } from "./open-host.ts";
import { sendRaw } from "./raw-request.ts";
import { openSession, pageLines, secretLines } from "./session.ts";

const POST = `POST ${LOOPBACK_ROUTES.download} HTTP/1.1`;

test("a file goes out as an attachment under its Chinese name, and no browser makes a page of it", async () => {
  const open = await openHost();
  const lines = [POST, ...pageLines(open), ...secretLines(await openSession(open))];
  const answer = await sendRaw(open.port, lines, JSON.stringify({ download: "d00000000file" }));
  expect(answer.status).toBe(200);
  expect(answer.head).toContain(
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent("对照表")}%20%281%29.xlsx`,
  );
  expect(answer.head).toContain("Content-Type: application/octet-stream");
  expect(answer.head).toContain("X-Content-Type-Options: nosniff");
  expect(answer.body).toBe("PK");
});

test("nobody outside gets a file, and a file that is gone is answered with the reason", async () => {
  const open = await openHost();
  const body = JSON.stringify({ download: "d00000000file" });
  expect((await sendRaw(open.port, [POST, ...pageLines(open)], body)).status).toBe(403);
  const inside = [POST, ...pageLines(open), ...secretLines(await openSession(open))];
  const gone = await sendRaw(open.port, inside, JSON.stringify({ download: "d00000000gone" }));
  expect(JSON.parse(gone.body)).toEqual({ ok: false, fault: { code: "download/unknown", details: {} } });
  const wrong = await sendRaw(open.port, inside, JSON.stringify({ download: 7 }));
  expect(JSON.parse(wrong.body)).toMatchObject({ fault: { code: "call/bad-arguments" } });
});
