import { defineConfig } from "vitest/config";

if (Number.parseInt(process.versions.node, 10) < 24) {
  throw new Error("Run the tests with `npm test`: better-sqlite3 crashes below Node 24.");
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // A page on a busy machine may take its time; what is waited for is a state, never a time.
    expect: { poll: { timeout: 20_000 } },
  },
});
