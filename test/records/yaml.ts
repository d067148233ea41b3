/** Records as lines of names and values. */
import type { SourceRecords } from "../support/record-line.ts";

export const YAML: SourceRecords = {
  parser: "yaml",
  documented: "yaml.org, YAML 1.2: block mappings",
  records: [
    {
      record:
        "timestamp: 2026-11-23T04:05:06Z\nuser: alice\naction: user.delete\ntarget: carol\nsource_ip: 198.51.100.7\nresult: success",
      line: "unknown alice | user.delete success | carol | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'eventTime: "2026-11-23T04:05:06Z"\nactor:\n  name: bob\n  ip: 203.0.113.9\nevent: login\noutcome: failure',
      line: "unknown bob | user.login failure | - | 203.0.113.9 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "time: 2026-11-23T04:05:06+01:00\nuser:\n  email: alice@example.com\nevent: role-assigned\ntarget:\n  name: bob\noutcome: success\nlabels:\n  - one\n  - two",
      line: "human alice@example.com | role.grant success | bob | - | 2026-11-23T03:05:06Z",
    },
    {
      record:
        "# exported\ntime: 2026-11-23T04:05:06Z\nactor: svc-deploy\naction: deployment_started\nservice: 'shop'\nenvironment: production\nstatus: ok",
      line: "machine svc-deploy | deployment.start success | - | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'time: 2026-11-23T04:05:06Z\nuser: "bob"\naction: export\nresource: customers\nclient_ip: 2001:db8::7\nstatus: denied\nreason: not an owner',
      line: "unknown bob | data.export denied | customers | 2001:db8::7 | 2026-11-23T04:05:06Z",
    },
    {
      record: "event: widget-spun\nby: alice\nsize: 7\nfinal: true",
      line: "unknown alice | widget_spun? unknown | - | - | -",
    },
    {
      record:
        "---\ntime: 2026-11-23T04:05:06Z\nuser: alice\naction: role.grant\ntarget: bob\nrole: admin\noutcome: success\n",
      line: "unknown alice | role.grant! success | bob, admin | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "timestamp: '2026-11-23T04:05:06Z'\nevent: password_changed\nuser:\n  id: u-7\n  name: carol\nip: 198.51.100.7\nsuccess: true",
      line: "unknown carol | password.change success | - | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
    {
      record:
        "time: 2026-11-23T04:05:06Z\nactor:\n  type: service\n  name: backup\naction: database.export\nresource:\n  type: database\n  name: shop\nresult: success",
      line: "machine backup | database.export? success | shop | - | 2026-11-23T04:05:06Z",
    },
    { record: "level: info\nmessage: started\nport: 8080", line: "- | log.write unknown | - | - | -" },
  ],
};
