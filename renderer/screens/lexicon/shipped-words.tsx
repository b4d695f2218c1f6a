import { useMemo, useState } from "react";
import { useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import { TextField } from "../../components/text-field.tsx";
import { findShipped } from "./find-shipped.ts";
import type { ShippedWords as Shipped } from "./use-lexicon.ts";

/** The words the program brings, to be searched but not changed. */
export function ShippedWords({ shipped }: { readonly shipped: Shipped }) {
  const { say } = useWords();
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState("");
  const found = useMemo(() => findShipped(shipped, wanted), [shipped, wanted]);
  return (
    <section className="lexicon-shipped">
      <header>
        <h3>{say("lexicon.shipped")}</h3>
        <TextField
          type="search"
          aria-label={say("lexicon.find")}
          placeholder={say("lexicon.find")}
          value={typed}
          onValue={setTyped}
          onSettled={setWanted}
        />
        <span role="status">{say("lexicon.found", { count: found.length })}</span>
      </header>
      <ScrollRegion tag="section" aria-label={say("lexicon.shipped")}>
        <dl>
          {found.map(({ name, words }) => (
            <div key={`${name} ${words}`}>
              <dt>{name ?? say("lexicon.synonyms")}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </ScrollRegion>
    </section>
  );
}
