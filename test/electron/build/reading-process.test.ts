import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "../../../electron/build/ensure-built.ts";
import { OUT } from "../../../electron/build/paths.ts";
import { ReadFileReplySchema } from "../../../electron/engine/reading-messages.ts";
import { makePdf, paragraph } from "../files/pdf/make-pdf.ts";

beforeAll(() => ensureBuilt(["engine"]));

const ENGINE = join(OUT, "engine");
const CHAPTER = "一、推进政务公开。各县区要全面梳理公开事项，编制公开目录，明确责任单位和完成时限。";
const PDF = makePdf([{ content: paragraph(80, 100, 16, CHAPTER, 28, 28) }]);

/** What Electron's processes say of themselves; pdf.js takes them for pages of a browser then. */
const LIKE_ELECTRON = `data:text/javascript,${encodeURIComponent(
  'Object.defineProperty(process.versions, "electron", { value: "45.4.1" }); Object.defineProperty(process, "type", { value: "utility" });',
)}`;

test.each([
  ["Node", []],
  ["a process of Electron", ["--import", LIKE_ELECTRON]],
])("the built reading process reads a PDF whose font needs a character map, in %s", async (_, execArgv) => {
  const child = fork(join(ENGINE, "reading-process.js"), ["1024"], {
    serialization: "advanced",
    execArgv,
    stdio: ["ignore", "ignore", "ignore", "ipc", "pipe"],
  });
  child.send({ kind: "file", name: "方案.pdf", bytes: PDF, choice: {} });
  const [reply] = await once(child, "message");
  child.kill();
  const read = ReadFileReplySchema.parse(reply);
  expect(read.ok && read.value.source.text.replace(/\s+/gu, "")).toBe(CHAPTER);
});

test("the engine is shipped with every character map and asks for no module that draws", () => {
  expect(readdirSync(join(ENGINE, "cmaps"))).toEqual(expect.arrayContaining(["GBK-EUC-H.bcmap", "LICENSE"]));
  const programs = readdirSync(ENGINE).filter((name) => name.endsWith(".js"));
  for (const name of programs) expect(readFileSync(join(ENGINE, name), "utf8")).not.toMatch(/require\(["']@napi-rs/u);
});
