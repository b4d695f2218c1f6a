/**
 * Finds out whether an answer is older than the events' stream. What happened between the two was told to nobody: the
 * stream is asked for at the same time as the first answers, and may begin after them.
 */
export class MissedEvents {
  readonly #missed: () => void;
  /** Of the answers since the last stream began, how many events had been told when the earliest was asked for. */
  #earliest = Number.POSITIVE_INFINITY;
  /** How many had been told before the stream; none counts as missed until it stands. */
  #before = 0;

  /** @param missed called when an answer may not know of something that was not told */
  constructor(missed: () => void) {
    this.#missed = missed;
  }

  /** The stream stands. */
  streamBegins(told: number): void {
    const isMissed = this.#earliest < told;
    this.#before = told;
    this.#earliest = Number.POSITIVE_INFINITY;
    if (isMissed) this.#missed();
  }

  /** An answer has come. */
  answerComes(told: number): void {
    this.#earliest = Math.min(this.#earliest, told);
    if (told < this.#before) this.#missed();
  }
}
