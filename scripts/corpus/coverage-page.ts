/** docs/sources/coverage.md: what our parsers make of other people's records, and what the columns say. */
import { QUESTIONS } from "./compare.ts";
import { type Counts, sumOf } from "./counts.ts";

/** The page. Shares are rounded down: 100 % is all of them. */
export function coveragePage(counts: ReadonlyMap<string, Counts>): string {
  return `${TEXT}\n${coverageTable(counts)}`;
}

export function coverageTable(counts: ReadonlyMap<string, Counts>): string {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = [
    "source",
    "records",
    "parsed",
    "by its own parser",
    "who / from / target / time",
    ...QUESTIONS,
  ];
  return [
    lineOf(head),
    `|${"---|".repeat(head.length)}`,
    ...rows.map(([source, count]) => rowOf(source, count)),
    rowOf("**all**", sumOf(counts.values())),
    "",
  ].join("\n");
}

const TEXT = `# Coverage

What our parsers make of records that others have published. The records are not in this repository: they are read from
a folder that holds them, and \`npm run corpus -- --write\` writes this page. They are samples of vendors' documents, tests of
detection rules, attack recordings and logs of real machines; nothing in a parser is written for one of them.

- **records**: how many there are.
- **parsed**: those that some parser read. What none reads is an event \`unparsed\`, which keeps every byte in the log and is
  searched and counted like others. A record without anything in it that could be an event (no word, no number, no name) is
  one, too.
- **by its own parser**: those that a parser of the vendor, or of the form, read. The others were read by the names that most
  programs give to their members, by \`key=value\` pairs, or as a line.
- **who / from / target / time**: in how many of the events these are filled. Many records name none: a firewall knows no
  person, and a system call no address.
- **who … outcome**: of the records for which their publisher says what they mean, how many of our events say the same. Any
  of the actor's id, name and email counts; an action is right when its words, its verb or its category are among theirs; a
  time is right within two seconds.

Where ours differs by intent:

- An actor is who asked, not the role or service that it was asked through; those stand in \`via\`.
- \`denied\` is an outcome of its own; where others have only success and failure, it counts as failure.
- What somebody may have meant is not guessed: an address in a text that is not said to be the source is no \`from\`.
- A record of Linux audit is one event; others join the records of one system call.
- A time that its publisher read as 1970 or 1971, without a year or wrongly, is not compared.

`;

function rowOf(source: string, { common, expected, filled, records, right, unparsed }: Counts): string {
  const share = (part: number): string => {
    const percent = (part / records) * 100;
    return `${percent > 99 && part < records ? Math.floor(percent * 100) / 100 : Math.floor(percent)} %`;
  };
  const cells = QUESTIONS.map((question) => {
    const of = expected.get(question) ?? 0;
    return of === 0 ? "" : `${right.get(question) ?? 0} of ${of}`;
  });
  const { from, target, time, who } = filled;
  return lineOf([
    ...[source, String(records), share(records - unparsed), share(records - unparsed - common)],
    ...[[who, from, target, time].map(share).join(" / "), ...cells],
  ]);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
