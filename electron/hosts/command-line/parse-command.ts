import { parseArgs } from "node:util";
import { openReader } from "../../engine/reader.ts";
import { startReader } from "../../engine/start-processes.ts";
import { printJson } from "./output.ts";
import { readUnstored } from "./read-unstored.ts";
import { readingJson } from "./reading-json.ts";
import { UsageError } from "./usage-error.ts";

/** `duizhao parse FILE --json`: reads a file without storing it. Opens no corpus. */
export async function parse(args: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({
    args: [...args],
    options: { json: { type: "boolean" }, data: { type: "string" } },
    allowPositionals: true,
  });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageError("parse takes one file");
  const reader = openReader(startReader);
  try {
    const { source, reading } = await readUnstored(path, reader);
    await printJson(readingJson(source, reading));
    return 0;
  } finally {
    reader.end();
  }
}
