#!/usr/bin/env node
// The one door to every command and script. It must run on any Node, so: plain JavaScript, no dependency, old syntax.
// better-sqlite3 crashes without a message below Node 22, so nothing else is loaded before the version is right.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import * as modules from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const NEEDED_MAJOR = 24;
const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** Path of the Node that came with `npm ci`, or null where this platform has none. */
function installedNode() {
  const name = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "node.exe" : "node";
  const folder = join(project, "node_modules", `node-${name}-${process.arch}`);
  const binary = join(folder, "bin", file);
  if (!existsSync(binary)) return null;
  const version = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
  return Number.parseInt(version, 10) >= NEEDED_MAJOR ? binary : null;
}

function stop(sentence) {
  process.stderr.write(`duizhao: ${sentence}\n`);
  process.exit(1);
}

if (Number.parseInt(process.versions.node, 10) < NEEDED_MAJOR) {
  const node = installedNode();
  if (node === null) {
    const text = existsSync(join(project, "node_modules"))
      ? `host/node-too-old: Node ${NEEDED_MAJOR} or newer is needed and this is ${process.versions.node}; install Node ${NEEDED_MAJOR} from nodejs.org, then try again. 需要 Node ${NEEDED_MAJOR} 或更新版本。`
      : "host/not-installed: run `npm ci` in the project folder first. 请先在项目文件夹运行 npm ci。";
    stop(text);
  }
  const child = spawn(node, [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  // Ctrl+C in a terminal reaches the child by itself; this process only has to outlive it and pass on its answer.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => stop(`host/node-broken: ${node} does not start (${error.code}); run \`npm ci\` again.`));
  child.on("exit", (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
} else {
  await proceed();
}

/** Runs a project script (`run FILE …`) or hands over to the command line, with the caller's working directory. */
async function proceed() {
  if (!existsSync(join(project, "node_modules", "better-sqlite3"))) {
    stop("host/not-installed: run `npm ci` in the project folder first. 请先在项目文件夹运行 npm ci。");
  }
  if (process.argv[2] === "run") {
    const script = join(project, process.argv[3]);
    process.argv.splice(1, 3, script);
    await import(pathToFileURL(script).href);
  } else {
    keepCompiled();
    await import("./hosts/command-line/main.ts");
  }
}

/** Has this process and those it starts keep what they compile of the sources: the next start takes about half as long. */
function keepCompiled() {
  process.env.NODE_COMPILE_CACHE ??= join(project, "node_modules", ".cache", "duizhao");
  // Where nothing can be written there, nothing is kept.
  modules.enableCompileCache(process.env.NODE_COMPILE_CACHE);
}
