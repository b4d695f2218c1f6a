import type { Tag } from "../../shared/model/note.ts";

/** A tag: its name beside a spot of its colour. */
export function TagChip({ tag }: { readonly tag: Pick<Tag, "name" | "colour"> }) {
  return (
    <span className="tag">
      <span className={`tag-spot ${tag.colour}`} aria-hidden="true" />
      {tag.name}
    </span>
  );
}
