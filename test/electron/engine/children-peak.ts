import { readFileSync } from "node:fs";

/**
 * Follows the processes that this one starts. Gives the way to stop, which tells how many megabytes the largest of them
 * ever took up; 0 where the system does not tell.
 */
export function watchChildren(): () => number {
  let peak = 0;
  const watch = setInterval(() => {
    for (const child of childrenOf(process.pid)) peak = Math.max(peak, peakOf(child));
  }, 20);
  return () => {
    clearInterval(watch);
    return peak;
  };
}

function childrenOf(process: number): readonly string[] {
  return read(`/proc/${process}/task/${process}/children`).split(" ").filter(Boolean);
}

function peakOf(child: string): number {
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(read(`/proc/${child}/status`))?.[1] ?? 0) / 1024;
}

/** A process may be gone before it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
