import type { BundleName } from "./bundles.ts";
import { isFresh } from "./fresh.ts";

/** Builds what is missing or older than its sources; says so in one line on standard error, and nothing otherwise. */
export async function ensureBuilt(names: readonly BundleName[]): Promise<void> {
  const stale = names.filter((name) => !isFresh(name));
  if (stale.length === 0) return;
  console.error("正在准备界面，约需几秒…… Building the interface, a few seconds …");
  // Loaded only when needed: the bundler takes longer to load than the rest of a start.
  const { bundle } = await import("./bundle.ts");
  for (const name of stale) await bundle(name);
}
