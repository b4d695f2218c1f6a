import { forkProcess, type StartProcess, threadProcess } from "../../../electron/engine/work-process.ts";

/** How the engine starts its processes under Node, and how under Electron; the heap limit is in megabytes. */
export const WORK_WAYS: readonly (readonly [string, (program: string, heap?: number) => StartProcess])[] = [
  [
    "a process",
    (program, heap = 512) =>
      () =>
        forkProcess(program, heap),
  ],
  [
    "a thread",
    (program, heap = 512) =>
      () =>
        threadProcess(program, heap),
  ],
];
