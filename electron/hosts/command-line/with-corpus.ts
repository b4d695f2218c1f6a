import { type Client, createClient } from "../../../shared/contract/client.ts";
import { FaultError } from "../../../shared/contract/fault.ts";
import type { Reply } from "../../../shared/contract/reply.ts";
import { openEngine } from "../../engine/engine.ts";
import { engineCarrier } from "../../engine/engine-carrier.ts";
import type { Keep } from "../../engine/hand-over.ts";
import { RESOURCES_FOLDER } from "../../engine/resources-folder.ts";
import { startComparer, startReader, startWriter } from "../../engine/start-processes.ts";
import { chooseDataFolder } from "../data-folder.ts";

export type CorpusOptions = {
  /** Where a file goes that the command saves; left out: nowhere. */
  readonly keep?: Keep;
  /** Otherwise it is seen to that the shipped plans are there. */
  readonly leavesAsFound?: boolean;
};

/**
 * Opens the corpus, runs a command on it and closes it again. A window may use the corpus meanwhile.
 *
 * @param data the value of `--data`
 */
export async function withCorpus<T>(
  data: string | undefined,
  command: (client: Client) => Promise<T>,
  { keep, leavesAsFound = false }: CorpusOptions = {},
): Promise<T> {
  const engine = openEngine({
    dataFolder: chooseDataFolder(data),
    window: false,
    startReader,
    startComparer,
    startWriter,
    resourcesFolder: RESOURCES_FOLDER,
    log: (line) => process.stderr.write(`duizhao: ${line}\n`),
  });
  try {
    if (!leavesAsFound) await engine.prepare();
    return await command(createClient(engineCarrier(engine, keep)));
  } finally {
    await engine.close();
  }
}

/** The value of a reply; raises its fault. */
export function resultOf<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new FaultError(reply.fault);
}
