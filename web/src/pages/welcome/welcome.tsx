/** The page that greets an empty log: how to send, what arrives or is refused while one tries, and what to do next. */
import { useState } from "react";
import { readSetup } from "../../api/setup.ts";
import { readSenders } from "../../api/sources.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useTitle } from "../../app/use-title.ts";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { Checklist } from "./checklist.tsx";
import { FirstEvent } from "./first-event.tsx";
import { SenderTabs } from "./sender-tabs.tsx";
import "./welcome.css";

export function Welcome() {
  const { value: setup } = useAnswer("api/v1/setup", readSetup);
  const { again, error, value: senders } = useAnswer("api/v1/connect", readSenders);
  const [hasArrived, setArrived] = useState(false);
  useTitle("Get started");
  return (
    <div className="welcome">
      <div className="welcome-main">
        <h1>{setup?.hasEvents === true ? "Send events" : "Send a first event"}</h1>
        <p className="quiet">
          Choose what sends. Its text has this server's address in it; paste it, and watch below.
        </p>
        {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
        {senders === undefined ? null : <SenderTabs senders={senders} />}
        <FirstEvent
          isFirst={setup?.hasEvents !== true}
          url={setup?.ingestUrl ?? ""}
          onArrived={() => setArrived(true)}
        />
      </div>
      <Checklist hasEvents={hasArrived || setup?.hasEvents === true} />
    </div>
  );
}
