import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contract } from "./contract.ts";
import { openMemoryHost } from "./memory-client.ts";

contract("no host at all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-"));
  const { carrier, close } = openMemoryHost(folder);
  return {
    carrier,
    async close() {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
});
