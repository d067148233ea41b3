/** Confluent's audit of Kafka. */
import type { SourceRecords } from "../support/record-line.ts";

export const CONFLUENT: SourceRecords = {
  parser: "confluent-audit",
  documented: "Confluent, Audit log event schema (from memory)",
  records: [
    {
      record: {
        serviceName: "crn://confluent.cloud/kafka=lkc-1",
        methodName: "kafka.CreateTopics",
        resourceName: "crn://confluent.cloud/kafka=lkc-1/topic=orders",
        authenticationInfo: { principal: "User:u-123" },
        authorizationInfo: { granted: true, operation: "Create" },
        request: { correlation_id: "1" },
        requestMetadata: { client_address: "198.51.100.7" },
      },
      line: "unknown u-123 | table.create success | orders | 198.51.100.7 | -",
    },
    {
      record: {
        specversion: "1.0",
        id: "i1",
        source: "crn://confluent.cloud/",
        subject: "crn://confluent.cloud/organization=o-1/environment=env-1",
        type: "io.confluent.cloud/request",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://confluent.cloud/",
          methodName: "CreateAPIKey",
          resourceName: "crn://confluent.cloud/organization=o-1/service-account=sa-1/cloud-api-key=KEY1",
          authenticationInfo: {
            principal: { confluentUser: { resourceId: "u-123" }, email: "alice@example.com" },
            result: "SUCCESS",
          },
          requestMetadata: { requestId: ["r-1"], clientAddress: [{ ip: "198.51.100.7" }] },
          request: { accessType: "MODIFICATION" },
          result: { status: "SUCCESS" },
        },
      },
      line: "human u-123 | token.create success | KEY1 | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i2",
        source: "crn://confluent.cloud/kafka=lkc-1",
        type: "io.confluent.kafka.server/authorization",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://confluent.cloud/kafka=lkc-1",
          methodName: "kafka.Produce",
          resourceName: "crn://confluent.cloud/kafka=lkc-1/topic=orders",
          authenticationInfo: { principal: "User:sa-9" },
          authorizationInfo: { granted: false, operation: "Write" },
          requestMetadata: { client_address: "203.0.113.9" },
        },
      },
      line: "machine sa-9 | message.send denied | orders | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i3",
        source: "crn://confluent.cloud/kafka=lkc-1",
        type: "io.confluent.kafka.server/authentication",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://confluent.cloud/kafka=lkc-1",
          methodName: "kafka.Authentication",
          resourceName: "crn://confluent.cloud/kafka=lkc-1",
          authenticationInfo: {
            principal: "None:UNKNOWN_USER",
            metadata: { identifier: "KEY9" },
            errorMessage: "Bad password for user KEY9",
          },
          requestMetadata: { client_address: "203.0.113.9" },
          result: { status: "UNAUTHENTICATED", message: "Bad password for user KEY9" },
        },
      },
      line: "unknown KEY9 | user.login failure | lkc-1 | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i4",
        source: "crn://confluent.cloud/",
        type: "io.confluent.cloud/request",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://confluent.cloud/",
          methodName: "BindRoleForPrincipal",
          resourceName: "crn://confluent.cloud/organization=o-1/user=u-9",
          authenticationInfo: { principal: { confluentUser: { resourceId: "u-123" } } },
          result: { status: "SUCCESS" },
        },
      },
      line: "unknown u-123 | permission.grant success | u-9 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i5",
        source: "crn://confluent.cloud/",
        type: "io.confluent.cloud/request",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://confluent.cloud/",
          methodName: "DeleteKafkaCluster",
          resourceName: "crn://confluent.cloud/organization=o-1/kafka=lkc-2",
          authenticationInfo: { principal: { confluentServiceAccount: { resourceId: "sa-9" } } },
          result: { status: "FAILURE", message: "not found" },
        },
      },
      line: "machine sa-9 | resource.delete failure | lkc-2 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i6",
        source: "crn://confluent.cloud/",
        type: "io.confluent.cloud/request",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://confluent.cloud/",
          methodName: "GetEnvironmentMetadata",
          resourceName: "crn://confluent.cloud/organization=o-1/environment=env-1",
          authenticationInfo: { principal: { confluentUser: { resourceId: "u-123" } } },
          result: { status: "SUCCESS" },
        },
      },
      line: "unknown u-123 | confluent.get_environment_metadata? success | env-1 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i7",
        source: "crn://mds/",
        type: "io.confluent.kafka.server/authorization",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://mds1.example.com/kafka=abc",
          methodName: "kafka.CreateAcls",
          resourceName: "crn://mds1.example.com/kafka=abc",
          authenticationInfo: { principal: "User:alice" },
          authorizationInfo: { granted: true, operation: "Alter", resourceType: "Cluster" },
          requestMetadata: { client_address: "198.51.100.7" },
        },
      },
      line: "unknown alice | permission.grant success | abc | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i8",
        source: "crn://confluent.cloud/",
        type: "io.confluent.cloud/request",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://confluent.cloud/",
          methodName: "DeleteServiceAccount",
          resourceName: "crn://confluent.cloud/organization=o-1/service-account=sa-2",
          authenticationInfo: { principal: { confluentUser: { resourceId: "u-123" } } },
          result: { status: "SUCCESS" },
        },
      },
      line: "unknown u-123 | service_account.delete success | sa-2 | - | 2026-11-23T04:05:06Z",
    },
    {
      record: {
        specversion: "1.0",
        id: "i9",
        source: "crn://confluent.cloud/kafka=lkc-1",
        type: "io.confluent.kafka.server/authorization",
        time: "2026-11-23T04:05:06Z",
        data: {
          serviceName: "crn://confluent.cloud/kafka=lkc-1",
          methodName: "kafka.IncrementalAlterConfigs",
          resourceName: "crn://confluent.cloud/kafka=lkc-1/topic=orders",
          authenticationInfo: { principal: "User:u-123" },
          authorizationInfo: { granted: true, operation: "AlterConfigs" },
        },
      },
      line: "unknown u-123 | config.update success | orders | - | 2026-11-23T04:05:06Z",
    },
  ],
};
