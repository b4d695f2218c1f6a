import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { writeAtomically } from "../../../electron/files/write-atomically.ts";
import { FaultError } from "../../../shared/contract/fault.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const OLD = "旧表";
const NEW = new TextEncoder().encode("新表");

async function faultOf(work: Promise<void>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof FaultError ? error.fault : error;
}

/** A rename that another program's hold on the file refuses so many times, as Windows does. */
function heldFor(times: number, code = "EPERM"): typeof rename {
  let left = times;
  return async (from, to) => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(code), { code, syscall: "rename" });
    return rename(from, to);
  };
}

describe("a file that is written", () => {
  test("takes the place of the one that was there, and leaves nothing beside it", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "对照表.xlsx");
    writeFileSync(path, OLD);
    await writeAtomically(path, NEW);
    expect(readFileSync(path, "utf8")).toBe("新表");
    expect(readdirSync(folder)).toEqual(["对照表.xlsx"]);
  });

  test.each(["EPERM", "EACCES", "EBUSY"])(
    "waits for a program that holds its place for a moment (%s)",
    async (code) => {
      const path = join(temporaryFolder(), "对照表.xlsx");
      await writeAtomically(path, NEW, heldFor(3, code));
      expect(readFileSync(path, "utf8")).toBe("新表");
    },
  );

  test("leaves the old one whole where it stays open elsewhere, and proposes a free name", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "对照表.xlsx");
    writeFileSync(path, OLD);
    writeFileSync(join(folder, "对照表 (2).xlsx"), OLD);
    expect(await faultOf(writeAtomically(path, NEW, heldFor(100)))).toEqual({
      code: "export/target-open",
      details: { file: "对照表.xlsx", other: "对照表 (3).xlsx" },
    });
    expect(readFileSync(path, "utf8")).toBe(OLD);
    expect(readdirSync(folder).sort()).toEqual(["对照表 (2).xlsx", "对照表.xlsx"]);
  });

  test("is refused in a folder that does not exist, and where a folder bears its name", async () => {
    const folder = temporaryFolder();
    expect(await faultOf(writeAtomically(join(folder, "没有", "表.csv"), NEW))).toEqual({
      code: "export/failed",
      details: { file: "表.csv", reason: "ENOENT" },
    });
    mkdirSync(join(folder, "表.csv", "里面"), { recursive: true });
    expect(await faultOf(writeAtomically(join(folder, "表.csv"), NEW))).toMatchObject({ code: "export/failed" });
    expect(readdirSync(folder)).toEqual(["表.csv"]);
  });

  test.skipIf(process.platform === "win32")("is refused by name in a folder that may not be written", () => {
    const folder = join(temporaryFolder(), "只读");
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    // For root no folder is closed, so the writing is done by somebody else.
    const somebody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    chmodSync(join(folder, ".."), 0o755);
    const module = pathToFileURL(join(import.meta.dirname, "../../../electron/files/write-atomically.ts")).href;
    const script = `const { writeAtomically } = await import(${JSON.stringify(module)});
      await writeAtomically(${JSON.stringify(join(folder, "表.csv"))}, new Uint8Array(3)).catch((error) => console.log(JSON.stringify(error.fault)));`;
    const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      ...somebody,
      encoding: "utf8",
    });
    expect(JSON.parse(stdout)).toEqual({ code: "export/read-only", details: { folder: "只读" } });
    expect(readdirSync(folder)).toEqual([]);
  });
});
