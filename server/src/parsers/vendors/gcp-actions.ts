/** What the methods of Google Cloud do, by their last words, and those of Kubernetes under it. */
import type { Category } from "@tallystick/event";
import { actionTable, type Called, call, called } from "../action-table.ts";
import { verbOf } from "../actions.ts";

/** By the last words of the method, without its version: `google.iam.admin.v1.CreateServiceAccount` and `compute.instances.insert`. */
export const GCP_ACTIONS = actionTable(`
  policy.update SetIamPolicy setIamPermissions UpdatePolicy SetOrgPolicy
  role.create CreateRole
  role.update UpdateRole UndeleteRole
  role.delete DeleteRole
  service_account.create CreateServiceAccount
  service_account.update UpdateServiceAccount PatchServiceAccount EnableServiceAccount
  service_account.disable DisableServiceAccount
  service_account.delete DeleteServiceAccount
  access_key.create CreateServiceAccountKey UploadServiceAccountKey
  access_key.delete DeleteServiceAccountKey
  token.exchange GenerateAccessToken GenerateIdToken ExchangeToken
  key.use SignBlob SignJwt AsymmetricSign Encrypt Decrypt
  secret.read AccessSecretVersion
  secret.create CreateSecret AddSecretVersion
  secret.update UpdateSecret
  secret.delete DeleteSecret DestroySecretVersion
  key.create CreateCryptoKey CreateKeyRing
  key.delete DestroyCryptoKeyVersion
  log_stream.create CreateSink
  log_stream.update UpdateSink
  log_stream.delete DeleteSink DeleteLog DeleteBucket.logging
  instance.create instances.insert
  instance.start instances.start
  instance.stop instances.stop
  instance.delete instances.delete
  instance.update instances.setMetadata instances.setServiceAccount instances.update instances.setMachineType
  firewall.create firewalls.insert
  firewall.update firewalls.patch firewalls.update
  firewall.delete firewalls.delete
  network.create networks.insert subnetworks.insert routes.insert
  network.update subnetworks.patch networks.patch
  network.delete networks.delete subnetworks.delete routes.delete
  snapshot.create snapshots.insert disks.createSnapshot images.insert
  snapshot.delete snapshots.delete
  snapshot.share images.setIamPolicy snapshots.setIamPolicy
  bucket.create storage.buckets.create
  bucket.update storage.buckets.update storage.buckets.patch
  bucket.delete storage.buckets.delete
  policy.update storage.setIamPermissions
  object.read storage.objects.get
  object.list storage.objects.list
  object.upload storage.objects.create
  object.update storage.objects.update
  object.delete storage.objects.delete
  query.run jobservice.insert JobService.InsertJob jobservice.query InsertJob Firestore.RunQuery ExecuteSql ExecuteStreamingSql cloudsql.instances.query GetQueryResults
  database.create instances.create cloudsql.instances.create cloudsql.instances.clone
  database.delete cloudsql.instances.delete
  function.create CreateFunction
  function.update UpdateFunction
  function.delete DeleteFunction
  deployment.update ReplaceService UpdateService
  deployment.create deployments.insert CreateDeployment
  project.create CreateProject
  project.delete DeleteProject
  user.login LoginService.loginSuccess google.login.LoginService.loginSuccess google.login.LoginService.loginFailure AuthenticateUser AuthorizeUser OsLoginService.CheckPolicy OsLoginService.StartSession
  user.logout google.login.LoginService.logout
  mfa.enroll google.login.LoginService.2svEnroll
  mfa.remove google.login.LoginService.2svDisable
  policy.create CreatePolicy
  policy.delete DeletePolicy
  secret.list ListSecrets
  dns.update dns.changes.create dns.managedZones.update dns.managedZones.patch
  dns.create dns.managedZones.create
  dns.delete dns.managedZones.delete
  pipeline.start CreateBuild RunBuildTrigger RetryBuild
  pipeline.cancel CancelBuild
  pipeline.create CreateBuildTrigger CreateDeliveryPipeline
  pipeline.update UpdateBuildTrigger UpdateDeliveryPipeline
  pipeline.delete DeleteBuildTrigger DeleteDeliveryPipeline
  deployment.approve ApproveRollout
  deployment.start CreateRollout
  deployment.rollback RollbackTarget
  release.publish CloudDeploy.CreateRelease
  config.update projects.setCommonInstanceMetadata
  row.update Firestore.Commit Firestore.Write Spanner.Commit
  row.read Firestore.BatchGetDocuments Firestore.GetDocument Spanner.Read Spanner.StreamingRead tabledata.list TableDataService.List
  database.update cloudsql.instances.update cloudsql.instances.patch instances.restart.cloudsql
  data.export cloudsql.instances.export ExportDocuments cloudsql.instances.executeSql.export ExportBackup
  data.import cloudsql.instances.import ImportDocuments
  backup.restore cloudsql.instances.restoreBackup RestoreDatabase
  connection.open cloudsql.instances.connect
  user.create cloudsql.users.create
  user.update cloudsql.users.update
  user.delete cloudsql.users.delete
  table.create tables.insert TableService.InsertTable
  table.alter TableService.UpdateTable TableService.PatchTable
  table.drop tables.delete TableService.DeleteTable
  load_balancer.update urlMaps.insert urlMaps.patch backendServices.insert backendServices.patch forwardingRules.insert forwardingRules.delete
  image.push Docker-PutManifest
  image.pull Docker-GetManifest
  function.invoke CallFunction
  message.send Publisher.Publish
  session.start ssh-serialport.connect google.ssh-serialport.v1.connect
  detection.disable DeleteAlertPolicy DeleteNotificationChannel
  detection.update CreateAlertPolicy UpdateAlertPolicy CreateNotificationConfig CreateMuteConfig
  policy.create CreateServicePerimeter CreateAccessLevel CreateAccessPolicy
  policy.update UpdateServicePerimeter UpdateAccessLevel ReplaceServicePerimeters ReplaceAccessLevels
  policy.delete DeleteServicePerimeter DeleteAccessLevel DeleteAccessPolicy
  repository.create CreateRepository
  repository.delete DeleteRepository
  database.delete CloudRedis.DeleteInstance redis.DeleteInstance InstanceAdmin.DeleteInstance DropDatabase
  database.create CloudRedis.CreateInstance redis.CreateInstance InstanceAdmin.CreateInstance CreateDatabase
  schedule.create CloudScheduler.CreateJob
  schedule.update CloudScheduler.UpdateJob
  schedule.delete CloudScheduler.DeleteJob
  finding.update UpdateFinding SetFindingState
  query.run jobservice.jobcompleted
  sso.update CreateWorkloadIdentityPool CreateWorkloadIdentityPoolProvider UpdateWorkloadIdentityPoolProvider DeleteWorkloadIdentityPoolProvider
  deployment.create CreateVersion
  deployment.delete DeleteService DeleteVersion
  resource.create ClusterManager.CreateCluster ClusterController.CreateCluster CreateTopic CreateSubscription CreateQueue
  resource.update ClusterManager.UpdateCluster ClusterManager.UpdateNodePool ClusterManager.SetMasterAuth UpdateSubscription
  resource.delete ClusterManager.DeleteCluster ClusterController.DeleteCluster DeleteTopic DeleteSubscription DeleteQueue
  config.update EnableService DisableService BatchEnableServices
  job.start SubmitJob RunJob
`);

