/** For each symbol, at which places of `ids` it stands: bit `i & 31` of word `i >> 5`, `words` words a symbol. */
export function placesOf(ids: Int32Array, alphabet: number, words: number): Int32Array {
  const places = new Int32Array(alphabet * words);
  for (let at = 0; at < ids.length; at += 1) {
    const word = (ids[at] ?? 0) * words + (at >>> 5);
    places[word] = (places[word] ?? 0) | (1 << (at & 31));
  }
  return places;
}

/**
 * One step of the bit-parallel LCS: from the row `from` (words at `rows[from…]`) to the row at `to`, for the symbol
 * whose places begin at `symbol`. A zero bit i of row j says LCS(a[0, i], b[0, j)) = LCS(a[0, i), b[0, j)) + 1.
 * Source: Hyyrö, "Bit-Parallel LCS-length Computation Revisited" (AWOCA 2004), V' = (V + (V & M)) | (V & ~M);
 * the sum runs over 32-bit words with the carry taken from the sign bits.
 */
export function stepRow(
  rows: Int32Array,
  from: number,
  to: number,
  places: Int32Array,
  symbol: number,
  words: number,
): void {
  let carry = 0;
  for (let word = 0; word < words; word += 1) {
    const row = rows[from + word] ?? 0;
    const here = row & (places[symbol + word] ?? 0);
    const sum = (row + here + carry) | 0;
    carry = (here | (row & ~sum)) >>> 31;
    rows[to + word] = sum | (row ^ here);
  }
}
