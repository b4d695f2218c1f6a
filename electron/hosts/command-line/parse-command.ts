import { parseArgs } from "node:util";
import { FaultError } from "../../../shared/contract/fault.ts";
import { identifyClauses } from "../../../shared/reading/identify-clauses.ts";
import { deriveClauseId } from "../../engine/derive-clause-id.ts";
import { openReader } from "../../engine/reader.ts";
import { startReader } from "../../engine/start-processes.ts";
import { printJson } from "./output.ts";
import { readNamedFile } from "./read-named-file.ts";
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
  const { name, bytes } = await readNamedFile(path);
  const reader = openReader(startReader);
  try {
    const reply = await reader.read({ kind: "file", name, bytes });
    if (!reply.ok) throw new FaultError(reply.fault);
    const { source, reading } = reply.value;
    const identified = identifyClauses(reading, (ordinal) => deriveClauseId(source.sha256, ordinal));
    await printJson(readingJson(source, identified));
    return 0;
  } finally {
    reader.end();
  }
}
