import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOOPBACK_ROUTES } from "../../shared/contract/loopback-routes.ts";
import { launchBrowser, openWorkbench, showCorpus, type Workbench } from "./workbench.ts";

// A page of another origin in the same browser, where the workbench is open and its cookie lies.

describe("a foreign page", () => {
  let workbench: Workbench;
  let server: Server;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await showCorpus(workbench.page);
    server = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end("<!doctype html><title>elsewhere</title>");
    });
    await new Promise<void>((settle) => server.listen(0, "127.0.0.1", settle));
    page = await workbench.context.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    server.close();
    await workbench.close();
  });

  test.each(Object.values(LOOPBACK_ROUTES))("reads and changes nothing at %s", async (route) => {
    const url = new URL(route, workbench.origin).href;
    const got = await page.evaluate(async (address) => {
      const tries: (() => Promise<string>)[] = [
        ...(["cors", "no-cors"] as const).flatMap((mode) =>
          ["GET", "POST"].map((method) => async () => {
            const answer = await fetch(address, { method, mode, credentials: "include" });
            return answer.type === "opaque" ? "" : answer.text();
          }),
        ),
        async () => {
          const body = JSON.stringify({ id: "1", method: "plan.remove", params: { plan: "jilin-2018" } });
          const answer = await fetch(address, { method: "POST", mode: "no-cors", credentials: "include", body });
          return answer.type === "opaque" ? "" : answer.text();
        },
        async () => (navigator.sendBeacon(address, "x") ? "" : ""),
        () =>
          new Promise((settle) => {
            const image = new Image();
            image.onload = () => settle("image");
            image.onerror = () => settle("");
            image.src = address;
          }),
        () =>
          new Promise((settle) => {
            const source = new EventSource(address, { withCredentials: true });
            source.onmessage = (event) => settle(String(event.data));
            source.onerror = () => {
              source.close();
              settle("");
            };
          }),
        () =>
          new Promise((settle) => {
            const socket = new WebSocket(address.replace("http", "ws"));
            socket.onopen = () => settle("open");
            socket.onerror = () => settle("");
          }),
        () =>
          new Promise((settle) => {
            const frame = document.createElement("iframe");
            frame.onload = () => {
              try {
                settle(frame.contentDocument?.body.textContent ?? "");
              } catch {
                settle("");
              }
            };
            frame.src = address;
            document.body.append(frame);
          }),
      ];
      const heard: string[] = [];
      for (const attempt of tries) heard.push(await attempt().catch(() => ""));
      return heard.filter((text) => text !== "");
    }, url);
    expect(got).toEqual([]);
  });

  test("leaves the five plans as they are", async () => {
    await workbench.page.bringToFront();
    await workbench.page.reload();
    await showCorpus(workbench.page);
    await expect.poll(() => workbench.page.getByRole("rowheader").count()).toBe(5);
  });

  test("cannot frame the workbench", async () => {
    const framed = await page.evaluate(async (address) => {
      const frame = document.createElement("iframe");
      const loaded = new Promise((settle) => {
        frame.onload = settle;
      });
      frame.src = address;
      document.body.append(frame);
      await loaded;
      try {
        return frame.contentDocument?.title ?? "";
      } catch {
        return "another origin";
      }
    }, `${workbench.origin}/`);
    expect(framed).not.toBe("对照");
  });
});

test("another name for the address reaches nothing", async () => {
  const workbench = await openWorkbench();
  const browser = await launchBrowser();
  try {
    const { port } = new URL(workbench.origin);
    const rebound = await browser.newContext();
    const page = await rebound.newPage();
    // What a rebinding page would send: our address under its own name.
    const answer = await page.request.get(`http://127.0.0.1:${port}/`, { headers: { Host: `evil.example:${port}` } });
    expect(answer.status()).toBe(403);
    expect(await answer.text()).not.toContain("对照");
  } finally {
    await browser.close();
    await workbench.close();
  }
});
