/** Who changed rows of Django's models: django-auditlog's entries, and those of its admin (django-auditlog.readthedocs.io, "LogEntry"; docs.djangoproject.com, "LogEntry objects"). */
import { type Mapping, mapped } from "../mapping.ts";

const COMMON: Omit<Mapping, "match" | "action"> = {
  name: "django",
  time: "timestamp | action_time",
  actor: { id: "actor | user_id | user" },
  targets: [{ type: "content_type", id: "object_pk | object_id", name: "object_repr" }],
  from: { ip: "remote_addr" },
  // They are written in the transaction of the change itself.
  outcome: "=done",
  outcomes: { done: "success" },
  service: { name: "=django" },
};

export const djangoAuditlog = mapped({
  ...COMMON,
  match: { object_repr: null, action: ["0", "1", "2", "3"] },
  action: "action",
  actions: `
  row.create 0
  row.update 1
  row.delete 2
  row.read 3`,
});

export const djangoAdmin = mapped({
  ...COMMON,
  match: { object_repr: null, action_flag: ["1", "2", "3"] },
  action: "action_flag",
  actions: `
  row.create 1
  row.update 2
  row.delete 3`,
  message: "change_message",
});
