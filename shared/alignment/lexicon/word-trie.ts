/** Finds words of a fixed list in a text: from each place, every word that begins there. */
export class WordTrie<Value> {
  private readonly root: Node<Value> = { next: new Map(), values: [] };

  /** Adds a word; one word may be added with several values. */
  add(word: string, value: Value): void {
    let node = this.root;
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at);
      let next = node.next.get(unit);
      if (next === undefined) {
        next = { next: new Map(), values: [] };
        node.next.set(unit, next);
      }
      node = next;
    }
    node.values.push(value);
  }

  /** Calls `found` for every value of every word that begins at `start`, shorter words first. */
  from(text: string, start: number, found: (value: Value, end: number) => void): void {
    let node = this.root;
    for (let at = start; at < text.length; at += 1) {
      const next = node.next.get(text.charCodeAt(at));
      if (next === undefined) return;
      node = next;
      for (const value of node.values) found(value, at + 1);
    }
  }
}

type Node<Value> = { readonly next: Map<number, Node<Value>>; readonly values: Value[] };
