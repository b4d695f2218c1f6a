/**
 * A table that is made when it is first asked for, and then kept: neither a window nor the engine waits at its start for
 * tables that it may not need.
 */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
