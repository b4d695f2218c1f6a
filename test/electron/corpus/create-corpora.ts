import { closeCorpus, openCorpus } from "../../../electron/corpus/open-corpus.ts";

// Opens the corpora of the folders it is told of, each at the moment it is told, and says how it went.
process.on("message", ({ folder, at }: { folder: string; at: number }) => {
  while (Date.now() < at);
  try {
    closeCorpus(openCorpus(folder));
    process.send?.("open");
  } catch (error) {
    process.send?.(String(error));
  }
});
process.send?.("ready");
