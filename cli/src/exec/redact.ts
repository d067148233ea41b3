/** A command line as it may be sealed: what is a secret by its name stands there as ***. */

/** What tells a secret: the end of a flag's or a variable's name. */
const SECRET_NAME =
  /(?:pass(?:word|wd|phrase)?|secret|token|api-?_?key|private-?_?key|credentials?|authorization)$/i;
const FLAG = /^--?([A-Za-z][\w-]{0,60})(=|$)/;
const ASSIGNMENT = /^([A-Za-z_]\w{0,60})=/;
/** `scheme://user:password@host`. */
const URL_PASSWORD = /^([a-z][a-z0-9+.-]{0,20}:\/\/[^\s:/@]{0,200}):[^\s/@]{1,500}@/i;
const HEADER = /^(authorization|proxy-authorization|cookie|x-api-key)\s*:/i;
const MASK = "***";
/** More is no command that a person would read; what is beyond is said to be left out. */
const ARGUMENTS_MAX = 200;
const ARGUMENT_LENGTH_MAX = 2000;

/** The arguments of a command, with what looks like a secret masked. */
export function redactArguments(words: readonly string[]): readonly string[] {
  const shown: string[] = [];
  let isValueSecret = false;
  for (const word of words.slice(0, ARGUMENTS_MAX)) {
    shown.push(isValueSecret && !word.startsWith("-") ? MASK : redact(word).slice(0, ARGUMENT_LENGTH_MAX));
    const [, name, equals] = FLAG.exec(word) ?? [];
    isValueSecret = name !== undefined && equals === "" && SECRET_NAME.test(name);
  }
  if (words.length > ARGUMENTS_MAX) shown.push(`… and ${words.length - ARGUMENTS_MAX} more`);
  return shown;
}

function redact(word: string): string {
  const [, flag, equals] = FLAG.exec(word) ?? [];
  if (flag !== undefined && equals === "=" && SECRET_NAME.test(flag))
    return `${word.slice(0, word.indexOf("=") + 1)}${MASK}`;
  const name = ASSIGNMENT.exec(word)?.[1];
  if (name !== undefined && SECRET_NAME.test(name)) return `${name}=${MASK}`;
  const header = HEADER.exec(word)?.[1];
  if (header !== undefined) return `${header}: ${MASK}`;
  return word.replace(URL_PASSWORD, `$1:${MASK}@`);
}
