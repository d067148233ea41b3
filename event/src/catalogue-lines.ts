/** The lines of the catalogue of actions. */
import type { Category } from "./event.ts";

/** One line each, by category: action, verb, what it says. A grant names who gets it as the first target and what is given as the second. */
export const CATALOGUE_LINES: Readonly<Record<Category, string>> = {
  authentication: `
user.login login | somebody signed in, or tried to
user.logout logout | somebody signed out
user.reauthenticate login | somebody proved again who they are, for what needs it
user.signup create | somebody made an account for themselves
mfa.challenge login | a second factor was asked for
mfa.enroll create | a second factor was registered
mfa.remove delete | a second factor was taken away
mfa.reset update | somebody's second factors were set back
mfa.bypass login | a second factor was passed over
password.change update | somebody changed their own password
password.reset update | a password was set anew, or its reset was asked for
token.exchange login | a token was had for another proof of identity
certificate.login login | somebody signed in by a certificate
key.login login | somebody signed in by a key
user.impersonate login | somebody took on another's identity
account.lock update | an account was locked
account.unlock update | an account was unlocked
connection.open login | a connection was made by a known identity
connection.close logout | such a connection ended
link.create create | a link that signs in was made`,
  session: `
session.start create | a session began
session.end delete | a session ended
session.revoke delete | sessions were ended by somebody else
session.join create | somebody joined another's session
role.assume execute | a role was taken on for a while
sudo.run execute | a command was run as another user
sudo.session create | a shell was opened as another user
access.request create | somebody asked for more rights
access.approve grant | such a request was granted
access.deny revoke | such a request was refused
session.record create | a recording of a session was kept
session.command execute | a command was given in a session`,
  permission: `
user.create create | an account was made
user.update update | an account was changed
user.delete delete | an account was removed
user.disable update | an account was closed for use
user.enable update | an account was opened for use again
user.invite create | somebody was invited
user.rename update | an account got another name
role.create create | a role was made
role.update update | what a role may do was changed
role.delete delete | a role was removed
role.grant grant | somebody got a role
role.revoke revoke | a role was taken from somebody
policy.create create | a policy of access was made
policy.update update | a policy of access was changed
policy.delete delete | a policy of access was removed
policy.grant grant | a policy was attached to somebody
policy.revoke revoke | a policy was taken from somebody
group.create create | a group was made
group.update update | a group was changed
group.delete delete | a group was removed
group.grant grant | somebody joined a group
group.revoke revoke | somebody left a group
member.add grant | somebody became a member
member.remove revoke | somebody ceased to be a member
member.update update | what a member may do was changed
permission.grant grant | a right was given
permission.revoke revoke | a right was taken
permission.update update | rights were changed
access.share grant | something was opened to others
access.unshare revoke | something was closed to others
access_key.create create | a key for access was made
access_key.update update | a key for access was changed
access_key.delete delete | a key for access was removed
token.create create | a token was made
token.update update | a token was changed
token.delete delete | a token was removed or revoked
token.revoke revoke | a token of this log was revoked
service_account.create create | an account for a machine was made
service_account.update update | an account for a machine was changed
service_account.delete delete | an account for a machine was removed
service_account.disable update | an account for a machine was closed
application.create create | an application was registered
application.update update | a registered application was changed
application.delete delete | a registered application was removed
application.grant grant | an application got consent or rights
application.revoke revoke | consent or rights of an application were taken
mfa.disable update | a second factor is asked for no longer
sso.update update | how people sign in was changed
domain.update update | a domain that people sign in by was changed
ownership.transfer grant | something got another owner
visibility.update update | who may see something was changed`,
  secret: `
secret.read read | a secret was read
secret.list read | secrets were listed
secret.create create | a secret was made
secret.update update | a secret was changed
secret.delete delete | a secret was removed
secret.rotate update | a secret was made anew
key.create create | a cryptographic key was made
key.update update | a cryptographic key was changed
key.delete delete | a cryptographic key was removed, or is to be
key.disable update | a cryptographic key was closed for use
key.use execute | a key encrypted, decrypted or signed
certificate.create create | a certificate was issued
certificate.revoke delete | a certificate was revoked
vault.seal update | a store of secrets was sealed
vault.unseal update | a store of secrets was unsealed`,
  deployment: `
deployment.create create | a deployment was asked for
deployment.start execute | a deployment began
deployment.finish update | a deployment ended
deployment.update update | what is deployed was changed
deployment.delete delete | what was deployed was removed
deployment.scale update | how many run was changed
deployment.rollback update | an earlier version was put back
deployment.approve grant | a deployment was approved
deployment.reject revoke | a deployment was refused
pipeline.create create | a pipeline was set up
pipeline.update update | a pipeline was changed
pipeline.delete delete | a pipeline was removed
pipeline.start execute | a pipeline ran
pipeline.finish update | a pipeline ended
pipeline.cancel update | a pipeline was stopped
job.start execute | a step of a pipeline began
job.finish update | a step of a pipeline ended
release.publish create | a version was published
release.update update | a published version was changed
release.delete delete | a published version was withdrawn
artifact.publish create | an artefact was published
artifact.delete delete | an artefact was removed
infrastructure.plan execute | a change of infrastructure was worked out
infrastructure.apply execute | a change of infrastructure was carried out
sync.start execute | a cluster was brought to what is written
sync.finish update | that ended
code.push update | code was pushed
code.review update | code was reviewed
pull_request.open create | a change of code was proposed
pull_request.update update | a proposed change was changed
pull_request.close update | a proposed change was closed
pull_request.merge update | a proposed change was taken in
branch.create create | a branch or tag was made
branch.delete delete | a branch or tag was removed
environment.create create | an environment was made
environment.update update | an environment was changed
environment.delete delete | an environment was removed`,
  configuration: `
config.create create | a setting was made
config.update update | a setting was changed
config.delete delete | a setting was removed
config.read read | settings were read
config.reload update | settings were read again, and those that changed were put in force
feature_flag.create create | a feature flag was made
feature_flag.update update | a feature flag was changed
feature_flag.delete delete | a feature flag was removed
webhook.create create | a webhook was made
webhook.update update | a webhook was changed
webhook.delete delete | a webhook was removed
integration.create create | another system was connected
integration.update update | such a connection was changed
integration.delete delete | such a connection was removed
branch_protection.create create | a protection of code was made
branch_protection.update update | a protection of code was changed
branch_protection.delete delete | a protection of code was removed
branch_protection.override execute | a protection of code was passed over
repository.create create | a repository was made
repository.update update | a repository was changed
repository.delete delete | a repository was removed
project.create create | a project was made
project.update update | a project was changed
project.delete delete | a project was removed
resource.create create | a resource was made
resource.update update | a resource was changed
resource.delete delete | a resource was removed
service.create create | a service was made
service.update update | a service was changed
service.delete delete | a service was removed
service.start execute | a service was started
service.stop execute | a service was stopped
host.boot execute | a machine started
host.shutdown execute | a machine stopped
time.update update | a clock was set
device.add create | a device joined
device.remove delete | a device left
device.update update | a device was changed
schedule.create create | something was planned
schedule.update update | what is planned was changed
schedule.delete delete | what was planned was removed`,
  data: `
object.read read | an object or file was read
object.list read | objects were listed
object.create create | an object or file was written
object.update update | an object or file was changed
object.delete delete | an object or file was removed
object.download read | a file was taken away
object.upload create | a file was brought
object.move update | a file was moved
bucket.create create | a bucket was made
bucket.update update | a bucket was changed
bucket.delete delete | a bucket was removed
table.create create | a table was made
table.alter update | a table was changed
table.drop delete | a table was removed
table.truncate delete | a table was emptied
row.read read | rows were read
row.create create | rows were added
row.update update | rows were changed
row.delete delete | rows were removed
query.run execute | a query ran
database.create create | a database was made
database.update update | a database was changed
database.delete delete | a database was removed
schema.update update | a schema was changed
snapshot.create create | a snapshot or backup was made
snapshot.share grant | a snapshot was opened to others
snapshot.delete delete | a snapshot or backup was removed
backup.restore create | a backup was put back
data.export read | data was taken out
data.import create | data was brought in
code.clone read | code was copied
code.download read | code was taken away
document.read read | a document was opened
document.create create | a document was made
document.update update | a document was changed
document.delete delete | a document was removed
document.sign update | somebody put their name under a document
document.decline update | somebody refused to put their name under a document
message.send create | a message was sent
message.delete delete | a message was removed
ticket.create create | a ticket was made
ticket.update update | a ticket was changed
ticket.delete delete | a ticket was removed
http.request execute | a page or an interface was asked for`,
  network: `
firewall.create create | a rule of a firewall was made
firewall.update update | a rule of a firewall was changed
firewall.delete delete | a rule of a firewall was removed
network.create create | a network was made
network.update update | a network was changed
network.delete delete | a network was removed
network.flow execute | a connection was seen
network.block revoke | a connection was refused
dns.create create | a name was made
dns.update update | a name was changed
dns.delete delete | a name was removed
dns.query read | a name was looked up
load_balancer.update update | a load balancer was changed
vpn.connect login | somebody joined by a private network
vpn.disconnect logout | somebody left a private network`,
  process: `
process.start execute | a program was started
process.end other | a program ended
process.fail other | a program broke off
command.run execute | a command was run
pod.exec execute | a shell or command was opened in a container
pod.attach execute | somebody attached to a container
pod.port_forward execute | a port of a container was opened
pod.create create | a container was made
pod.delete delete | a container was removed
container.create create | a container was made
container.start execute | a container was started
container.stop execute | a container was stopped
container.delete delete | a container was removed
image.pull read | an image was fetched
image.push create | an image was stored
image.delete delete | an image was removed
instance.create create | a machine was made
instance.start execute | a machine was started
instance.stop execute | a machine was stopped
instance.update update | a machine was changed
instance.delete delete | a machine was removed
function.create create | a function was made
function.update update | a function was changed
function.delete delete | a function was removed
function.invoke execute | a function was called
kernel_module.load execute | a part of the kernel was loaded
kernel_module.unload execute | a part of the kernel was unloaded
cron.run execute | a planned command ran
package.install create | a package was installed
package.update update | a package was brought up to date
package.remove delete | a package was removed`,
  security: `
alert.raise create | a system raised an alert
alert.resolve update | an alert was resolved
alert.dismiss update | an alert was dismissed
finding.create create | a weakness was found
finding.update update | what is known of a weakness was changed
finding.resolve update | a weakness was mended
malware.detect create | malware was found
threat.detect create | an attack was seen
policy.violate other | a rule was broken
scan.start execute | a scan began
scan.finish update | a scan ended
detection.disable update | a system that watches was switched off
detection.enable update | a system that watches was switched on
detection.update update | what is watched for was changed
incident.create create | an incident was opened
incident.update update | an incident was changed
incident.resolve update | an incident was closed
secret_scanning.disable update | the search for leaked secrets was switched off
quarantine.add update | something was put out of reach
quarantine.remove update | something was let out of quarantine`,
  audit: `
audit.read read | an audit log was read
audit.export read | an audit log was taken out
audit.clear delete | an audit log was emptied
audit.start update | auditing was switched on
audit.stop update | auditing was switched off
audit.update update | what is audited was changed
log.start update | an audit log was started
log.stop update | an audit log was stopped
source.create create | a source was made, which may send
source.change update | a source was changed
source.rotate update | a source got a new token
source.remove delete | a source was removed
source.silent other | a source is quiet for longer than it ever is
source.resume other | a source that was silent is heard again
source.gap other | records that a source numbered did not arrive
events.search read | events were searched for
events.open read | an event was opened
events.export read | events were taken out
events.download read | events that were taken out were fetched
changes.search read | what changed was looked at
entity.open read | all that one did, or that was done to it, was looked at
query.save update | a query was saved
query.remove delete | a saved query was removed
search.rebuild execute | what is searched was made anew of the log
trail.create create | a trail was made
trail.update update | a trail was changed
trail.delete delete | a trail was removed
trail.start update | a trail was switched on
trail.stop update | a trail was switched off
log_stream.create create | a stream of logs was made
log_stream.update update | a stream of logs was changed
log_stream.delete delete | a stream of logs was removed
retention.update update | how long something is kept was changed`,
  other: `
unparsed other | a record that no parser understands
log.write other | a line that a program wrote`,
};
