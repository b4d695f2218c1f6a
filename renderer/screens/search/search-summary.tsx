import { SearchOrderSchema } from "../../../shared/model/search.ts";
import { useWords } from "../../catalogue/words.tsx";
import type { Finder } from "./use-finder.ts";

type SearchSummaryProps = { readonly finder: Finder; readonly summary: string };

/** How much was found, and in which order it stands. */
export function SearchSummary({ finder, summary }: SearchSummaryProps) {
  const { say } = useWords();
  const { search, order, setOrder, lines } = finder;
  return (
    <div className="search-summary">
      <span>{summary}</span>
      {search?.result.state === "failed" ? (
        <button type="button" className="link" onClick={finder.retry}>
          {say("retry")}
        </button>
      ) : null}
      {lines.length > 1 ? (
        <fieldset className="segments push" aria-label={say("search.order")}>
          {SearchOrderSchema.options.map((one) => (
            <label key={one}>
              <input type="radio" name="search-order" checked={order === one} onChange={() => setOrder(one)} />
              <span>{say(`search.order.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}
