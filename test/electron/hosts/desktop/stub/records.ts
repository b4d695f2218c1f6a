/** One call of Electron's API. Functions among the arguments are noted as "function". */
export type Recorded = { readonly name: string; readonly args: readonly unknown[] };

/** Every call that the program under test made, in order. */
export const records: Recorded[] = [];

export function record(name: string, args: readonly unknown[]): void {
  records.push({ name, args: args.map(plain) });
}

function plain(value: unknown): unknown {
  if (typeof value === "function") return "function";
  try {
    return structuredClone(value);
  } catch {
    return String(value);
  }
}