/** Kubernetes' calls through Google: `io.k8s.core.v1.pods.exec.create`. */
const K8S = /^io\.k8s\.(?:[a-z0-9.-]+\.)?v\d[a-z0-9]*\.(.+)$/;
const K8S_ACTIONS = actionTable(`
  pod.exec pods.exec.create
  pod.attach pods.attach.create
  pod.port_forward pods.portforward.create
  pod.create pods.create
  pod.delete pods.delete
  role.grant rolebindings.create clusterrolebindings.create
  role.revoke rolebindings.delete clusterrolebindings.delete
  role.create roles.create clusterroles.create
  secret.read secrets.get
  secret.list secrets.list
  secret.create secrets.create
  secret.delete secrets.delete
  schedule.create cronjobs.create
  schedule.update cronjobs.update
  deployment.create deployments.create daemonsets.create
  deployment.update deployments.update deployments.patch daemonsets.update
  deployment.delete deployments.delete daemonsets.delete
  config.create configmaps.create
  service_account.create serviceaccounts.create
`);

const CATEGORIES: readonly (readonly [RegExp, Category])[] = [
  [/^(?:iam|cloudresourcemanager|orgpolicy|accesscontextmanager|iap)\./, "permission"],
  [/^(?:secretmanager|cloudkms|privateca)\./, "secret"],
  [/^(?:clouddeploy|cloudbuild|run|appengine|deploymentmanager)\./, "deployment"],
  [/^(?:storage|bigquery|cloudsql|spanner|datastore|firestore|sqladmin)\./, "data"],
  [/^logging\./, "audit"],
  [/^(?:dns|networkservices|servicenetworking)\./, "network"],
  [/^login\./, "authentication"],
];

/** What a method of a service does. */
export function gcpCall(method: string, service: string): Called {
  const inner = K8S.exec(method)?.[1];
  if (inner !== undefined) {
    const known = K8S_ACTIONS.get(inner.toLowerCase());
    return known === undefined ? { ...called(inner, undefined, { prefix: "kubernetes" }) } : call(known);
  }
  const segments = method
    .split(".")
    .filter((segment) => !/^(?:v\d\w*|alpha|beta|google|cloud|admin)$/.test(segment));
  const candidates = [
    method,
    segments.slice(-3).join("."),
    segments.slice(-2).join("."),
    segments.at(-1) ?? "",
  ];
  const known = candidates
    .map((word) => GCP_ACTIONS.get(word.toLowerCase()))
    .find((action) => action !== undefined);
  if (known !== undefined) return call(known);
  const name = segments
    .slice(-2)
    .join(".")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase();
  const short = service.replace(/\.googleapis\.com$/, "");
  const verb = verbOf((segments.at(-1) ?? "").replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase());
  const category =
    CATEGORIES.find(([pattern]) => pattern.test(service))?.[1] ??
    (verb === "read" || verb === "other" ? "other" : "configuration");
  return {
    action: `${short === "" ? "gcp" : short}.${name}`.replace(/[^a-z0-9._]/g, "_").slice(0, 128),
    verb,
    category,
    marks: ["guessed_verb"],
  };
}
