import { createElement, type HTMLAttributes, type ReactNode, type Ref } from "react";

type ScrollRegionProps = HTMLAttributes<HTMLElement> & {
  readonly tag: "section" | "aside";
  readonly ref?: Ref<HTMLElement>;
  readonly children: ReactNode;
};

/** A part of the page that scrolls by itself. It takes the focus, or nobody without a mouse could scroll it. */
export function ScrollRegion({ tag, children, ...attributes }: ScrollRegionProps) {
  return createElement(tag, { tabIndex: 0, "data-region-entry": "", ...attributes }, children);
}
