import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Subject } from "./contract.ts";

/** Opens a subject on an empty data folder, which goes when the subject is closed. */
export async function onEmptyFolder(open: (data: string) => Promise<Subject>): Promise<Subject> {
  const data = mkdtempSync(join(tmpdir(), "duizhao-contract-"));
  const { carrier, close } = await open(data);
  return {
    carrier,
    async close() {
      await close();
      rmSync(data, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    },
  };
}
