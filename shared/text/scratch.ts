/**
 * Room for numbers that are needed for a moment only, used again and again. Long arrays made anew each time would have all
 * memory of the process looked through every now and then, which takes the longer the more it holds.
 */
export class Scratch {
  private room = new Uint32Array();

  /** So many numbers, whatever they are. They hold until the next call. */
  take(length: number): Uint32Array {
    if (length > this.room.length) this.room = new Uint32Array(length);
    return this.room.subarray(0, length);
  }
}
