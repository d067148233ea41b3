/** The small words of English: prepositions and what they say of a name, negations, what joins, and what says nothing. */

/** The field that a name behind a preposition is looked for in; "word" is anywhere. */
export const PREPOSITIONS: ReadonlyMap<string, string> = new Map(
  (
    [
      ["actor", "by|as|done by|made by|performed by|carried out by"],
      ["from", "from|out of"],
      ["target", "on|to|of|for|into|onto|against|under|upon|affecting|regarding|concerning|touching"],
      ["service", "in|at|inside|within"],
      ["actor.via", "on behalf of|in the name of|through|via"],
      ["reason", "because of|due to|because|caused by"],
      ["user_agent", "using"],
      ["word", "about|mentioning|containing|matching|including|saying|called|named"],
    ] as const
  ).flatMap(([field, phrases]) => phrases.split("|").map((phrase) => [phrase, field] as const)),
);

/** "not" denies what comes next, "except" all that is joined to it. */
export const NEGATIONS: ReadonlyMap<string, "not" | "except"> = new Map([
  ...each(
    "not",
    "not never neither nor no outside didn't wasn't weren't doesn't hasn't haven't hadn't don't",
  ),
  ...each("not", "isn't aren't non"),
  ...each("except", "except excluding without exclude ignoring ignore minus omitting besides"),
  ["other than", "except"],
  ["apart from", "except"],
  ["except for", "except"],
  ["rather than", "except"],
  ["instead of", "except"],
  ["but not", "except"],
  ["not counting", "except"],
  ["outside of", "not"],
  ["leaving out", "except"],
]);

export const JOINS: ReadonlySet<string> = new Set(["and", "or", "&", "and/or", "plus", "as well as"]);

/** Behind these a name is who acts. */
export const DOES: ReadonlySet<string> = new Set(
  "did does do has have had can could would will didn't doesn't hasn't haven't".split(" "),
);
/** Behind these it is what something was done to, if a deed follows. */
export const IS: ReadonlySet<string> = new Set("was were is are been being got be wasn't weren't".split(" "));

/** Between a noun and its name: the bucket called x. */
export const NAMED: ReadonlySet<string> = new Set(["called", "named", "=", "is", "id", "name", "#"]);

/** What may stand before a name without being one. */
export const ARTICLES: ReadonlySet<string> = new Set(
  "the a an any all our my your his her their some every this that these those own".split(" "),
);

/** They say nothing about which events are meant. */
export const FILLERS: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...DOES,
  ...IS,
  ..."show me list find get give display tell search look see need want would like please query".split(" "),
  ..."what which who whom whose when where how why what's who's there's it's that's whenever".split(" "),
  ..."event events action actions activity activities thing things stuff happened happen happens".split(" "),
  ..."happening occurred occur everything anything something nothing anyone someone somebody".split(" "),
  ..."anybody everyone everybody nobody one ones it its he she they them us we i you".split(" "),
  ..."done made make performed perform perform carried took taken place attempt attempts attempted".split(
    " ",
  ),
  ..."tried try trying tries request requests call calls operation operations access entries entry".split(
    " ",
  ),
  ..."logs records recent recently lately ever now currently only just also then there than each".split(" "),
  ..."whole complete full related involving seen across over up yet so far kind kinds type types".split(" "),
  ..."if whether but while same different various hey ok okay hi thanks well really actually".split(" "),
  ..."for to by from on in at of with having as into until since after before between during".split(" "),
  ..."doing touch touched touches touching use used uses involve involved look looked".split(" "),
  ..."in the audit log|in the audit trail|in the log|in the logs|audit events|audit log entries".split("|"),
  ..."of all time|at all|so far|look for|search for|looking for|up to now|i want to see".split("|"),
]);

function each<const T>(value: T, words: string): (readonly [string, T])[] {
  return words.split(" ").map((word) => [word, value] as const);
}
