/** What the operations of Azure's resource providers do (learn.microsoft.com, "Azure permissions"). */
import { actionTable } from "../action-table.ts";

export const AZURE_ACTIONS = actionTable(`
  role.grant microsoft.authorization/roleassignments/write microsoft.authorization/elevateaccess/action microsoft.sql/servers/administrators/write microsoft.authorization/roleassignmentschedulerequests/write microsoft.authorization/roleeligibilityschedulerequests/write
  role.revoke microsoft.authorization/roleassignments/delete
  role.create microsoft.authorization/roledefinitions/write
  role.delete microsoft.authorization/roledefinitions/delete
  policy.update microsoft.authorization/policyassignments/write microsoft.authorization/policydefinitions/write microsoft.authorization/policyexemptions/write microsoft.storage/storageaccounts/managementpolicies/write microsoft.recoveryservices/vaults/backuppolicies/write microsoft.network/firewallpolicies/write microsoft.network/applicationgatewaywebapplicationfirewallpolicies/write microsoft.network/frontdoorwebapplicationfirewallpolicies/write
  policy.delete microsoft.authorization/policyassignments/delete microsoft.authorization/locks/delete microsoft.authorization/policydefinitions/delete microsoft.authorization/policysetdefinitions/delete microsoft.network/firewallpolicies/delete microsoft.network/applicationgatewaywebapplicationfirewallpolicies/delete microsoft.network/frontdoorwebapplicationfirewallpolicies/delete
  secret.read microsoft.keyvault/vaults/secrets/getsecret/action microsoft.containerservice/managedclusters/listclusteradmincredential/action microsoft.containerservice/managedclusters/listclusterusercredential/action microsoft.containerservice/managedclusters/accessprofiles/listcredential/action microsoft.web/sites/publishxml/action
  secret.list microsoft.storage/storageaccounts/listkeys/action microsoft.documentdb/databaseaccounts/listkeys/action microsoft.cognitiveservices/accounts/listkeys/action microsoft.storage/storageaccounts/listaccountsas/action microsoft.storage/storageaccounts/listservicesas/action microsoft.operationalinsights/workspaces/sharedkeys/action microsoft.eventhub/namespaces/authorizationrules/listkeys/action microsoft.servicebus/namespaces/authorizationrules/listkeys/action microsoft.eventhub/namespaces/eventhubs/authorizationrules/listkeys/action microsoft.containerregistry/registries/listcredentials/action microsoft.web/sites/config/list/action microsoft.cache/redis/listkeys/action microsoft.automation/automationaccounts/listkeys/action
  secret.rotate microsoft.storage/storageaccounts/regeneratekey/action microsoft.containerregistry/registries/regeneratecredential/action microsoft.eventhub/namespaces/authorizationrules/regeneratekeys/action microsoft.cognitiveservices/accounts/regeneratekey/action
  secret.update microsoft.keyvault/vaults/accesspolicies/write microsoft.keyvault/vaults/secrets/write
  instance.create microsoft.compute/virtualmachines/write microsoft.compute/virtualmachinescalesets/write microsoft.classiccompute/virtualmachines/write
  instance.start microsoft.compute/virtualmachines/start/action microsoft.compute/virtualmachines/restart/action microsoft.compute/virtualmachinescalesets/start/action
  instance.stop microsoft.compute/virtualmachines/deallocate/action microsoft.compute/virtualmachines/poweroff/action microsoft.compute/virtualmachinescalesets/deallocate/action
  instance.delete microsoft.compute/virtualmachines/delete microsoft.compute/virtualmachinescalesets/delete
  command.run microsoft.compute/virtualmachines/runcommand/action microsoft.compute/virtualmachines/extensions/write microsoft.compute/virtualmachines/runcommands/write microsoft.compute/virtualmachinescalesets/virtualmachines/runcommand/action microsoft.compute/virtualmachinescalesets/extensions/write microsoft.serialconsole/serialports/connect/action
  snapshot.create microsoft.compute/snapshots/write microsoft.compute/restorepointcollections/restorepoints/write
  snapshot.delete microsoft.compute/snapshots/delete microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems/delete microsoft.compute/restorepointcollections/restorepoints/delete microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems/backup/delete
  snapshot.share microsoft.compute/snapshots/begingetaccess/action microsoft.compute/disks/begingetaccess/action
  firewall.update microsoft.network/networksecuritygroups/write microsoft.network/networksecuritygroups/securityrules/write microsoft.network/azurefirewalls/write microsoft.sql/servers/firewallrules/write microsoft.network/azurefirewalls/rulecollections/write microsoft.network/firewallpolicies/rulecollectiongroups/write microsoft.network/azurefirewalls/networkrulecollections/write microsoft.dbforpostgresql/servers/firewallrules/write microsoft.dbformysql/servers/firewallrules/write microsoft.dbforpostgresql/flexibleservers/firewallrules/write microsoft.dbformysql/flexibleservers/firewallrules/write
  firewall.delete microsoft.network/networksecuritygroups/delete microsoft.network/networksecuritygroups/securityrules/delete microsoft.network/azurefirewalls/delete microsoft.sql/servers/firewallrules/delete microsoft.dbforpostgresql/servers/firewallrules/delete microsoft.dbformysql/servers/firewallrules/delete microsoft.network/firewallpolicies/rulecollectiongroups/delete
  network.create microsoft.network/virtualnetworks/write microsoft.network/publicipaddresses/write microsoft.network/virtualnetworkgateways/write microsoft.network/virtualnetworks/subnets/write
  network.delete microsoft.network/virtualnetworks/delete microsoft.network/publicipaddresses/delete microsoft.network/virtualnetworkgateways/delete microsoft.network/virtualnetworks/subnets/delete microsoft.network/virtualnetworks/virtualnetworkpeerings/delete microsoft.network/routetables/delete microsoft.network/networkwatchers/delete
  dns.update microsoft.network/dnszones/write microsoft.network/dnszones/a/write microsoft.network/dnszones/aaaa/write microsoft.network/dnszones/cname/write microsoft.network/dnszones/mx/write microsoft.network/dnszones/txt/write microsoft.network/dnszones/ns/write microsoft.network/privatednszones/write microsoft.network/privatednszones/a/write
  dns.delete microsoft.network/dnszones/delete microsoft.network/dnszones/a/delete microsoft.network/dnszones/aaaa/delete microsoft.network/dnszones/cname/delete microsoft.network/dnszones/mx/delete microsoft.network/dnszones/txt/delete microsoft.network/dnszones/ns/delete microsoft.network/privatednszones/delete microsoft.network/privatednszones/a/delete
  log_stream.update microsoft.insights/diagnosticsettings/write microsoft.network/networkwatchers/flowlogs/write microsoft.insights/logprofiles/write
  log_stream.delete microsoft.insights/diagnosticsettings/delete microsoft.eventhub/namespaces/eventhubs/delete microsoft.network/networkwatchers/flowlogs/delete microsoft.insights/logprofiles/delete microsoft.operationalinsights/workspaces/delete
  detection.update microsoft.security/pricings/write microsoft.insights/metricalerts/write microsoft.insights/activitylogalerts/write microsoft.insights/scheduledqueryrules/write microsoft.insights/actiongroups/write microsoft.security/securitycontacts/write microsoft.security/autoprovisioningsettings/write microsoft.security/alertssuppressionrules/write microsoft.securityinsights/alertrules/write microsoft.securityinsights/automationrules/write microsoft.security/policies/write
  detection.disable microsoft.insights/activitylogalerts/delete microsoft.security/securitycontacts/delete microsoft.alertsmanagement/smartdetectoralertrules/delete microsoft.insights/metricalerts/delete microsoft.insights/scheduledqueryrules/delete microsoft.insights/actiongroups/delete microsoft.securityinsights/alertrules/delete microsoft.securityinsights/automationrules/delete microsoft.securityinsights/dataconnectors/delete microsoft.security/pricings/delete microsoft.network/ddosprotectionplans/delete
  infrastructure.apply microsoft.resources/deployments/write
  environment.create microsoft.resources/subscriptions/resourcegroups/write
  environment.delete microsoft.resources/subscriptions/resourcegroups/delete
  bucket.create microsoft.storage/storageaccounts/write microsoft.storage/storageaccounts/blobservices/containers/write microsoft.storage/storageaccounts/fileservices/shares/write
  bucket.delete microsoft.storage/storageaccounts/delete microsoft.storage/storageaccounts/blobservices/containers/delete microsoft.storage/storageaccounts/fileservices/shares/delete
  database.update microsoft.sql/servers/databases/write
  database.delete microsoft.sql/servers/databases/delete microsoft.sql/servers/delete microsoft.dbforpostgresql/servers/delete microsoft.dbforpostgresql/flexibleservers/delete microsoft.dbformysql/servers/delete microsoft.dbformysql/flexibleservers/delete microsoft.cache/redis/delete
  function.update microsoft.web/sites/functions/write
  schedule.create microsoft.automation/automationaccounts/runbooks/write microsoft.automation/automationaccounts/schedules/write
  webhook.create microsoft.automation/automationaccounts/webhooks/write microsoft.automation/automationaccounts/webhooks/action
  pod.exec microsoft.containerservice/managedclusters/runcommand/action
  policy.create microsoft.authorization/locks/write microsoft.authorization/policysetdefinitions/write
  policy.violate microsoft.authorization/policies/audit/action microsoft.authorization/policies/auditifnotexists/action microsoft.authorization/policies/deny/action
  resource.create microsoft.keyvault/vaults/write microsoft.containerservice/managedclusters/write microsoft.eventhub/namespaces/write microsoft.servicebus/namespaces/write microsoft.compute/disks/write microsoft.cognitiveservices/accounts/write microsoft.recoveryservices/vaults/write
  resource.update microsoft.resources/tags/write microsoft.resources/subscriptions/resourcegroups/moveresources/action
  resource.delete microsoft.keyvault/vaults/delete microsoft.containerservice/managedclusters/delete microsoft.eventhub/namespaces/delete microsoft.servicebus/namespaces/delete microsoft.compute/disks/delete microsoft.recoveryservices/vaults/delete microsoft.cognitiveservices/accounts/delete microsoft.documentdb/databaseaccounts/delete
  key.create microsoft.compute/sshpublickeys/generatekeypair/action microsoft.keyvault/vaults/keys/write
  access_key.create microsoft.eventhub/namespaces/authorizationrules/write microsoft.servicebus/namespaces/authorizationrules/write
  access_key.delete microsoft.eventhub/namespaces/authorizationrules/delete microsoft.servicebus/namespaces/authorizationrules/delete
  service_account.create microsoft.managedidentity/userassignedidentities/write
  service_account.delete microsoft.managedidentity/userassignedidentities/delete
  service_account.update microsoft.managedidentity/userassignedidentities/federatedidentitycredentials/write microsoft.managedidentity/userassignedidentities/assign/action
  backup.restore microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems/recoverypoints/restore/action
  network.update microsoft.network/virtualnetworks/virtualnetworkpeerings/write microsoft.network/routetables/write microsoft.network/routetables/routes/write microsoft.network/networkinterfaces/write microsoft.network/networksecuritygroups/join/action
  load_balancer.update microsoft.network/loadbalancers/write microsoft.network/applicationgateways/write microsoft.network/frontdoors/write
  audit.update microsoft.sql/servers/auditingsettings/write microsoft.sql/servers/databases/auditingsettings/write microsoft.sql/servers/extendedauditingsettings/write
  alert.raise microsoft.insights/alertrules/activated/action microsoft.alertsmanagement/alerts/activate/action
  alert.dismiss microsoft.security/locations/alerts/dismiss/action microsoft.security/alerts/dismiss/action
  alert.resolve microsoft.insights/alertrules/resolved/action microsoft.security/locations/alerts/resolve/action
  incident.update microsoft.securityinsights/incidents/write
  bucket.update microsoft.storage/storageaccounts/blobservices/write
  database.create microsoft.sql/servers/write microsoft.dbforpostgresql/servers/write microsoft.dbforpostgresql/flexibleservers/write microsoft.dbformysql/servers/write microsoft.dbformysql/flexibleservers/write microsoft.documentdb/databaseaccounts/write microsoft.cache/redis/write
  data.export microsoft.sql/servers/databases/export/action
  data.import microsoft.sql/servers/import/action microsoft.sql/servers/databases/import/action
  deployment.update microsoft.web/sites/write microsoft.web/sites/slots/write microsoft.app/containerapps/write microsoft.web/sites/extensions/write microsoft.containerinstance/containergroups/write
  deployment.delete microsoft.web/sites/delete microsoft.web/sites/slots/delete microsoft.app/containerapps/delete microsoft.resources/deployments/delete microsoft.containerinstance/containergroups/delete
  deployment.scale microsoft.insights/autoscalesettings/scaleup/action microsoft.insights/autoscalesettings/scaledown/action microsoft.insights/autoscalesettings/scaleupinitiated/action microsoft.insights/autoscalesettings/scaledowninitiated/action
  config.update microsoft.web/sites/config/write microsoft.insights/autoscalesettings/write microsoft.automation/automationaccounts/variables/write
  service.start microsoft.web/sites/start/action microsoft.web/sites/restart/action
  service.stop microsoft.web/sites/stop/action
  function.delete microsoft.web/sites/functions/delete
  pipeline.update microsoft.logic/workflows/write microsoft.datafactory/factories/pipelines/write
  pipeline.delete microsoft.logic/workflows/delete microsoft.datafactory/factories/pipelines/delete
  pipeline.start microsoft.logic/workflows/triggers/run/action microsoft.datafactory/factories/pipelines/createrun/action
  job.start microsoft.automation/automationaccounts/jobs/write
  schedule.update microsoft.automation/automationaccounts/runbooks/draft/write microsoft.automation/automationaccounts/runbooks/publish/action
  schedule.delete microsoft.automation/automationaccounts/runbooks/delete microsoft.automation/automationaccounts/schedules/delete
  webhook.delete microsoft.automation/automationaccounts/webhooks/delete
  artifact.delete microsoft.containerregistry/registries/artifacts/delete
  repository.create microsoft.containerregistry/registries/write
  repository.delete microsoft.containerregistry/registries/delete
  project.create microsoft.subscription/aliases/write microsoft.management/managementgroups/write
  project.update microsoft.subscription/rename/action microsoft.management/managementgroups/subscriptions/write
  project.delete microsoft.subscription/cancel/action microsoft.management/managementgroups/delete
  certificate.create microsoft.web/certificates/write
  certificate.revoke microsoft.web/certificates/delete
  log.write microsoft.web/sites/functions/log microsoft.web/sites/log
`);
