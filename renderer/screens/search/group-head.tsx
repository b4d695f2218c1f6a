import { useWords } from "../../catalogue/words.tsx";
import { Name } from "../../script/name.tsx";
import { placeOf, titleOf } from "../plans/plan-columns.ts";
import type { LineGroup } from "./group-lines.ts";
import type { Finder } from "./use-finder.ts";

type GroupHeadProps = { readonly id: string; readonly group: LineGroup; readonly finder: Finder };

/** The plan that lines are of, and how many there are in it. */
export function GroupHead({ id, group: { plan, summary, lines, count }, finder }: GroupHeadProps) {
  const { say } = useWords();
  const { narrowing, narrow } = finder;
  const place = summary === undefined ? undefined : placeOf(summary);
  const all = count ?? lines.length;
  return (
    <tr className="hit-group">
      <th id={id} scope="rowgroup" className="hit-group-name">
        <b className="place">
          <Name>{place ?? (summary === undefined ? plan : titleOf(summary))}</Name>
        </b>
        <span className="aside">
          <Name>{summary === undefined || place === undefined ? "" : titleOf(summary)}</Name>
        </span>
      </th>
      <td className="aside push">
        {lines.length < all
          ? say("search.hits-of", { shown: lines.length, count: all })
          : say("search.hits", { count: all })}
        {lines.length < all && place !== undefined && !narrowing.places.includes(place) ? (
          <button
            type="button"
            tabIndex={-1}
            className="link"
            onClick={() => narrow({ ...narrowing, places: [...narrowing.places, place] })}
          >
            {say("search.only", { place })}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
