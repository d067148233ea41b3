/** Every key of the page, for the sheet that `?` opens. Whoever adds a key adds its line. */

export interface KeyLine {
  /** As they are pressed, one behind the other; several ways stand beside each other. */
  readonly keys: readonly string[];
  readonly text: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

/** The groups, with a line for each page that has a key. */
export function keyGroups(
  pages: readonly { readonly key: string; readonly title: string }[],
): readonly KeyGroup[] {
  return [
    {
      title: "Everywhere",
      lines: [
        { keys: ["Ctrl K", "⌘ K"], text: "Go to anything, do anything" },
        { keys: ["?"], text: "This sheet" },
        { keys: ["Esc"], text: "Close what is open" },
        { keys: ["u"], text: "Undo what was just done" },
      ],
    },
    { title: "Pages", lines: pages.map(({ key, title }) => ({ keys: [`g ${key}`], text: title })) },
    {
      title: "Asking",
      lines: [
        { keys: ["/", "s"], text: "The search box" },
        { keys: ["Ctrl Enter", "⌘ Enter"], text: "Search in a new tab" },
        { keys: ["d"], text: "The time" },
        { keys: ["[", "]"], text: "Earlier, later" },
        { keys: ["+", "-"], text: "Less time, more time" },
        { keys: ["r"], text: "Search again" },
        { keys: ["t"], text: "Live on or off" },
      ],
    },
    {
      title: "Events",
      lines: [
        { keys: ["j", "↓"], text: "Next" },
        { keys: ["k", "↑"], text: "Previous" },
        { keys: ["o", "Enter"], text: "Open" },
        { keys: ["x", "X"], text: "Select; up to here" },
        { keys: ["←", "→"], text: "Through the values of a line" },
        { keys: ["Alt ←", "Alt →"], text: "Move a column, from its head" },
        { keys: ["m"], text: "Show or fold events that say the same" },
        { keys: ["f"], text: "Only events with this value" },
        { keys: ["e"], text: "No events with this value" },
        { keys: ["c"], text: "Compare what is selected" },
        { keys: ["y"], text: "Copy a link to the event" },
        { keys: ["v"], text: "Verify the event" },
      ],
    },
  ];
}
