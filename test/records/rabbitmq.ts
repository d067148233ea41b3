/** RabbitMQ's log. */
import type { SourceRecords } from "../support/record-line.ts";

export const RABBITMQ: SourceRecords = {
  parser: "rabbitmq",
  documented:
    "rabbitmq.com/docs/access-control; rabbitmq.com/docs/logging; rabbitmq-server: rabbit_auth_backend_internal (from memory)",
  records: [
    {
      record:
        "2026-11-23 04:05:06.123456+00:00 [error] <0.999.0> Error on AMQP connection <0.999.0> (203.0.113.9:40122 -> 198.51.100.1:5672, state: starting):\nPLAIN login refused: user 'bob' - invalid credentials",
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123456+00:00 [info] <0.999.0> connection <0.999.0> (198.51.100.7:50022 -> 198.51.100.1:5672): user 'alice' authenticated and granted access to vhost '/'",
      line: "unknown alice | user.login success | / | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: "2026-11-23 04:05:06.123456+00:00 [info] <0.999.0> Created user 'carol'",
      line: "- | user.create success | carol | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record: "2026-11-23 04:05:06.123 [info] <0.999.0> Deleted user 'carol'",
      line: "- | user.delete success | carol | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123456+00:00 [info] <0.999.0> Successfully set user tags for user 'bob' to [administrator]",
      line: "- | role.grant! success | bob, administrator | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123456+00:00 [info] <0.999.0> Successfully set permissions for user 'carol' in virtual host '/' to '.*', '.*', '.*'",
      line: "- | permission.update success | carol | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123456+00:00 [error] <0.999.0> Channel error on connection <0.998.0> (198.51.100.7:50022 -> 198.51.100.1:5672, vhost: '/', user: 'bob'), channel 1:\n operation queue.declare caused a channel exception access_refused: configure access to queue 'pay' in vhost '/' refused for user 'bob'",
      line: "unknown bob | policy.violate denied | pay, / | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123456+00:00 [info] <0.999.0> accepting AMQP connection <0.999.0> (198.51.100.7:50022 -> 198.51.100.1:5672)",
      line: "- | connection.open success | - | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123456+00:00 [info] <0.999.0> closing AMQP connection <0.999.0> (198.51.100.7:50022 -> 198.51.100.1:5672, vhost: '/', user: 'alice')",
      line: "unknown alice | connection.close success | - | 198.51.100.7 | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123456+00:00 [info] <0.999.0> Successfully changed password for user 'carol'",
      line: "- | password.reset success | carol | - | 2026-11-23T04:05:06.123456Z",
    },
    {
      record:
        "=INFO REPORT==== 23-Nov-2026::04:05:06 ===\nclosing AMQP connection <0.7.1> (198.51.100.7:50007 -> 192.0.2.1:5672)",
      line: "- | connection.close success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "=INFO REPORT==== 23-Nov-2026::04:05:06 ===\nCreating user 'bob'",
      line: "- | user.create success | bob | - | 2026-11-23T04:05:06Z",
    },
  ],
};
