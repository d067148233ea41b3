/** All sources' records, written by hand from what their vendors say of them. */
import type { SourceRecords } from "../support/record-line.ts";
import { AUDITD } from "./auditd.ts";
import { AZURE_ACTIVITY } from "./azure-activity.ts";
import { CLOUDTRAIL } from "./cloudtrail.ts";
import { ENTRA } from "./entra.ts";
import { GCP_AUDIT } from "./gcp-audit.ts";
import { GITHUB_AUDIT } from "./github-audit.ts";
import { GITLAB } from "./gitlab.ts";
import { GOOGLE_WORKSPACE } from "./google-workspace.ts";
import { KUBERNETES } from "./kubernetes.ts";
import { LINUX_AUTH } from "./linux-auth.ts";
import { MICROSOFT_365 } from "./microsoft-365.ts";
import { MYSQL } from "./mysql.ts";
import { OKTA } from "./okta.ts";
import { POSTGRESQL } from "./postgres.ts";

export const ALL_RECORDS: readonly SourceRecords[] = [
  AUDITD,
  AZURE_ACTIVITY,
  CLOUDTRAIL,
  ENTRA,
  GCP_AUDIT,
  GITHUB_AUDIT,
  GITLAB,
  GOOGLE_WORKSPACE,
  KUBERNETES,
  LINUX_AUTH,
  MICROSOFT_365,
  MYSQL,
  OKTA,
  POSTGRESQL,
];
