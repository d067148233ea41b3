/** Records of databases, search engines and brokers. */
import type { SourceRecords } from "../support/record-line.ts";
import { CASSANDRA } from "./cassandra.ts";
import { CONFLUENT } from "./confluent.ts";
import { ELASTICSEARCH } from "./elasticsearch.ts";
import { KAFKA } from "./kafka.ts";
import { MONGODB } from "./mongodb.ts";
import { MONGODB_LOG } from "./mongodb-log.ts";
import { MYSQL } from "./mysql.ts";
import { MYSQL_SERVER } from "./mysql-server.ts";
import { MYSQL_STATEMENTS } from "./mysql-statements.ts";
import { OPENSEARCH } from "./opensearch.ts";
import { ORACLE } from "./oracle.ts";
import { POSTGRESQL } from "./postgres.ts";
import { POSTGRESQL_SERVER } from "./postgres-server.ts";
import { RABBITMQ } from "./rabbitmq.ts";
import { REDIS_ACL } from "./redis-acl.ts";
import { SQL_SERVER } from "./sql-server.ts";

export const DATABASES: readonly SourceRecords[] = [
  MYSQL_SERVER,
  CASSANDRA,
  CONFLUENT,
  ELASTICSEARCH,
  KAFKA,
  MONGODB,
  MONGODB_LOG,
  MYSQL,
  MYSQL_STATEMENTS,
  OPENSEARCH,
  ORACLE,
  POSTGRESQL,
  POSTGRESQL_SERVER,
  RABBITMQ,
  REDIS_ACL,
  SQL_SERVER,
];
