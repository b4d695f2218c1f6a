/** The names of the values a sentence needs: {count} and {count|clause|clauses} both need `count`. */
export type ValueNames<T extends string> = T extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | ValueNames<Rest>
  : never;

export type Value = string | { readonly number: number; readonly shown: string };

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/gu;

/**
 * Puts values into a sentence. {name} stands for the value as shown, {name|one|many} for one of the two words,
 * by whether the number is 1.
 */
export function interpolate(sentence: string, values: Readonly<Record<string, Value>>): string {
  return sentence.replace(PLACE, (place, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined) return place;
    if (typeof value === "string") return value;
    if (one === undefined || many === undefined) return value.shown;
    return value.number === 1 ? one : many;
  });
}
