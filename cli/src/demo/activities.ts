/** What happens on the demo's day, and how often: with people at work, by machines always, and in the night. */
import {
  consoleSignIn,
  identityChange,
  infrastructureChange,
  lookAround,
  rootSignIn,
} from "./cloudtrail-events.ts";
import {
  nightBackup,
  objectAccess,
  pipelineDeploy,
  taskCredentials,
  taskSecret,
} from "./cloudtrail-machine-events.ts";
import {
  clusterAccess,
  configurationChange,
  customerCare,
  dataExport,
  deployment,
  featureFlag,
  permissionChange,
  signIn,
} from "./native-events.ts";
import {
  autoscale,
  customerSignIn,
  keyRotation,
  nightJob,
  passwordGuessing,
  recordChange,
  secretRead,
  tokenIssue,
} from "./native-machine-events.ts";
import type { Activity } from "./scene.ts";
import { shopperSignIn } from "./vendors/auth0.ts";
import { codeAccess, codeWork } from "./vendors/github.ts";
import { pipelineWork } from "./vendors/gitlab.ts";
import { officeWork, warehouseWork } from "./vendors/google.ts";
import { terraformRun, vaultRead } from "./vendors/hashicorp.ts";
import { controllerWork, kubectlWork } from "./vendors/kubernetes.ts";
import { directoryWork, reportWork } from "./vendors/microsoft.ts";
import { oktaGroupChange, oktaSignIn } from "./vendors/okta.ts";
import { cloudflareChange, rollOut, slackWork, teleportSession } from "./vendors/platforms.ts";
import { bastionWork, databaseWork, sshGuessing } from "./vendors/servers.ts";

/** How often an activity begins, relative to the others. */
export const ACTIVITIES: readonly {
  readonly activity: Activity;
  readonly people: number;
  readonly machines: number;
  readonly night: number;
}[] = [
  { activity: signIn, people: 7, machines: 0, night: 0 },
  { activity: customerCare, people: 14, machines: 0, night: 0 },
  { activity: featureFlag, people: 2, machines: 0, night: 0 },
  { activity: configurationChange, people: 3, machines: 0, night: 0 },
  { activity: permissionChange, people: 2, machines: 0, night: 0 },
  { activity: dataExport, people: 1.5, machines: 0, night: 0 },
  { activity: deployment, people: 4, machines: 0, night: 0 },
  { activity: clusterAccess, people: 4, machines: 0.1, night: 0 },
  { activity: customerSignIn, people: 14, machines: 5, night: 0 },
  { activity: passwordGuessing, people: 0, machines: 0.3, night: 0.3 },
  { activity: tokenIssue, people: 9, machines: 7, night: 3 },
  { activity: recordChange, people: 16, machines: 6, night: 2 },
  { activity: secretRead, people: 5, machines: 3, night: 1 },
  { activity: autoscale, people: 1, machines: 0.6, night: 0.4 },
  { activity: nightJob, people: 0, machines: 0.3, night: 8 },
  { activity: keyRotation, people: 0, machines: 0.3, night: 0.6 },
  { activity: consoleSignIn, people: 2, machines: 0, night: 0 },
  { activity: rootSignIn, people: 0, machines: 0.01, night: 0 },
  { activity: lookAround, people: 7, machines: 0.1, night: 0 },
  { activity: infrastructureChange, people: 2, machines: 0, night: 0 },
  { activity: identityChange, people: 0.8, machines: 0, night: 0 },
  { activity: taskCredentials, people: 5, machines: 5, night: 2 },
  { activity: taskSecret, people: 4, machines: 3, night: 2 },
  { activity: objectAccess, people: 9, machines: 4, night: 4 },
  { activity: pipelineDeploy, people: 2, machines: 0, night: 0 },
  { activity: nightBackup, people: 0, machines: 0.1, night: 4 },
  { activity: oktaSignIn, people: 4, machines: 0, night: 0 },
  { activity: oktaGroupChange, people: 0.5, machines: 0, night: 0 },
  { activity: shopperSignIn, people: 9, machines: 4, night: 0 },
  { activity: codeWork, people: 4, machines: 0, night: 0 },
  { activity: codeAccess, people: 0.8, machines: 0, night: 0 },
  { activity: kubectlWork, people: 4, machines: 0.1, night: 0 },
  { activity: controllerWork, people: 4, machines: 5, night: 1 },
  { activity: warehouseWork, people: 4, machines: 0.5, night: 2 },
  { activity: officeWork, people: 8, machines: 0, night: 0 },
  { activity: bastionWork, people: 2, machines: 0.1, night: 0 },
  { activity: sshGuessing, people: 0, machines: 0.5, night: 0.5 },
  { activity: databaseWork, people: 5, machines: 4, night: 2 },
  { activity: vaultRead, people: 4, machines: 3, night: 1 },
  { activity: terraformRun, people: 0.8, machines: 0, night: 0 },
  { activity: rollOut, people: 2, machines: 0.2, night: 0 },
  { activity: cloudflareChange, people: 0.6, machines: 0, night: 0 },
  { activity: slackWork, people: 4, machines: 0, night: 0 },
  { activity: pipelineWork, people: 2, machines: 0, night: 0 },
  { activity: directoryWork, people: 3, machines: 0, night: 0 },
  { activity: reportWork, people: 0.8, machines: 0.3, night: 1 },
  { activity: teleportSession, people: 1.2, machines: 0, night: 0 },
];
