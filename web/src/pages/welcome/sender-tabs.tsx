/** How each sender is set up, with a token in its place for those who may make one. */
import { Tabs } from "radix-ui";
import { useState } from "react";
import type { Sender } from "../../api/sources.ts";
import { visible } from "../../format/format.ts";
import { SenderSnippet } from "./sender-snippet.tsx";
import { tabsOf } from "./senders.ts";

const OTHERS = "others";

export function SenderTabs({ senders }: { readonly senders: readonly Sender[] }) {
  const { others, tabs } = tabsOf(senders);
  const [other, setOther] = useState(others[0]?.name ?? "");
  const chosen = others.find(({ name }) => name === other);
  return (
    <Tabs.Root className="sender-tabs" defaultValue={tabs[0]?.sender.name ?? OTHERS}>
      <Tabs.List className="sender-tabs-list" aria-label="What sends">
        {tabs.map(({ sender, title }) => (
          <Tabs.Trigger key={sender.name} value={sender.name}>
            {title}
          </Tabs.Trigger>
        ))}
        <Tabs.Trigger value={OTHERS}>Others</Tabs.Trigger>
      </Tabs.List>
      {tabs.map(({ sender }) => (
        <Tabs.Content key={sender.name} value={sender.name}>
          <SenderSnippet sender={sender} />
        </Tabs.Content>
      ))}
      <Tabs.Content value={OTHERS}>
        <label className="sender-tabs-others">
          <span className="quiet small">Sender</span>
          <select value={other} onChange={({ target }) => setOther(target.value)}>
            {others.map(({ name, title }) => (
              <option key={name} value={name}>
                {visible(title)}
              </option>
            ))}
          </select>
        </label>
        {chosen === undefined ? null : <SenderSnippet key={chosen.name} sender={chosen} />}
      </Tabs.Content>
    </Tabs.Root>
  );
}
