import { join } from "node:path";
import { onTestFinished } from "vitest";
import { connectEngine, type EngineConnection } from "../../../../electron/hosts/engine-connection.ts";
import { forkEngine } from "../../../../electron/hosts/fork-engine.ts";
import { type LoopbackHost, startLoopbackHost } from "../../../../electron/hosts/loopback/host.ts";
import { type Shell, shellHeaders } from "../../../../electron/hosts/shell-files.ts";
import { temporaryFolder } from "../temporary-folder.ts";

export const KEY = "a key that only the owner of the data folder can read";

export const SHELL: Shell = new Map(
  ["/", "/index.html", "/assets/index-1a2b.js"].map((path) => [
    path,
    { headers: shellHeaders(path, path.endsWith(".js") ? "text/javascript" : "text/html"), bytes: bytes(path) },
  ]),
);

export type OpenHost = {
  readonly host: LoopbackHost;
  readonly engine: EngineConnection;
  readonly port: number;
  readonly log: readonly string[];
};

/** A loopback host of the running test, with an engine process of its own. */
export async function openHost(): Promise<OpenHost> {
  const data = temporaryFolder();
  const engine = connectEngine(() => forkEngine(join(import.meta.dirname, "../pretend-engine.ts"), data));
  const log: string[] = [];
  const host = await startLoopbackHost({ engine, shell: SHELL, port: 0, key: KEY, log: (line) => log.push(line) });
  onTestFinished(async () => {
    await engine.close();
    await host.close();
  });
  return { host, engine, port: Number(new URL(host.address).port), log };
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text));
}
