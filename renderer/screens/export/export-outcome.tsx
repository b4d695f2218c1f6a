import { describeFault } from "../../../shared/contract/sentences.ts";
import { useWords, type Words } from "../../catalogue/words.tsx";
import { OpenSaved } from "./open-saved.tsx";
import type { ExportProgress } from "./use-export.ts";

type ExportOutcomeProps = { readonly progress: ExportProgress };

/** What became of the export; its place is kept before there is anything to say. */
export function ExportOutcome({ progress }: ExportOutcomeProps) {
  const words = useWords();
  return (
    <p className={`outcome ${progress.step}`}>
      {outcomeText(progress, words)}
      {progress.step === "saved" && progress.place !== undefined ? <OpenSaved place={progress.place} /> : null}
      {progress.step === "failed" ? (
        <span className="code"> {words.say("fault.code", { code: progress.fault.code })}</span>
      ) : null}
    </p>
  );
}

/** What became of the export, in a sentence; empty before there is one. */
export function outcomeText(progress: ExportProgress, { say, language }: Words): string {
  switch (progress.step) {
    case "idle":
      return "";
    case "writing":
      return progress.reached === null ? say("export.writing") : say("export.comparing", progress.reached);
    case "cancelled":
      return say("export.cancelled");
    case "failed":
      return describeFault(progress.fault, language);
    case "saved": {
      const { rows, guarded, cut } = progress.written;
      return [
        rows === 0
          ? say("export.saved.file", { name: progress.name })
          : say("export.saved", { name: progress.name, rows }),
        guarded === 0 ? "" : say("export.guarded", { count: guarded }),
        cut === 0 ? "" : say("export.cut", { count: cut }),
      ].join("");
    }
  }
}
