import { readFileSync } from "node:fs";

/** A way to do the work of one input. Its result is given back so that no compiler leaves the work out. */
export type Way<Input> = (input: Input) => unknown;

export type Comparison = {
  /** Median time of one input in milliseconds, for each way. */
  readonly medians: readonly number[];
  /** Median over inputs and rounds of the first way's time divided by each way's. */
  readonly ratios: readonly number[];
};

/** A stretch shorter than this says more about the clock than about the work. */
const SHORTEST_STRETCH_MS = 0.2;

/**
 * Times several ways on the same inputs, in turn (A B C A B C …), because the machine is shared and only what ran side by
 * side can be compared. Each input is warmed up once and then gets `rounds` rounds.
 */
export function compareWays<Input>(ways: readonly Way<Input>[], inputs: readonly Input[], rounds: number): Comparison {
  const repeats = inputs.map((input) => ways.map((way) => repeatsFor(way, input)));
  const times: number[][] = ways.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    inputs.forEach((input, at) => {
      ways.forEach((way, which) => {
        times[which]?.push(timeOf(way, input, repeats[at]?.[which] ?? 1));
      });
    });
  }
  const [first = []] = times;
  return {
    medians: times.map(median),
    ratios: times.map((others) => median(others.map((other, at) => (first[at] ?? 0) / other))),
  };
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >>> 1] ?? 0;
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** What this process has used of the processor, in milliseconds: on a shared machine the clock tells of the others, too. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The most memory this process has held, in bytes. Linux counts the parent's into `maxRSS` of a child it starts, so that
 * small processes of a large bench would all read the same; the kernel's own high-water mark begins anew.
 */
export function peakMemory(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}

function repeatsFor<Input>(way: Way<Input>, input: Input): number {
  const once = timeOf(way, input, 1);
  if (once > 50) return 1;
  const warm = timeOf(way, input, once > 5 ? 1 : 10);
  return Math.max(1, Math.min(200, Math.ceil(SHORTEST_STRETCH_MS / warm)));
}

function timeOf<Input>(way: Way<Input>, input: Input, repeats: number): number {
  const started = performance.now();
  for (let repeat = 0; repeat < repeats; repeat += 1) way(input);
  return (performance.now() - started) / repeats;
}
