import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { duizhao } from "./run-duizhao.ts";

test("what a command compiled is kept for the next one", async () => {
  const folder = join(temporaryFolder(), "compiled");
  const { status } = await duizhao(["--help"], { environment: { NODE_COMPILE_CACHE: folder } });
  expect(status).toBe(0);
  expect(readdirSync(folder)).toHaveLength(1);
});

test("where nothing can be kept, a command does its work all the same, and says nothing of it", async () => {
  const file = join(temporaryFolder(), "a-file");
  writeFileSync(file, "");
  const run = await duizhao(["--help"], { environment: { NODE_COMPILE_CACHE: join(file, "compiled") } });
  expect(run).toMatchObject({ status: 0, complaints: "" });
});
