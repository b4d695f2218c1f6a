import { readFileSync } from "node:fs";
import { FaultError, fault } from "../../../shared/contract/fault.ts";
import { describeBug } from "../../engine/describe-bug.ts";
import { complain, complainOf, print } from "./output.ts";
import { isUsageError, UsageError } from "./usage-error.ts";

/** A command gets the arguments that follow its name and gives the exit status. */
type Command = (args: readonly string[]) => Promise<number>;

/** Each is loaded when it is asked for: most need no corpus, and wrong usage needs none of them. */
const COMMANDS: Readonly<Record<string, Command>> = {
  parse: async (args) => (await import("./parse-command.ts")).parse(args),
  plans: async (args) => (await import("./plans-command.ts")).plans(args),
  import: async (args) => (await import("./import-command.ts")).importFiles(args),
  search: async (args) => (await import("./search-command.ts")).search(args),
  align: async (args) => (await import("./align-command.ts")).align(args),
  diff: async (args) => (await import("./diff-command.ts")).diff(args),
  export: async (args) => (await import("./export-command.ts")).exportTable(args),
  check: async (args) => (await import("./check-command.ts")).check(args),
  serve: async (args) => (await import("../loopback/serve.ts")).serve(args),
  start: async (args) => (await import("../start/start.ts")).start(args),
};

const HELP = `duizhao: read Chinese city policy plans side by side  对照：城市政策方案对读

  duizhao start [--electron]                  open the workbench
  duizhao serve [--port N] [--no-open]        serve it on this computer and print the address
  duizhao plans [--json]                      the plans of the corpus
  duizhao import FILE… [--json]               read files, or those in a folder, and store them as plans
  duizhao parse FILE --json                   read a file without storing it
  duizhao search QUERY [--plans A,B] [--limit N] [--json]
                                              clauses with every word of the query, in either script;
                                              "…" around words means the phrase
  duizhao align X Y [Z…] [--candidates N] [--json]
                                              line plans of the corpus or files up, the first as base;
                                              N best partners of every clause with --candidates
  duizhao diff A B [--json]                   what two clauses (plan:clause) or files differ in
  duizhao export --plans A,B,… --format xlsx|docx|csv|html|md|json|txt|bib|ris --out FILE
                 [--layouts comparison,tasks,units,coverage,clauses] [--encoding gb18030] [--at TIME]
                                              write the alignment table; the first plan is the base
  duizhao check [--json]                      look through the corpus for damage

  --data DIR   the data folder, before DUIZHAO_DATA and the user's own
  --help       this text
  --version    the version of the program
`;

/** Runs the command line. Exit status 0 on success, 2 for wrong usage, 1 for any other failure. */
async function run(args: readonly string[]): Promise<number> {
  const [name] = args;
  if (args.includes("--help") || args.includes("-h") || name === "help") return printed(HELP);
  if (name === "--version") return printed(`${readVersion()}\n`);
  try {
    const { command, rest } = findCommand(args);
    return await command(rest);
  } catch (error) {
    return explain(error);
  }
}

/** The command is the first word; options may stand before it, and then come after. */
function findCommand(args: readonly string[]): { command: Command; rest: readonly string[] } {
  const at = args.findIndex((argument, index) => !argument.startsWith("-") && args[index - 1] !== "--data");
  const name = args[at];
  if (name === undefined) throw new UsageError("no command given; duizhao --help lists them");
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined)
    throw new UsageError(`there is no command ${JSON.stringify(name)}; duizhao --help lists them`);
  return { command, rest: args.toSpliced(at, 1) };
}

function explain(error: unknown): number {
  if (isUsageError(error)) {
    complain("usage", error.message);
    return 2;
  }
  if (error instanceof FaultError) {
    complainOf(error.fault);
    return 1;
  }
  process.stderr.write(`${describeBug(error)}\n`);
  complainOf(fault("internal", { reason: error instanceof Error ? error.name : typeof error }));
  return 1;
}

async function printed(text: string): Promise<number> {
  await print(text);
  return 0;
}

function readVersion(): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
  );
  return manifest.version;
}

// Whoever reads the output may have enough of it (`duizhao plans | head -1`); that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2));
