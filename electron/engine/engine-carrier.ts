import type { Carrier } from "../../shared/contract/client.ts";
import type { Engine } from "./engine.ts";

/** The shortest way to an engine: in the same process. */
export function engineCarrier(engine: Engine): Carrier {
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
    listen: (heard) => engine.listen(heard),
  };
}
