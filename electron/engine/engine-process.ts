import { parseArgs } from "node:util";
import { z } from "zod";
import { describeMismatch } from "../../shared/contract/describe-mismatch.ts";
import { fault } from "../../shared/contract/fault.ts";
import { type FromEngine, type ToEngine, ToEngineSchema } from "../../shared/contract/messages.ts";
import { describeBug } from "./describe-bug.ts";
import { type Engine, explainFailedOpening, openEngine } from "./engine.ts";
import { hostPort } from "./port.ts";
import { RESOURCES_FOLDER } from "./resources-folder.ts";
import { startComparer, startReader, startWriter } from "./start-processes.ts";

// The program of the engine process: `--data DIR [--window]`. It says `ready` or `failed`, then answers its host until
// the host says `close` or ends.

const port = hostPort();
const post = (message: FromEngine) => port.post(message);
const log = (line: string) => process.stderr.write(`duizhao engine: ${line}\n`);

function open(): Engine | null {
  const { values } = parseArgs({ options: { data: { type: "string" }, window: { type: "boolean", default: false } } });
  try {
    return openEngine({
      dataFolder: values.data ?? missing("--data"),
      window: values.window,
      startReader,
      startComparer,
      startWriter,
      resourcesFolder: RESOURCES_FOLDER,
      log,
    });
  } catch (error) {
    post({ kind: "failed", fault: explainFailedOpening(error, log) });
    return null;
  }
}

function missing(option: string): never {
  throw new Error(`${option} is missing`);
}

async function obey(engine: Engine | null, message: ToEngine): Promise<void> {
  if (message.kind === "close") return shutDown(engine);
  // Told that there is no engine, a host that asks all the same gets no answer.
  if (engine === null) return;
  switch (message.kind) {
    case "call":
      return reply(message.id, await engine.call(message.id, message.method, message.params));
    case "upload":
      return reply(message.id, engine.upload(message.name, message.bytes));
    case "download":
      return reply(message.id, engine.download(message.download));
    case "cancel":
      return engine.cancel(message.id);
  }
}

function reply(id: number, answer: unknown): void {
  post({ kind: "reply", id, reply: answer });
}

/** Ends without an engine, too: the host hears why there is none before it ends this process. */
async function shutDown(engine: Engine | null): Promise<void> {
  await engine?.close();
  port.close();
}

/** A message that is not as agreed is answered all the same where it bears an id: its sender waits. */
function refuse(value: unknown, error: z.ZodError): void {
  const call = z.object({ id: z.int(), method: z.string().catch("") }).safeParse(value);
  if (!call.success) return void log("a message was not as agreed");
  const where = describeMismatch(error);
  reply(call.data.id, { ok: false, fault: fault("call/bad-arguments", { method: call.data.method, where }) });
}

function fail(error: unknown): void {
  log(describeBug(error));
  process.exit(1);
}

// Ctrl+C reaches every process of a terminal; on Windows nothing else keeps it away. The host says when it is over.
process.on("SIGINT", () => undefined);

const engine = open();
port.listen({
  message(value) {
    const parsed = ToEngineSchema.safeParse(value);
    if (parsed.success) obey(engine, parsed.data).catch(fail);
    else refuse(value, parsed.error);
  },
  gone: () => void shutDown(engine).catch(fail),
});
if (engine !== null) {
  engine.listen((event) => post({ kind: "event", event }));
  post({ kind: "ready" });
  engine.prepare().catch(fail);
}
