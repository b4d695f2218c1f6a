import { type Goal, inMilliseconds } from "../goal.ts";

type Timed = {
  readonly name: string;
  /** In milliseconds: own, the peer's and the least possible, null where there is none. */
  readonly times: readonly [own: number, peer: number | null, floor: number | null];
  readonly goal: string;
  readonly pass: boolean;
};

/** A goal of times. */
export function goalOf({ name, times: [own, peer, floor], goal, pass }: Timed): Goal {
  return {
    name,
    own: inMilliseconds(own),
    peer: peer === null ? null : inMilliseconds(peer),
    floor: floor === null ? null : inMilliseconds(floor),
    toPeer: peer === null ? null : own / peer,
    toFloor: floor === null ? null : own / floor,
    goal,
    pass,
  };
}
