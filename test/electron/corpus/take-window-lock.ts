import { takeWindowLock } from "../../../electron/corpus/window-lock.ts";

// A process of the window lock's test: tells whether it got the lock of the folder named, and keeps it until it ends.
const lock = takeWindowLock(process.argv[2] ?? "");
process.send?.(lock === null ? "refused" : "held");
setInterval(() => lock, 60_000);
