import { readdirSync, readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { openReader } from "../../../../electron/engine/reader.ts";
import { startReader } from "../../../../electron/engine/start-processes.ts";
import { Random } from "../../../bench/random.ts";
import { mutate } from "../../engine/mutate.ts";

// The files that real programs wrote, damaged, through the real reading process. DUIZHAO_SEED repeats a run.

const MUTATIONS = 200;
const SEED = Number(process.env.DUIZHAO_SEED ?? Date.now() % 1_000_000);
/** For one file, in seconds; a sound one takes less than one, one whose strings have no end some more. */
const PATIENCE = 60;

const FOLDER = new URL("../../../fixtures/documents/pdf/", import.meta.url);
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".pdf"))
  .map((name) => new Uint8Array(readFileSync(new URL(name, FOLDER))));

test(`${MUTATIONS} damaged files are read or refused, and none ends the process (seed ${SEED})`, async () => {
  const reader = openReader(startReader, PATIENCE);
  onTestFinished(() => reader.end());
  const wrong: string[] = [];
  let readings = 0;
  for (let round = 0; round < MUTATIONS; round += 1) {
    const random = new Random(SEED * 10_000 + round);
    const bytes = mutate(random.pick(FILES), random.pick(FILES), random);
    const reply = await reader.read({ kind: "file", name: "方案.pdf", bytes, choice: {} }, { isOurs: true });
    if (reply.ok) readings += 1;
    else if (!reply.fault.code.startsWith("file/")) wrong.push(`round ${round}: ${reply.fault.code}`);
  }
  expect(wrong).toEqual([]);
  expect(readings).toBeGreaterThan(0);
}, 400_000);
