/** One call of Electron's API. Functions among the arguments are noted as "function". */
export type Recorded = { readonly name: string; readonly args: readonly unknown[] };

/** Every call that the program under test made, in order. Each is also sent on at once: the program may end. */
export const records: Recorded[] = [];

export function record(name: string, args: readonly unknown[]): void {
  const recorded = { name, args: args.map(plain) };
  records.push(recorded);
  process.send?.({ recorded });
}

function plain(value: unknown): unknown {
  if (typeof value === "function") return "function";
  try {
    return structuredClone(value);
  } catch {
    return String(value);
  }
}
