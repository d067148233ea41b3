/** The names that programs give to who, what, when, where and how it ended. */

/** Names as a program may write them, most telling first; compared in lower case, without `_`, `-` and `@`. */
export const NAMES = {
  TIME: "startutc @timestamp eventtime event_time event.created timestamp time published published_at created_at createdat creationtime createddatetime activitydatetime occurred_at occurredat occurred event_timestamp eventtimestamp timegenerated datetime date_time date ts when happened_at logged_at log_time event_date eventdate start_time starttime creation_time time_created created insertid_time message_time _time sent_at received_at time_dt requesttime request_time_iso starttimestamp createtime reqtimesec recorded detectedtime observed_at _timestamp requesttimestamp ended_at finished_at completed_at started_at endtime end_time finishtime starttime updated_at updatedat modified_at lastseen last_seen_time event_time_utc p_event_time extended_timestamp _stamp op_time occur_at recorded_at timemillis instant.epochsecond detectiontime detection_time datecreated loginat creationdate sys_created_on signontime t",
  ACTION:
    "event.action eventname event_name event.name actionname action_name action.name action.type eventtype event_type event.type operationname operation_name operation.name operation activitydisplayname activity_name activity activitytype activity_type methodname method_name action event.code event_code type event audit_action auditaction audit_event_type transaction_type transactiontype command_name call api_call method http.method httpmethod request.method verb category.name rule_name rule.name alert_type alertname alert_name title subject category name summary description audit_category api.name",
  ACTOR_ID:
    "actor.id actor.uid actor.user.uid user.id userid user_id user.uid actorid actor_id actor.uuid user.uuid useruuid principalid principal_id principal.id initiator.id initiatedby.user.id caller.id account.id accountid subject.id identity.id performed_by.id created_by.id owner.id uid member_id memberid agent_id actor_user_id created_by.id actor.gid actor.user_id user_uuid causer_id rbac_user_id",
  ACTOR_NAME:
    "actor.name user.name username user_name actor.login actor.username actor.user.name user.username user.login actor.displayname actor.display_name user.display_name user.displayname actor_name actorname login user.full_name fullname full_name userdisplayname principal.name principalname principal userprincipalname user_principal_name initiator.name initiated_by initiatedby performed_by performedby performer created_by createdby changed_by modified_by requested_by requester triggered_by executed_by by caller subject.name identity.name account.name account_name accountname author.name author sender.login sender.name sender owner.name operator admin admin_name admin_user administrator.name admin_username src_user srcuser source_user sourceuser suser srcusername dbuser db_user client_user remote_user auth.display_name member_name display_name user actor who employee user_full_name usr.name usr.username sub account actor_user_name created_by.name created_by.login useridentity.email user_email_address cn subjectusername accountname loginname operator_name ur_normalized usr clientusername audit_request_effective_user accesskey requestor_name whodunnit meta.user rbac_user_name uname json.user",
  ACTOR_EMAIL:
    "actor.email actor.alternateid actor.email_addr actor.emailaddress actor.user.email_addr user.email user.email_address user.emailaddress useremail user_email actor_email actoremail principalemail principal_email principal.email initiator.email initiatedby.user.userprincipalname performed_by.email created_by.email caller.email author.email email_address email useremailaddress admin_email usr.email member.email mail sender_email userlogin user_login created_by.login created_by.email_address actor.user.email actor.person.email related.user user_identity.email useridentity.email person.email actor.session.user.email actor.attributes.email actor.emailaddress login_name loginname requested_by.email",
  IP: "source.ip cliip client_address_ip client.ip sourceipaddress source_ip_address sourceip source_ip src_ip srcip src.ip src client_ip clientip clientipaddress client_ip_address actor.ip actor.ip_address actor_ip actorip ipaddress ip_address ipaddr ip_addr remote_ip remoteip remote_addr remoteaddr remote_address remoteaddress request.remote_address request.ip network.client.ip http.client_ip caller_ip callerip calleripaddress request_ip requestip requestmetadata.callerip origin_ip originip peer_ip user_ip userip login_ip source_address sourceaddress src_endpoint.ip c_ip cip attacker_ip attackerip context.ip_address context.ip location.ip device.ip ip host.ip host.ips public_ip external_ip from.ip forwarded_for x_forwarded_for xff initiator.ip initiator.host.address client_address client.address net.peer.ip network.peer.address addr cliip clientaddress peer_address xforwardedfor request.clientip http.clientip httprequest.remoteip request_client_ip userip internalip externalip srcaddr request.ip_address session.ip_address actor.session.ip_address origin.geo_location.ip_address clienthost remotehost origin.address audit_request_remote_address meta.remote_ip data.details.remoteaddress remoteipaddress req.remoteaddress http.request.remoteaddr",
  PORT: "source.port client.port src_port srcport source_port client_port from.port",
  AGENT:
    "user_agent.original user_agent useragent http.useragent http.user_agent http_user_agent client.useragent.rawuseragent request.user_agent request.useragent agent.user_agent useragentstring user_agent_string context.user_agent from.user_agent c_user_agent userAgentData ua headers.user_agent proxy.useragent ua clientrequestuseragent actor.user_agent context.user_agent http.request.useragent request_user_agent request_headers.user_agent",
  OUTCOME:
    "event.outcome outcome.result outcome result.status result success succeeded successful is_success issuccess status.code status status_text final_status execution_status action_result actionresult result_status resultstatus resulttype state conclusion disposition decision verdict auth_result access_result response.status action_status event_status error_state authentication_result login_status failed",
  HTTP_STATUS:
    "http.response.status_code http.status_code http_status httpstatus status_code statuscode response_code responsecode response.status_code response_status responsestatus.code proxy.statuscode http_status_code sc_status edgeresponsestatus rspstatus downstreamstatus api.statuscode res.statuscode code",
  REASON:
    "event.reason outcome.reason reason error.message errormessage error_message error_description failure_reason failurereason fail_reason result_reason resultreason status.message status_message statusmessage resultdescription error_reason failure.message error.reason error status_detail statusdetail deny_reason",
  TARGET:
    "target.name target.id target.displayname target.email target_name targetname target_id targetid target_user targetuser target_username targetusername target resource.name resource.id resource.uid resourcename resource_name resourceid resource_id resource object.name object.id objectname object_name objectid object_id object entity.name entity.id entity_name entityname entity_id entityid entity affected_user dest_user destuser duser dst_user user.target.name user.target.email target_email item_name itemname item_id file.path file_name filename file_path filepath path bucket repository.full_name repository.name repository repo project.name project_name project_id project database.name database db_name table_name table group.name group_name role.name role_name rolename policy_name url.path url.original url uri http_uri_path uri_path url_path path_info http_path full_url http_url request_uri requesturi host_name_target device_name devicename hostname_target asset.name asset_name application.name application_name app_name appname app.name details.name channel workspace.name workplace.name document file domain alert_name query destination.ip dst_ip dstip dest_ip dst reqpath repositoryname entitysnapshot.name image container asset_id affected_resource customer_name rule_id requestpath resourcepath audit_rest_request_path auditable_id http_uri req.url http.request.uri subject_id",
  GIVEN:
    "role.name role_name rolename role roles group.name group_name groupname permission permissions privilege privileges",
  TARGET_TYPE:
    "target.type target_type targettype resource.type resource_type resourcetype object.type object_type objecttype entity.type entity_type entitytype item_type itemtype asset.type auditable_type object1 model_name record_type entityclass subject_type",
  SEVERITY:
    "event.severity_label severity level log.level risk_level risklevel priority threat_level severity_level risk loglevel criticality",
  EVENT_ID:
    "event.id event_id eventid id uuid event_uuid eventuuid log_id logid _id audit_id auditid record_id recordid insertid guid message_id messageid uid request_event_id external_id slug metadata.uid eventid activityuuid log_id sortable_event_id gid",
  SERVICE:
    "service.name service_name servicename service application product.name product vendor_product app ddsource source_service metadata.product.name component system module program logger",
  ENVIRONMENT: "service.environment environment env deployment.environment deployment_environment stage",
  HOST: "host.name host.hostname hostname host_name host computer computer_name device.hostname server server_name node node_name agent.hostname dvchost dvc",
  REGION: "cloud.region region aws_region awsregion location.region",
  ACCOUNT:
    "cloud.account.id account_id accountid tenant_id tenantid organization.id organization_id organizationid org_id orgid organization_name org organization workspace_id workspace team_id subscription_id project_uuid company tenant",
  REQUEST:
    "http.request.id request_id requestid request.id correlation_id correlationid x_request_id transaction_id transactionid correlation.id req_id trace_request_id",
  SESSION: "session.id session_id sessionid session login_session_id",
  TRACE: "trace.id trace_id traceid dd.trace_id",
  SPAN: "span.id span_id spanid dd.span_id",
  MESSAGE:
    "message msg event_message eventmessage text body log details description summary event_description detail output text title comment mt messagetemplate m",
  METHOD:
    "http.request.method http.method request.method method httpmethod http_method verb reqmethod clientrequestmethod requestmethod audit_rest_request_method meth req.method",
  ERROR: "error error.code errorcode error_code error.message",
};
/** What a member may be. */
export type Wanted = keyof typeof NAMES;
export const WANTED: readonly Wanted[] = Object.keys(NAMES).filter((name): name is Wanted =>
  Object.hasOwn(NAMES, name),
);
