import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";

// The program of a thread that watches its own process, whose main thread is too busy to look: V8 limits the values of a
// process only, not the bytes of files and what is unpacked from them. Beyond the limit, in megabytes, the thread says so
// to whoever started the process and ends it.

const WATCH_MS = 25;
/** The pipe that a forked process is started with. */
const ALARM_PIPE = 4;

setInterval(() => {
  if (process.memoryUsage.rss() > workerData * 1024 * 1024) endProcess();
}, WATCH_MS);

function endProcess(): void {
  writeSync(ALARM_PIPE, "!");
  process.kill(process.pid, "SIGKILL");
}
