import {
  forkProcess,
  type MemoryLimits,
  type StartProcess,
  threadProcess,
} from "../../../electron/engine/work-process.ts";

const LIMITS: MemoryLimits = { heap: 512, all: 1024 };

/** How the engine starts its processes under Node, and how under Electron. */
export const WORK_WAYS: readonly (readonly [string, (program: string, limits?: MemoryLimits) => StartProcess])[] = [
  [
    "a process",
    (program, limits = LIMITS) =>
      () =>
        forkProcess(program, limits),
  ],
  [
    "a thread",
    (program, limits = LIMITS) =>
      () =>
        threadProcess(program, limits),
  ],
];
