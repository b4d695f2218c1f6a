import { expect, test } from "vitest";
import { roomIn } from "../../../../renderer/screens/compare/grid/table-room.ts";

const kept = { windowWidth: 1280, windowHeight: 800, room: 941, height: 634 };

test("a table is drawn at once for the room that it had in a window of the same size", () => {
  expect(roomIn({ innerWidth: 1280, innerHeight: 800 }, kept)).toEqual({ room: 941, height: 634 });
});

test.each([
  ["wider", { innerWidth: 1920, innerHeight: 800 }, kept],
  ["higher", { innerWidth: 1280, innerHeight: 1080 }, kept],
  ["new", { innerWidth: 1280, innerHeight: 800 }, null],
])("in a %s window its room is not known before it is measured", (_, window, room) => {
  expect(roomIn(window, room)).toEqual({ room: 0, height: 0 });
});
