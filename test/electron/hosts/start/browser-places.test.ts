import { expect, test } from "vitest";
import { browserPlaces } from "../../../../electron/hosts/start/browser-places.ts";

test("looks on Linux along the search path, then where the stores of UOS and 麒麟 put browsers", () => {
  const places = browserPlaces({
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin:relative" },
    home: "/home/li",
  });
  expect(places.slice(0, 2)).toEqual(["/usr/local/bin/chromium", "/usr/bin/chromium"]);
  expect(places).toContain("/usr/bin/qaxbrowser-safe-stable");
  expect(places).toContain("/usr/bin/browser360-cn");
  expect(places.at(-1)).toMatch(/^\/opt\/apps\//u);
  expect(places.every((place) => place.startsWith("/"))).toBe(true);
});

test("looks on Windows in the folders that the machine names, for the whole machine and for the user", () => {
  const places = browserPlaces({
    platform: "win32",
    env: { ProgramFiles: "D:\\Programs", LOCALAPPDATA: "C:\\Users\\li\\AppData\\Local" },
    home: "C:\\Users\\li",
  });
  expect(places).toContain("D:\\Programs\\Google\\Chrome\\Application\\chrome.exe");
  expect(places).toContain("C:\\Users\\li\\AppData\\Local\\360ChromeX\\Chrome\\Application\\360ChromeX.exe");
  expect(places.every((place) => /^[CD]:\\/u.test(place))).toBe(true);
});

test("looks on macOS among the programs of the machine and of the user", () => {
  const places = browserPlaces({ platform: "darwin", env: {}, home: "/Users/li" });
  expect(places).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(places).toContain("/Users/li/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
});
