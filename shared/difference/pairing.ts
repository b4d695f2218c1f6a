/** Places that correspond: the k-th of `a` in one sequence with the k-th of `b` in the other, both ascending. */
export class Pairing {
  readonly a: Int32Array;
  readonly b: Int32Array;
  length = 0;

  /** Room for `capacity` pairs; a common subsequence is never longer than the shorter sequence. */
  constructor(capacity: number) {
    this.a = new Int32Array(capacity);
    this.b = new Int32Array(capacity);
  }

  add(a: number, b: number): void {
    this.a[this.length] = a;
    this.b[this.length] = b;
    this.length += 1;
  }

  /** Turns round the pairs added since there were `from`: a way back finds them last first. */
  reverseFrom(from: number): void {
    this.a.subarray(from, this.length).reverse();
    this.b.subarray(from, this.length).reverse();
  }

  /** Replaces every place by the one it stands for in a longer sequence. */
  translate(placesA: Int32Array, placesB: Int32Array): void {
    for (let at = 0; at < this.length; at += 1) {
      this.a[at] = placesA[this.a[at] ?? 0] ?? 0;
      this.b[at] = placesB[this.b[at] ?? 0] ?? 0;
    }
  }
}
