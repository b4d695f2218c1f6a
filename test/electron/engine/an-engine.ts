import { onTestFinished } from "vitest";
import { type EngineOptions, openEngine } from "../../../electron/engine/engine.ts";
import { engineCarrier } from "../../../electron/engine/engine-carrier.ts";
import { RESOURCES_FOLDER } from "../../../electron/engine/resources-folder.ts";
import { startComparer, startReader, startWriter } from "../../../electron/engine/start-processes.ts";
import { createClient } from "../../../shared/contract/client.ts";
import { FaultError } from "../../../shared/contract/fault.ts";
import type { Reply } from "../../../shared/contract/reply.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const NOW = new Date("2026-11-21T08:00:00.000Z");

/** An engine in this very process, a client of it and what it logged. */
export type EngineUnderTest = ReturnType<typeof openedEngine>;

export function openedEngine(dataFolder: string, options: Partial<EngineOptions> = {}) {
  const log: string[] = [];
  const engine = openEngine({
    ...{ dataFolder, window: false, startReader, startComparer, startWriter },
    ...{ resourcesFolder: RESOURCES_FOLDER, now: () => NOW },
    log: (line) => log.push(line),
    ...options,
  });
  return { engine, log, client: createClient(engineCarrier(engine)) };
}

/** The same, closed when the test is over. */
export function anEngine(dataFolder = temporaryFolder(), options: Partial<EngineOptions> = {}): EngineUnderTest {
  const room = openedEngine(dataFolder, options);
  onTestFinished(() => room.engine.close());
  return room;
}

/** The value of a reply; throws its fault. */
export function settled<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new FaultError(reply.fault);
}

/** Hands a file over and imports it. */
export async function importFile({ client }: EngineUnderTest, name: string, bytes: Uint8Array) {
  const { upload } = settled(await client.upload(name, bytes));
  return settled(await client.call("plan.import", { upload }));
}
