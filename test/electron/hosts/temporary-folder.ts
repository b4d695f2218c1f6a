import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder for the running test, removed with it; an engine whose host was killed may still be closing its corpus. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }));
  return folder;
}
