/** Sentences that are understood to the last word: shown to those who don't know yet what they can ask. */

export const ENGLISH_EXAMPLES: readonly string[] = [
  "failed logins by alice since yesterday 2pm",
  "who deleted the bucket customer-exports last week",
  "what changed in production before 14:30 today",
  "permission changes by machines in the last 24 hours",
  "everything bob@example.com did between Monday and Wednesday",
  "denied requests from 10.0.0.0/8 except by ci-runner",
  "top 10 users by failed logins this week",
  "how many deployments per hour yesterday",
  "logins from outside 10.0.0.0/8",
  "role grants on payments-db this month",
  "which service accounts read secrets today",
  "deploys to prod that failed",
  "who rolled back payments-api",
  "when did alice last log in",
  "critical alerts in the last 7 days",
  "configuration changes by alice, bob or carol",
  "failed logins between 2pm and 4pm yesterday",
  "how many different users logged in this week",
];
