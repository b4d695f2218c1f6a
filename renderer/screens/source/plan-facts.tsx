import { memo } from "react";
import type { Plan } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { CitationMenu } from "../../citation/citation-menu.tsx";
import { Fact, Facts } from "./facts.tsx";
import { MetadataFacts } from "./metadata-facts.tsx";

type PlanFactsProps = { readonly plan: Plan };

/** What the document says of itself, and what the program knows of the file. It stays as it is while the text is scrolled. */
export const PlanFacts = memo(function PlanFacts({ plan }: PlanFactsProps) {
  const { say, number } = useWords();
  const { source, summary, reading } = plan;
  return (
    <section aria-labelledby="facts-heading">
      <header>
        <h2 id="facts-heading">{say("facts.plan")}</h2>
      </header>
      <CitationMenu plan={summary} />
      <Facts>
        <MetadataFacts metadata={reading.metadata} />
        <Fact name={say("facts.file")}>{summary.fileName}</Fact>
        <Fact name={say("facts.encoding")}>
          {say("facts.bytes", { encoding: source.encoding.toUpperCase(), bytes: number(source.byteLength) })}
        </Fact>
        <Fact name={say("facts.sha256")}>
          <code>{source.sha256}</code>
        </Fact>
      </Facts>
    </section>
  );
});
