import { useWords } from "../../catalogue/words.tsx";

/** No plan yet: one sentence that says what to do; the button stands above it, where it always is. */
export function EmptyPlans() {
  const { say } = useWords();
  return (
    <section className="notice">
      <h2>{say("plans.empty")}</h2>
      <p>{say("plans.empty-text")}</p>
    </section>
  );
}
