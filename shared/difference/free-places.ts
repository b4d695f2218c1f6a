/** Which places of a sequence are not yet spoken for. */
export class FreePlaces {
  private readonly taken: Uint8Array;

  constructor(length: number) {
    this.taken = new Uint8Array(length);
  }

  take(start: number, end: number): void {
    this.taken.fill(1, start, end);
  }

  isFree(start: number, end: number): boolean {
    return !this.taken.subarray(start, end).includes(1);
  }
}
