import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparisonContract } from "./comparison-contract.ts";
import { contract, type Subject } from "./contract.ts";
import { openMemoryHost } from "./memory-client.ts";

const HOST = "no host at all";

async function open(): Promise<Subject> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-"));
  const { carrier, close } = openMemoryHost(folder);
  return {
    carrier,
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

contract(HOST, open);
comparisonContract(HOST, open);
