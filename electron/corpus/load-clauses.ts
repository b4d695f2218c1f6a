import { prepared, type ReadableCorpus } from "./connection.ts";

type Stretch = { readonly start: number; readonly end: number };
type OfClause<Row> = Row & { readonly clause: number };

type ClauseRow = {
  readonly number: number;
  readonly path: string;
  readonly text: string;
  readonly textSimplified: string | null;
};
type ResponsibilityRow = {
  readonly raw: string;
  readonly inherited: number;
  readonly inline: number;
  readonly garbled: number;
  readonly spans: string;
};

/** The clauses of a plan in their order, shaped as a reading has them but not yet checked. */
export function loadClauses(corpus: ReadableCorpus, plan: number): readonly unknown[] {
  const spans = perClause<Stretch>(corpus, plan, `SELECT clause, start, "end" FROM clause_span`);
  const deadlines = perClause(corpus, plan, "SELECT clause, raw, due AS date FROM deadline");
  const citations = perClause(corpus, plan, "SELECT clause, title, document_number AS documentNumber FROM citation");
  const figures = perClause(corpus, plan, "SELECT clause, raw FROM figure");
  const responsibilities = loadResponsibilities(corpus, plan);
  return prepared<[number], ClauseRow>(
    corpus,
    `SELECT number, id, outline_id AS outlineId, path, title, title_kind AS titleKind, text,
            text_simplified AS textSimplified
     FROM clause WHERE plan = ? ORDER BY ordinal`,
  )
    .all(plan)
    .map(({ number, ...row }) => ({
      ...row,
      path: JSON.parse(row.path),
      textSimplified: row.textSimplified ?? row.text,
      spans: spans.get(number) ?? [],
      responsibility: responsibilities.get(number) ?? null,
      deadlines: deadlines.get(number) ?? [],
      citations: citations.get(number) ?? [],
      figures: figures.get(number) ?? [],
    }));
}

function loadResponsibilities(corpus: ReadableCorpus, plan: number): Map<number, unknown> {
  const units = perClause<{ role: string; name: string }>(
    corpus,
    plan,
    "SELECT clause, role, name FROM responsible_unit",
  );
  const rows = prepared<[number], OfClause<ResponsibilityRow>>(
    corpus,
    `SELECT clause, raw, inherited, inline, garbled, spans
     FROM responsibility WHERE clause IN (SELECT number FROM clause WHERE plan = ?)`,
  ).all(plan);
  return new Map(
    rows.map(({ clause, raw, inherited, inline, garbled, spans }) => {
      const named = (role: string) =>
        (units.get(clause) ?? []).filter((unit) => unit.role === role).map(({ name }) => name);
      const stretches: [number, number][] = JSON.parse(spans);
      return [
        clause,
        {
          raw,
          lead: named("lead"),
          cooperate: named("cooperate"),
          responsible: named("responsible"),
          inherited: inherited === 1,
          inline: inline === 1,
          garbled: garbled === 1,
          spans: stretches.map(([start, end]) => ({ start, end })),
        },
      ];
    }),
  );
}

/** Rows that belong to the clauses of a plan, by clause, each in its own order. */
function perClause<Row = unknown>(corpus: ReadableCorpus, plan: number, select: string): Map<number, Row[]> {
  const rows = prepared<[number], OfClause<Row>>(
    corpus,
    `${select} WHERE clause IN (SELECT number FROM clause WHERE plan = ?) ORDER BY clause, ordinal`,
  ).all(plan);
  const found = new Map<number, Row[]>();
  for (const { clause, ...row } of rows) {
    const list = found.get(clause) ?? [];
    found.set(clause, list);
    list.push(row as Row);
  }
  return found;
}
