import type { ReactNode } from "react";
import type { Plan } from "../../../shared/model/plan.ts";
import { useWords } from "../../catalogue/words.tsx";
import { Fact, Facts } from "./facts.tsx";

type PlanFactsProps = { readonly plan: Plan };

/** What the document says of itself, and what the program knows of the file. What the document does not say is left out. */
export function PlanFacts({ plan }: PlanFactsProps) {
  const { say, number, date } = useWords();
  const { metadata } = plan.reading;
  const { source, summary } = plan;
  const said: readonly (readonly [name: string, value: ReactNode])[] = [
    [say("plans.title"), metadata.planTitle],
    [say("facts.letter"), metadata.title === metadata.planTitle ? null : metadata.title],
    [say("plans.number"), metadata.documentNumber],
    [say("plans.issuer"), metadata.issuer],
    [say("facts.issued"), metadata.issuedOn === null ? null : date(metadata.issuedOn)],
    [say("facts.published"), metadata.publishedOn === null ? null : date(metadata.publishedOn)],
    [say("facts.province"), metadata.province ?? inferred(metadata.inferred.province, say("facts.inferred"))],
    [say("facts.index"), metadata.indexNumber],
    [say("facts.category"), metadata.category],
    [say("facts.status"), metadata.status],
  ];
  return (
    <section aria-labelledby="facts-heading">
      <header>
        <h2 id="facts-heading">{say("facts.plan")}</h2>
      </header>
      <Facts>
        {said.map(([name, value]) =>
          value === null ? null : (
            <Fact key={name} name={name}>
              <span lang="zh-Hans">{value}</span>
            </Fact>
          ),
        )}
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
}

function inferred(value: string | null, note: string): ReactNode {
  return value === null ? null : (
    <>
      {value} <span className="box machine">{note}</span>
    </>
  );
}
