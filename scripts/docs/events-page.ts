/** docs/events.md: the vocabulary of events, made of the code that parsers use, so that it can say nothing else. */
import {
  ABOUT_ACTOR_TYPES,
  ABOUT_CATEGORIES,
  ABOUT_MARKS,
  ABOUT_OUTCOMES,
  ABOUT_SEVERITIES,
  ABOUT_VERBS,
  CATALOGUE,
  CATEGORIES,
  type CatalogueAction,
  type ParsedEvent,
  sentenceOf,
} from "@tallystick/event";
import { NAME_RULES } from "../../server/src/parsers/actor-type.ts";
import { severityOf } from "../../server/src/parsers/event.ts";
import { FIELDS_PARSERS, TEXT_PARSERS } from "../../server/src/parsers/parsers.ts";

/** By the parser's name, and in it by the action, the source's own words. */
const SOURCES: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = sourcesOf();
const PARSERS = new Set([...FIELDS_PARSERS, ...TEXT_PARSERS].map(({ name }) => name)).size;
const MAPPED = [...SOURCES.values()].flatMap((actions) => [...actions.values()].flat()).length;

/** The whole page. */
export function eventsPage(): string {
  return `${[
    INTRODUCTION,
    "## Categories",
    table(["category", "what belongs to it"], named(ABOUT_CATEGORIES)),
    "## Verbs",
    table(["verb", "it says that"], named(ABOUT_VERBS)),
    "## Outcomes and severities",
    table(["outcome", "about"], named(ABOUT_OUTCOMES)),
    SEVERITY,
    table(["severity", "about"], named(ABOUT_SEVERITIES)),
    "## Marks",
    MARKS_TEXT,
    table(["mark", "about"], named(ABOUT_MARKS)),
    "## Who",
    WHO,
    table(["type", "about"], named(ABOUT_ACTOR_TYPES)),
    RULES,
    table(
      ["type", "rule", "such as"],
      NAME_RULES.map(({ about, examples, type }) => [code(type), about, examples.map(code).join(", ")]),
    ),
    "## Actions",
    ACTIONS,
    ...CATEGORIES.flatMap((category) => [
      `### ${category}`,
      table(
        ["action", "verb", "severity", "about", "as a sentence", "known of"],
        CATALOGUE.filter((one) => one.category === category).map(rowOf),
      ),
    ]),
    "## Words of each source",
    WORDS,
    ...[...SOURCES].flatMap(([name, actions]) => [
      `### ${name}`,
      table(
        ["action", "words"],
        [...actions].map(([action, words]) => [code(action), words.map(code).join(", ")]),
      ),
    ]),
  ].join("\n\n")}\n`;
}

const INTRODUCTION = `# Events

Every record becomes one event or several: who did what, to what, when, from where, and how it ended. This page is the
vocabulary that all sources are brought to. \`npm run docs:events\` makes it of the code.

${PARSERS} parsers bring ${MAPPED} words of sources to ${CATALOGUE.length} actions. What a source calls otherwise keeps its own
name, in lower case and with dots, such as \`ec2.run_instances\`; its verb is told by its words, and the event is marked
\`guessed_verb\`. What nobody can read is \`unparsed\`: all of its bytes are in the log, its words can be searched, and
\`| stats count() by action\` counts it. So the same question is asked of all sources:

| question | query |
|---|---|
| who granted all rights to somebody? | \`is:privileged\` |
| and where it was granted and not refused? | \`is:privileged -is:failed\` |
| who granted anything? | \`verb:grant\` |
| who switched off what watches? | \`action:(audit.stop trail.stop trail.delete log_stream.delete detection.disable)\` |
| who read secrets? | \`action:(secret.read secret.list)\` |
| what was not understood? | \`action:unparsed\` |

[The query language](query-language.md#all-fields) has all fields of an event, [formats](formats.md#the-native-event) how your own
programs write one, and [coverage](sources/coverage.md) what our parsers make of other people's records.`;

const SEVERITY = `The severity is the source's, where it states one, and otherwise follows from the action and its outcome: what was tried and
did not work counts less than what worked.`;

const MARKS_TEXT =
  "A mark says what has to be known of how an event was made of its record. `mark:` asks for them, such as `mark:guessed_type`.";

const WHO = `\`actor\` is who asked, with \`id\`, \`name\`, \`email\`, \`groups\`, the public part of what proved it (\`credential\`) and the
\`session\`, as far as the record has them. When somebody acts in another's name or through something, \`via\` is the chain, outermost
last: the person first, then the agent, the pipeline, the role that was taken on. \`is:delegated\` asks for all of these. A
[directory of identities](identities.md) brings the accounts of one person, or of one service, together.`;

const RULES = `What kind of actor it is, the record says best: the types of CloudTrail's identities, of Okta's principals, of GitHub's bots, or
\`actor.type\` of your own events. Where it says nothing, the names do, by the first of these rules that one of them meets:`;

const ACTIONS = `A grant names first who gets something and then what is given, a revocation likewise. The sentence is the one of an event
without a place; the severity is that of one that worked. \`known of\`: the parsers that have words for it.`;

const WORDS =
  "The words that each parser knows, in lower case; a parser that tells actions by more than a word has them in its source.";

function rowOf(known: CatalogueAction): readonly string[] {
  const { about, action, verb } = known;
  const sources = [...SOURCES].filter(([, actions]) => actions.has(action)).map(([name]) => name);
  return [
    code(action),
    verb,
    severityOf(known, "success"),
    about,
    sentenceOf(exampleOf(known)),
    sources.length === 0 ? "" : sources.join(", "),
  ];
}

/** Alice does it to something that its name is not lost in. */
function exampleOf({ action, category, verb }: CatalogueAction): ParsedEvent {
  const noun = (action.split(".")[0] ?? "").replaceAll("_", " ");
  const isGift =
    (verb === "grant" || verb === "revoke") && /^(?:role|policy|group|permission)\./.test(action);
  return {
    ...{ category, action, verb, outcome: "success", severity: "info" },
    actor: { type: "human", name: "alice" },
    targets: isGift ? [{ name: "bob" }, { type: noun, name: "x" }] : [{ name: "x" }],
  };
}

function sourcesOf(): Map<string, Map<string, string[]>> {
  const sources = new Map<string, Map<string, string[]>>();
  for (const { actions, name } of [...FIELDS_PARSERS, ...TEXT_PARSERS]) {
    if (actions === undefined) continue;
    const known = sources.get(name) ?? new Map<string, string[]>();
    for (const [word, action] of actions) known.set(action, [...(known.get(action) ?? []), word]);
    sources.set(name, known);
  }
  return new Map([...sources].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function named(about: Readonly<Record<string, string>>): readonly (readonly string[])[] {
  return Object.entries(about).map(([name, text]) => [code(name), text]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
