/** Decisions of Kafka's authorizer. */
import type { SourceRecords } from "../support/record-line.ts";

export const KAFKA: SourceRecords = {
  parser: "kafka-authorizer",
  documented: "Kafka's StandardAuthorizer and AclAuthorizer (from memory)",
  records: [
    {
      record:
        "[2026-11-23 04:05:06,123] INFO org.apache.kafka.common.security.SaslServerCallbackHandler: [c-1]: Successfully authenticated client: authenticationID=alice@example.com; authorizationID=alice@example.com.",
      line: "human alice@example.com | user.login success | - | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO Principal = User:alice is Denied operation = WRITE from host = 203.0.113.9 on resource = Topic:LITERAL:orders for request = Produce with resourceRefCount = 1 based on rule DefaultDeny (kafka.authorizer.logger)",
      line: "unknown alice | message.send denied | orders | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] DEBUG Principal = User:CN=svc,O=Example is Allowed Operation = Describe from host = 198.51.100.7 on resource = Cluster:LITERAL:kafka-cluster (kafka.authorizer.logger)",
      line: "unknown CN=svc,O=Example | config.read success | kafka-cluster | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO Principal = User:svc-etl is Allowed operation = READ from host = 198.51.100.7 on resource = Topic:LITERAL:orders for request = Fetch with resourceRefCount = 2 based on rule MatchingAcl(acl=StandardAcl(resourceType=TOPIC)) (kafka.authorizer.logger)",
      line: "machine svc-etl | row.read success | orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO Principal = User:alice is Allowed operation = CREATE from host = 198.51.100.7 on resource = Topic:LITERAL:payments for request = CreateTopics with resourceRefCount = 1 based on rule SuperUser (kafka.authorizer.logger)",
      line: "unknown alice | table.create success | payments | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO Principal = User:bob is Denied operation = DELETE from host = 203.0.113.9 on resource = Topic:PREFIXED:pay for request = DeleteTopics with resourceRefCount = 1 based on rule DefaultDeny (kafka.authorizer.logger)",
      line: "unknown bob | table.drop denied | pay | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO Principal = User:alice is Allowed operation = ALTER from host = 198.51.100.7 on resource = Cluster:LITERAL:kafka-cluster for request = CreateAcls with resourceRefCount = 1 based on rule SuperUser (kafka.authorizer.logger)",
      line: "unknown alice | permission.update success | kafka-cluster | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO Principal = User:alice is Allowed operation = ALTER_CONFIGS from host = 198.51.100.7 on resource = Topic:LITERAL:orders for request = IncrementalAlterConfigs with resourceRefCount = 1 based on rule MatchingAcl (kafka.authorizer.logger)",
      line: "unknown alice | config.update success | orders | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO Principal = User:ANONYMOUS is Denied Operation = ClusterAction from host = 203.0.113.9 on resource = Cluster:LITERAL:kafka-cluster (kafka.authorizer.logger)",
      line: "unknown ANONYMOUS | kafka.cluster.cluster_action? denied | kafka-cluster | 203.0.113.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO Principal = User:svc-etl is Allowed operation = READ from host = 2001:db8::7 on resource = Group:LITERAL:etl for request = JoinGroup with resourceRefCount = 1 based on rule MatchingAcl (kafka.authorizer.logger)",
      line: "machine svc-etl | kafka.group.read? success | etl | 2001:db8::7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "Principal = User:dora is Denied Operation = Describe from host = 203.0.113.9 on resource = Topic:orders",
      line: "unknown dora | config.read denied | orders | 203.0.113.9 | -",
    },
    {
      record:
        "[2026-11-23 04:05:06,123] INFO [SocketServer listenerType=ZK_BROKER, nodeId=0] Failed authentication with /198.51.100.7 (channelId=7) (Authentication failed during authentication due to invalid credentials with SASL mechanism PLAIN) (org.apache.kafka.common.network.Selector)",
      line: "- | user.login failure | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
