/** Gets the process that asks for it into the trouble of this name. */
export function trouble(name: string): unknown {
  switch (name) {
    case "hang":
      for (;;);
    case "memory": {
      const kept: unknown[] = [];
      for (;;) kept.push({ kept: kept.length });
    }
    case "bytes": {
      const kept: unknown[] = [];
      for (;;) kept.push(new Uint8Array(1024 * 1024).fill(kept.length));
    }
    case "crash":
      return process.exit(3);
    case "nonsense":
      return { ok: true, value: { source: 1 } };
    default:
      throw new Error(name);
  }
}
