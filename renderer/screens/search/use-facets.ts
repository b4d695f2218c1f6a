import { useEffect, useState } from "react";
import type { SearchFacets, SearchFilter } from "../../../shared/model/search.ts";
import { useClient } from "../../client/client-context.tsx";
import { LOADING, type Loadable, loaded } from "../../client/loadable.ts";

/** What a search could be narrowed to; asked for while `wanted`. */
export function useFacets(query: string, filter: SearchFilter, wanted: boolean): Loadable<SearchFacets> {
  const client = useClient();
  const [facets, setFacets] = useState<Loadable<SearchFacets>>(LOADING);
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    client.call("search.facets", { query, ...filter }, abort.signal).then((reply) => {
      if (!abort.signal.aborted) setFacets(loaded(reply));
    });
    return () => abort.abort();
  }, [client, query, filter, wanted]);
  return facets;
}
