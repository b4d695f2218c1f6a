import type { ReactNode } from "react";
import type { Metadata } from "../../../shared/model/reading.ts";
import { useWords } from "../../catalogue/words.tsx";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { Fact } from "./facts.tsx";

type MetadataFactsProps = { readonly metadata: Metadata };

/** What a document says of itself. What it does not say is left out. */
export function MetadataFacts({ metadata }: MetadataFactsProps) {
  const { say, date } = useWords();
  const names = useShownScript().simplified;
  const shown = (value: string | null) => (value === null ? null : names.words(value));
  const said: readonly (readonly [name: string, value: ReactNode])[] = [
    [say("plans.title"), shown(metadata.planTitle)],
    [say("facts.letter"), metadata.title === metadata.planTitle ? null : shown(metadata.title)],
    [say("plans.number"), shown(metadata.documentNumber)],
    [say("plans.issuer"), shown(metadata.issuer)],
    [say("facts.issued"), metadata.issuedOn === null ? null : date(metadata.issuedOn)],
    [say("facts.published"), metadata.publishedOn === null ? null : date(metadata.publishedOn)],
    [
      say("facts.province"),
      shown(metadata.province) ?? inferred(shown(metadata.inferred.province), say("facts.inferred")),
    ],
    [say("facts.index"), metadata.indexNumber],
    [say("facts.category"), shown(metadata.category)],
    [say("facts.status"), shown(metadata.status)],
  ];
  return said.map(([name, value]) =>
    value === null ? null : (
      <Fact key={name} name={name}>
        <span lang={names.lang}>{value}</span>
      </Fact>
    ),
  );
}

function inferred(value: string | null, note: string): ReactNode {
  return value === null ? null : (
    <>
      {value} <span className="box machine">{note}</span>
    </>
  );
}
