import type { CorpusProblem } from "../../../shared/contract/methods/corpus.ts";
import { prepared, type ReadableCorpus } from "../connection.ts";

/**
 * Every note says something and hangs on something, also those removed: on words that stand at their place in the
 * source, or on clauses that are there or of which it is known what became of them.
 */
export function checkNotes(corpus: ReadableCorpus): CorpusProblem[] {
  const lost = prepared<[], { id: string }>(
    corpus,
    `SELECT id FROM note WHERE trim(text) = '' OR
       CASE kind
         WHEN 'span' THEN EXISTS (SELECT 1 FROM note_clause WHERE note = note.number)
         WHEN 'clause' THEN (SELECT count(*) FROM note_clause WHERE note = note.number) <> 1
         ELSE NOT EXISTS (SELECT 1 FROM note_clause WHERE note = note.number)
       END
     UNION
     SELECT note.id FROM note_clause JOIN note ON note.number = note_clause.note
     WHERE NOT EXISTS (SELECT 1 FROM clause WHERE clause.id = note_clause.clause AND clause.plan = note_clause.plan)
       AND NOT EXISTS (
         SELECT 1 FROM clause_change WHERE before_id = note_clause.clause AND clause_change.plan = note_clause.plan
       )`,
  );
  const placed = prepared<[], { id: string; source: number; start: number; end: number; words: string }>(
    corpus,
    `SELECT id, source, start, "end", words FROM note WHERE kind = 'span' ORDER BY source, number`,
  ).all();
  const texts = prepared<[number], { text: string }>(corpus, "SELECT text FROM source WHERE id = ?");
  const misplaced = [...Map.groupBy(placed, ({ source }) => source)].flatMap(([source, notes]) => {
    const text = texts.get(source)?.text ?? "";
    return notes.filter(({ start, end, words }) => text.slice(start, end) !== words);
  });
  return [...lost.all(), ...misplaced].map(({ id }) => ({ code: "notes", detail: id }));
}
