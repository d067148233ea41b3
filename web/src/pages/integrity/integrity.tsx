/** What the log's integrity rests on: what this browser checked itself, what it can check now, and what the server says of the rest. */
import { useEffect } from "react";
import { readIntegrity } from "../../api/integrity.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { ErrorBox } from "../../widgets/error-box.tsx";
import { Hygiene } from "./hygiene.tsx";
import { LogWalk } from "./log-walk.tsx";
import { OwnCheck } from "./own-check.tsx";
import { ServerWord } from "./server-word.tsx";
import { WitnessCheck } from "./witness-check.tsx";
import "./integrity.css";

export function Integrity() {
  const { again, error, value } = useAnswer("api/v1/integrity", readIntegrity);
  useEffect(() => {
    document.title = "Integrity – Tallystick";
  }, []);
  return (
    <div className="integrity">
      <h1>Integrity</h1>
      <OwnCheck />
      <WitnessCheck />
      <LogWalk />
      {error === undefined ? null : <ErrorBox error={error} onAgain={again} />}
      {value === undefined ? null : <ServerWord integrity={value} onAgain={again} />}
      <Hygiene />
    </div>
  );
}
