import { useWords } from "../../catalogue/words.tsx";
import { KeyCap } from "../../components/key-cap.tsx";
import { ClausePane } from "./clause-pane.tsx";
import type { OpenSource } from "./use-open-source.ts";

type ClauseFieldsProps = { readonly open: OpenSource; readonly onReveal: (offset: number, focus: boolean) => void };

/** The fields of the chosen clause, or how to choose one. */
export function ClauseFields({ open, onReveal }: ClauseFieldsProps) {
  const { say } = useWords();
  const { clauses } = open.read.reading;
  const { chosen } = open.reader;
  const clause = chosen === null ? undefined : clauses[chosen];
  if (clause === undefined || chosen === null) {
    return (
      <section>
        <header>
          <h2>{say("source.fields")}</h2>
          {clauses.length === 0 ? null : <KeyCap keys="↑ ↓" />}
        </header>
        <p className="aside">{clauses.length === 0 ? say("source.no-clauses") : say("source.choose")}</p>
      </section>
    );
  }
  return (
    <ClausePane clause={clause} number={chosen + 1} total={clauses.length} script={open.script} onReveal={onReveal} />
  );
}
