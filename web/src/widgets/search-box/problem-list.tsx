/** What is wrong with the query, or worth saying about it, under the box: in words, with the place, and with the fix to take. */
import type { Problem } from "../../api/problems.ts";
import { asSentence, visible } from "../../format/format.ts";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import "./problem-list.css";

export interface ProblemListOptions {
  readonly id: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  readonly onFix: (fix: string) => void;
}

/** The first ones are mended first; behind them others are often of their making. */
const SHOWN_MAX = 3;

export function ProblemList({ id, notices, onFix, problems, text }: ProblemListOptions) {
  const rest = problems.length + notices.length - SHOWN_MAX;
  const all = [...problems, ...notices].slice(0, SHOWN_MAX);
  return (
    <div id={id} className="problem-status" role="status">
      {all.length === 0 ? null : (
        <ul className="problem-list">
          {all.map((problem, i) => {
            const { fix, hint, length, message, offset } = problem;
            const isNotice = i >= problems.length;
            const place = text.slice(offset, offset + length);
            return (
              <li key={`${offset} ${message}`} className={isNotice ? "problem problem-notice" : "problem"}>
                <Icon name={isNotice ? "help" : "warning"} />
                <p>
                  <strong>{asSentence(visible(message))}</strong>
                  {place === "" ? null : (
                    <>
                      {" at "}
                      <code>{visible(place)}</code>
                    </>
                  )}
                  {hint === "" ? null : <span className="quiet"> – {visible(hint)}</span>}
                </p>
                {fix === undefined ? null : (
                  <Button onPress={() => onFix(fix)}>
                    Use <code>{visible(fix)}</code>
                  </Button>
                )}
              </li>
            );
          })}
          {rest <= 0 ? null : <li className="quiet small">and {rest} more</li>}
        </ul>
      )}
    </div>
  );
}
