import { request } from "node:http";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { FILE_NAME_HEADER, LOOPBACK_ROUTES, TOKEN_HEADER } from "../../../../shared/contract/loopback-routes.ts";
import { MAX_CALL_BYTES, MAX_FILE_BYTES } from "../../../../shared/contract/messages.ts";
import { type OpenHost, openHost } from "./open-host.ts";
import { openSession } from "./session.ts";

/** Sends a body in chunks, whose length no header announces, from inside a session. */
async function sendChunks(open: OpenHost, path: string, type: string, chunks: readonly Buffer[]): Promise<unknown> {
  const session = await openSession(open);
  const sending = request({
    ...{ host: "127.0.0.1", port: open.port, path, method: "POST" },
    headers: {
      Origin: `http://127.0.0.1:${open.port}`,
      Cookie: session.cookie,
      [TOKEN_HEADER]: session.token,
      [FILE_NAME_HEADER]: encodeURIComponent("很大.txt"),
      "Content-Type": type,
      "Transfer-Encoding": "chunked",
    },
  });
  const answer = new Promise<unknown>((resolve, reject) => {
    sending.on("error", reject);
    sending.on("response", async (response) => resolve(JSON.parse(await text(response))));
  });
  Readable.from(chunks).pipe(sending);
  return answer;
}

const MEGABYTE = 1024 * 1024;
const pieces = (bytes: number) => [
  ...Array.from({ length: Math.floor(bytes / MEGABYTE) }, () => Buffer.alloc(MEGABYTE, 0x20)),
  Buffer.alloc(bytes % MEGABYTE, 0x20),
];

test("counts a call's bytes as they arrive, and says what the limit is", async () => {
  const open = await openHost();
  const call = Buffer.from(JSON.stringify({ id: "1", method: "test.echo", params: 7 }));
  const fits = [call, ...pieces(MAX_CALL_BYTES - call.length)];
  expect(await sendChunks(open, LOOPBACK_ROUTES.call, "application/json", fits)).toEqual({ ok: true, value: 7 });
  expect(await sendChunks(open, LOOPBACK_ROUTES.call, "application/json", [...fits, Buffer.from(" ")])).toEqual({
    ok: false,
    fault: { code: "call/too-large", details: { limit: "1 MB" } },
  });
});

test("counts a file's bytes as they arrive, and names the file", async () => {
  const open = await openHost();
  const send = (bytes: number) => sendChunks(open, LOOPBACK_ROUTES.upload, "application/octet-stream", pieces(bytes));
  expect(await send(MAX_FILE_BYTES)).toEqual({ ok: true, value: { name: "很大.txt", bytes: MAX_FILE_BYTES } });
  expect(await send(MAX_FILE_BYTES + 1)).toEqual({
    ok: false,
    fault: { code: "file/too-large", details: { file: "很大.txt", limit: "50 MB" } },
  });
});

test("hangs up on whoever goes on sending far beyond the limit", async () => {
  const open = await openHost();
  const flood = sendChunks(open, LOOPBACK_ROUTES.call, "application/json", pieces(200 * MEGABYTE));
  await expect(flood).rejects.toThrow();
});
