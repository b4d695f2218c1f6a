import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fault } from "../../../shared/contract/fault.ts";
import type { FromEngine, ToEngine } from "../../../shared/contract/messages.ts";

// An engine process that can be made to crash, hang and fail, which the real one never does when a test wants it to.

const data = process.argv[process.argv.indexOf("--data") + 1] ?? "";
const failure = join(data, "failure.json");
const waiting = new Set<number>();

function send(message: FromEngine | { kind: "nonsense" }): void {
  process.send?.(message);
}

function reply(id: number, value: unknown): void {
  send({ kind: "reply", id, reply: { ok: true, value } });
}

function answer(id: number, method: string, params: unknown): void {
  if (method === "test.echo") reply(id, params);
  else if (method === "test.process") reply(id, process.pid);
  else if (method === "test.wait") waiting.add(id);
  else if (method === "test.crash") process.exit(1);
  else if (method === "test.nonsense") send({ kind: "nonsense" });
  else if (method === "test.event") {
    send({ kind: "event", event: { kind: "corpus-changed" } });
    reply(id, {});
  }
  // Any other call is never answered: the engine hangs.
}

process.on("message", (message: ToEngine) => {
  switch (message.kind) {
    case "call":
      answer(message.id, message.method, message.params);
      break;
    case "upload":
      reply(message.id, { name: message.name, bytes: message.bytes.length });
      break;
    case "download":
      if (message.download === "d00000000file")
        reply(message.id, { name: "对照表 (1).xlsx", bytes: new Uint8Array([80, 75]) });
      else send({ kind: "reply", id: message.id, reply: { ok: false, fault: fault("download/unknown", {}) } });
      break;
    case "cancel":
      if (waiting.delete(message.id)) {
        send({ kind: "reply", id: message.id, reply: { ok: false, fault: fault("call/cancelled", {}) } });
      }
      break;
    case "close":
      process.exit(0);
  }
});
process.on("disconnect", () => process.exit(0));

if (existsSync(failure)) send({ kind: "failed", fault: JSON.parse(readFileSync(failure, "utf8")) });
else if (!existsSync(join(data, "silent"))) send({ kind: "ready" });
