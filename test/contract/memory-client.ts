import { type Engine, openEngine } from "../../electron/engine/engine.ts";
import { engineCarrier } from "../../electron/engine/engine-carrier.ts";
import { RESOURCES_FOLDER } from "../../electron/engine/resources-folder.ts";
import { startComparer, startReader, startWriter } from "../../electron/engine/start-processes.ts";
import type { Carrier } from "../../shared/contract/client.ts";

/** An engine in this very process, on a data folder, as the hosts carry it. */
export type MemoryHost = { readonly carrier: Carrier; readonly engine: Engine; close(): Promise<void> };

/** Opens an engine without any host between; it begins to take in the shipped plans. */
export function openMemoryHost(dataFolder: string, log: (line: string) => void = () => undefined): MemoryHost {
  const engine = openEngine({
    dataFolder,
    window: true,
    startReader,
    startComparer,
    startWriter,
    resourcesFolder: RESOURCES_FOLDER,
    log,
  });
  void engine.prepare();
  return { engine, carrier: engineCarrier(engine), close: () => engine.close() };
}
