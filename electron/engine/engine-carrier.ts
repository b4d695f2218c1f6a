import type { Carrier } from "../../shared/contract/client.ts";
import type { Engine } from "./engine.ts";
import { handOver, type Keep } from "./hand-over.ts";

/**
 * The shortest way to an engine: in the same process.
 *
 * @param keep where saved files go; left out: nowhere
 */
export function engineCarrier(engine: Engine, keep: Keep = async () => ({ saved: null })): Carrier {
  let count = 0;
  return {
    async call(method, params, signal) {
      count += 1;
      const id = count;
      const cancel = () => engine.cancel(id);
      const answer = engine.call(id, method, params);
      if (signal?.aborted) cancel();
      signal?.addEventListener("abort", cancel);
      try {
        return await answer;
      } finally {
        signal?.removeEventListener("abort", cancel);
      }
    },
    upload: async (name, bytes) => engine.upload(name, bytes),
    save: (download, name) => handOver(engine.download(download), name, keep),
    listen: (heard) => engine.listen(heard),
  };
}
