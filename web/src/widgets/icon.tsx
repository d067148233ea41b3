/** The signs of the page: lines on a grid of 16, drawn in the colour of the text beside them. They say nothing alone. */

const PATHS = {
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5l3 3",
  clock: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.5V8l2.5 1.5",
  theme: "M8 2a6 6 0 1 0 0 12zM8 2a6 6 0 0 1 0 12",
  leave: "M6 2.5H3v11h3M7 8h6.5M11 5.5 13.5 8 11 10.5",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  check: "M2.5 8.5l3.5 3.5 7.5-8",
  warning: "M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.8v.2",
  live: "M8 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zM4.5 4.5a5 5 0 0 0 0 7M11.5 4.5a5 5 0 0 1 0 7",
  changes: "M2.5 4h7M2.5 8h11M2.5 12h5M11.5 2.5 13 4l-1.5 1.5",
  compare: "M3 13V6M6.5 13V3M10 13V8M13.5 13V5",
  people:
    "M6 3a2.3 2.3 0 1 1 0 4.6A2.3 2.3 0 0 1 6 3zM2 13c0-2.5 1.8-4 4-4s4 1.5 4 4M10.5 3.3a2.2 2.2 0 0 1 0 4.2M11.5 9.3c1.6.4 2.5 1.8 2.5 3.7",
  person: "M8 2.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM3 13.5c0-2.8 2.2-4.5 5-4.5s5 1.7 5 4.5",
  machine: "M2.5 3h11v4h-11zM2.5 9h11v4h-11zM5 5h.1M5 11h.1",
  agent: "M3.5 6h9v6.5h-9zM8 6V3M6.3 8.8v.9M9.7 8.8v.9M8 2.5v.1",
  pin: "M5.5 2.5h5l-.8 4.5 2.3 2.5h-8L6.3 7zM8 9.5v4.5",
  shield: "M8 2l5 1.8v4c0 3-2 5-5 6.2-3-1.2-5-3.2-5-6.2v-4zM5.5 8l2 2 3-3.5",
  source: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11M5 3v3M11 6.5v3M7 10v3",
  settings:
    "M8 5.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM8 2v2M8 12v2M2 8h2M12 8h2M3.8 3.8l1.4 1.4M10.8 10.8l1.4 1.4M12.2 3.8l-1.4 1.4M5.2 10.8l-1.4 1.4",
  edit: "M3 13v-2.5L10.5 3 13 5.5 5.5 13z",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  link: "M6.5 9.5l3-3M7 4.5l1.2-1.2a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.2 1.2a2.8 2.8 0 0 1-4-4L5 7.5",
  download: "M8 2.5v7.5M5 7.5 8 10.5l3-3M2.5 13.5h11",
  filter: "M2 3.5h12L9.5 8.5v4l-3 1.5v-5.5z",
  exclude: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM3.8 3.8l8.4 8.4",
  save: "M3.5 2.5h9v11L8 10.5l-4.5 3z",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10M4 9l4 4 4-4",
  left: "M10 3 5 8l5 5",
  open: "M3 6l5 5 5-5",
  right: "M6 3l5 5-5 5",
  more: "M3.5 8h.1M8 8h.1M12.5 8h.1",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  list: "M2.5 4h11M2.5 8h11M2.5 12h11",
  keyboard: "M1.5 4h13v8h-13zM4 6.5h.1M7 6.5h.1M10 6.5h.1M12 6.5h.1M4.5 9.5h7",
  help: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM6 6.2a2 2 0 1 1 2.8 2c-.6.3-.8.6-.8 1.3M8 11.4v.2",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  play: "M5 3l8 5-8 5z",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
