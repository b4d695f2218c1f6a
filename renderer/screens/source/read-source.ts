import type { Plan } from "../../../shared/model/plan.ts";

/** A source with its reading: of a plan in the corpus, or of a file that is only looked at. */
export type ReadSource = {
  readonly source: Pick<Plan["source"], "text" | "layout">;
  readonly reading: Plan["reading"];
};

/** What is open where no source is. */
export const NOTHING_READ: ReadSource = {
  source: { text: "", layout: null },
  reading: {
    metadata: {
      place: null,
      city: null,
      district: null,
      province: null,
      level: null,
      issuer: null,
      documentNumber: null,
      title: null,
      planTitle: null,
      indexNumber: null,
      category: null,
      status: null,
      issuedOn: null,
      publishedOn: null,
      year: null,
      script: "simplified",
      inferred: { city: null, province: null },
    },
    regions: [],
    outline: [],
    clauses: [],
    warnings: [],
  },
};
