/** What PAM's modules write, whichever program asked them. */
import type { Sentence } from "./linux-auth-sentences.ts";

/** Before the sentence stands who says it: `pam_unix(sshd:auth): `. */
const MODULE = /^(?:\w{1,32}\()?pam_\w{1,32}(?:\(|\))/;

export function isOfPam(message: string): boolean {
  return MODULE.test(message);
}

/** From Linux-PAM (pam_faillock, pam_tally2, pam_access, pam_wheel, pam_limits), sssd, pam_krb5, Google's authenticator and Duo's. */
export const PAM_SENTENCES: readonly Sentence[] = [
  {
    pattern:
      /: authentication success; logname=\S* uid=\d+ euid=\d+ tty=\S* ruser=(?<by>\S*) rhost=(?<ip>\S*)(?:\s+user=(?<user>\S+))?/,
    action: "user.login",
  },
  {
    pattern: /: Consecutive login failures for user (?<target>\S{1,256}) account temporarily locked/,
    action: "account.lock",
  },
  {
    pattern: /: user (?<user>\S{1,256}) \(\d+\) (?<reason>tally \d+, deny \d+)/,
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern: /: Access denied for user (?<user>[^\s:]{1,256}): (?<reason>.{1,128})/,
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern: /: received for user (?<user>[^\s:]{1,256}): (?<reason>.{1,128})/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: /: access denied for user [`'](?<user>[^']{1,256})' from [`'](?<ip>[^']{1,255})'/,
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern: /: account (?<user>\S{1,256}) has expired \((?<reason>[^)]{1,128})\)/,
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern:
      /: (?<reason>auth could not identify password|conversation failed)(?: for \[(?<user>[^\]]{1,256})\])?/,
    action: "user.login",
    outcome: "failure",
  },
  {
    pattern: /: (?<reason>requirement ".{1,128}" (?:not met|was not met)) by user "(?<user>[^"]{1,256})"/,
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern: /: (?<reason>Too many logins \(max \d+\)) for (?<user>\S{1,256}?)\.?$/,
    action: "user.login",
    outcome: "denied",
  },
  {
    pattern: /: Access denied (?:to|for) '(?<runas>[^']{1,256})' for '(?<user>[^']{1,256})'/,
    action: "sudo.session",
    outcome: "denied",
  },
  { pattern: /: user (?<user>\S{1,256}) authenticated as \S{1,256}/, action: "user.login" },
  {
    pattern: /: Accepted google_authenticator for (?<user>\S{1,256})/,
    action: "mfa.challenge",
  },
  {
    pattern: /: (?<reason>Invalid verification code) for (?<user>\S{1,256})/,
    action: "mfa.challenge",
    outcome: "failure",
  },
  {
    pattern: /: Successful Duo login for '(?<user>[^']{1,256})'(?: from (?<ip>[0-9A-Fa-f.:]{2,45}))?/,
    action: "mfa.challenge",
  },
  {
    pattern: /: (?:Failed|Aborted) Duo login for '(?<user>[^']{1,256})'(?: from (?<ip>[0-9A-Fa-f.:]{2,45}))?/,
    action: "mfa.challenge",
    outcome: "failure",
  },
];
/** Of pam_unix' helper. */
export const CHECK_SENTENCES: readonly Sentence[] = [
  {
    pattern: /^password check failed for user \((?<user>[^)]{1,256})\)/,
    action: "user.login",
    outcome: "failure",
  },
];
