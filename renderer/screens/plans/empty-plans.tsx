import { useWords } from "../../catalogue/words.tsx";
import { ImportButton } from "./import-button.tsx";
import type { HandedFile } from "./use-imports.ts";

type EmptyPlansProps = { readonly onFiles: (files: readonly HandedFile[]) => void };

/** No plan yet: one sentence that says what to do, and the button that does it. */
export function EmptyPlans({ onFiles }: EmptyPlansProps) {
  const { say } = useWords();
  return (
    <section className="notice">
      <h2>{say("plans.empty")}</h2>
      <p>{say("plans.empty-text")}</p>
      <div className="actions">
        <ImportButton onFiles={onFiles} />
      </div>
    </section>
  );
}
