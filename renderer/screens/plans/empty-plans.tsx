import type { ReactNode } from "react";
import { useWords } from "../../catalogue/words.tsx";

type EmptyPlansProps = {
  readonly buttons: ReactNode;
  /** How many plans that come with the program were removed. */
  readonly away: number;
  /** Brings them back. */
  readonly onRestore: () => void;
};

/** No plan yet: one sentence that says what to do, and the buttons that do it. */
export function EmptyPlans({ buttons, away, onRestore }: EmptyPlansProps) {
  const { say } = useWords();
  return (
    <section className="notice">
      <h2>{say("plans.empty")}</h2>
      <p>{say("plans.empty-text")}</p>
      <div className="actions">{buttons}</div>
      {away === 0 ? null : (
        <p>
          {say("plans.away", { count: away })}
          <button type="button" className="link" onClick={onRestore}>
            {say("plans.restore-shipped")}
          </button>
        </p>
      )}
    </section>
  );
}
