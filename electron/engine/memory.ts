/** Values by name, of which the last used are kept. */
export type Memory<T> = {
  get(name: string): T | undefined;
  set(name: string, value: T): void;
  /** The value of this name; made and kept where it is not at hand. */
  recall(name: string, make: () => T): T;
};

/** @param most how many values are kept; none of them is undefined */
export function createMemory<T>(most: number): Memory<T> {
  // A Map keeps the order in which its entries were set: the first is the one unused for longest.
  const values = new Map<string, T>();

  function set(name: string, value: T): void {
    values.delete(name);
    values.set(name, value);
    const [oldest] = values.keys();
    if (values.size > most && oldest !== undefined) values.delete(oldest);
  }

  function get(name: string): T | undefined {
    const value = values.get(name);
    if (value !== undefined) set(name, value);
    return value;
  }

  return {
    get,
    set,
    recall(name, make) {
      const known = get(name);
      if (known !== undefined) return known;
      const made = make();
      set(name, made);
      return made;
    },
  };
}
