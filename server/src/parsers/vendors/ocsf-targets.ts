/** What an event of the Open Cybersecurity Schema Framework acted on: each class names it elsewhere. */
import type { Target } from "@tallystick/event";
import { makeTarget } from "../event.ts";
import { type Fields, isFields, list, object, text, toText } from "../fields.ts";

/** `isSelf`: the user of the record is who did it. */
export function targetsOf(record: Fields, isSelf: boolean): readonly (Target | undefined)[] {
  const part = (name: string): Fields | undefined => object(record, name);
  const finding = part("finding_info") ?? part("finding");
  const [destination, file, process, url] = [
    part("dst_endpoint"),
    part("file"),
    part("process"),
    object(part("http_request"), "url"),
  ];
  const resources = [...list(record, "resources"), ...list(record, "resource")].filter(isFields);
  return [
    isSelf ? undefined : named("user", part("user")),
    named("group", part("group")),
    ...list(record, "privileges").map((privilege) => makeTarget("permission", toText(privilege))),
    named("policy", part("policy")),
    makeTarget("finding", text(finding, "uid"), text(finding, "title")),
    ...resources.map((resource) => named(text(resource, "type"), resource)),
    named(text(part("entity"), "type"), part("entity")),
    named("application", part("app")),
    named("task", part("job")),
    makeTarget("object", text(file, "path") ?? text(file, "name"), text(file, "name")),
    makeTarget(
      "process",
      text(object(process, "file"), "path") ?? text(process, "name"),
      text(process, "name"),
    ),
    makeTarget("url", text(url, "url_string") ?? text(url, "path")),
    makeTarget("log", text(record, "log_name")),
    named("service", part("service")),
    makeTarget("address", text(destination, "ip") ?? text(destination, "hostname")),
    makeTarget("domain", text(part("query"), "hostname")),
    ...list(part("email"), "to").map((address) => makeTarget("mailbox", toText(address))),
    ...list(part("email"), "smtp_to").map((address) => makeTarget("mailbox", toText(address))),
    named("database", part("database")),
    named("table", part("table")),
    makeTarget("registry-key", text(part("reg_key") ?? part("reg_value"), "path")),
    named("scan", part("scan")),
    /^500\d$/.test(text(record, "class_uid") ?? "")
      ? makeTarget(
          "device",
          text(part("device"), "uid") ?? text(part("device"), "hostname"),
          text(part("device"), "hostname"),
        )
      : undefined,
  ];
}

function named(type: string | undefined, thing: Fields | undefined): Target | undefined {
  return makeTarget(type, text(thing, "uid") ?? text(thing, "name"), text(thing, "name"));
}
