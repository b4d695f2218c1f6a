import type { ReactNode } from "react";
import { useWords } from "../../catalogue/words.tsx";

type EmptyPlansProps = { readonly buttons: ReactNode };

/** No plan yet: one sentence that says what to do, and the buttons that do it. */
export function EmptyPlans({ buttons }: EmptyPlansProps) {
  const { say } = useWords();
  return (
    <section className="notice">
      <h2>{say("plans.empty")}</h2>
      <p>{say("plans.empty-text")}</p>
      <div className="actions">{buttons}</div>
    </section>
  );
}
