/** What an event of Windows acted on, told by its number and by which data it has. */
import type { Target } from "@tallystick/event";
import { makeTarget } from "../event.ts";
import { AT } from "./windows-names.ts";
import type { Find } from "./windows-record.ts";

const MEMBERSHIP = /^47(?:28|29|32|33|56|57|46|47|51|52|61|62)$/;
/** Requests for certificates, and what became of them. */
const CERTIFICATE = /^488[6-9]$/;
/** Signing in and out: who is named as target is who did it. */
const OWN = /^(?:4624|4625|4634|4647|4768|4770|4771|4776|4800|4801|4825|6272|6273)$/;

export function targetsOf(of: {
  readonly family: string;
  readonly id: string;
  readonly data: Find;
}): readonly (Target | undefined)[] {
  const { data, family, id } = of;
  if (family !== "") return ofPrograms(data, `${family}.${id}`);
  if (OWN.test(id)) return [];
  if (id === "4769") return [makeTarget("service", data(AT.servicesid), data(AT.servicename))];
  if (MEMBERSHIP.test(id)) {
    const member = makeTarget("user", data(AT.membersid), commonNameOf(data(AT.membername)));
    return [member, makeTarget("group", data(AT.targetsid), data(AT.targetusername))];
  }
  const type = /^47(?:2[7]|3[01457]|5[4-58])$|^47(?:44|45|48|49|50|53|59|60|63|64)$/.test(id)
    ? "group"
    : "user";
  const share = data(AT.sharename);
  const file = data(AT.relativetargetname);
  return [
    makeTarget(type, data(AT.targetusersid, AT.targetsid), userOf(id, data)),
    makeTarget("permission", rightsOf(id, data)),
    makeTarget("share", share === undefined || file === undefined ? share : `${share}\\${file}`),
    makeTarget(
      "process",
      id === "4688" ? data(AT.newprocessname) : id === "4689" ? data(AT.processname) : undefined,
    ),
    makeTarget("host", id === "4648" ? data(AT.targetservername) : undefined),
    makeTarget(
      "certificate",
      CERTIFICATE.test(id) ? data(AT.requestid) : undefined,
      CERTIFICATE.test(id) ? data(AT.subject) : undefined,
    ),
    makeTarget("object", data(AT.objectname, AT.objectdn, AT.newobjectdn)),
    makeTarget("object", data(AT.oldobjectdn)),
    makeTarget("task", data(AT.taskname)),
    makeTarget("service", data(AT.servicename)),
    makeTarget("firewall-rule", data(AT.ruleid), data(AT.rulename)),
    makeTarget("address", data(AT.destaddress)),
    makeTarget("subcategory", data(AT.subcategoryguid)),
  ];
}

/** A right that was given, taken or used: what else has a list of rights tells those of a session. */
function rightsOf(id: string, data: Find): string | undefined {
  if (!/^4(?:70[45]|71[78]|67[34])$/.test(id)) return undefined;
  return data(AT.privilegelist, AT.accessgranted, AT.accessremoved)?.replace(/\s+/g, " ");
}

function userOf(id: string, data: Find): string | undefined {
  if (id === "4672") return undefined;
  return id === "4781" ? data(AT.newtargetusername) : data(AT.targetusername);
}

function ofPrograms(data: Find, word: string): readonly (Target | undefined)[] {
  const isLoad = word === "sysmon.6" || word === "sysmon.7";
  return [
    word === "sysmon.3"
      ? makeTarget("address", data(AT.destinationip), data(AT.destinationhostname))
      : undefined,
    makeTarget("domain", data(AT.queryname)),
    makeTarget("file", word.startsWith("applocker.") ? data(AT.fullfilepath, AT.filepath) : undefined),
    ...(word.startsWith("dnsserver.")
      ? [makeTarget("record", data(AT.name)), makeTarget("zone", data(AT.zone))]
      : []),
    makeTarget("object", data(AT.targetfilename, AT.targetobject, ...(isLoad ? [AT.imageloaded] : []))),
    makeTarget("process", data(AT.targetimage)),
    makeTarget("service", data(AT.servicename, ...(/^system\.70(?:36|40)$/.test(word) ? [AT.param1] : []))),
    makeTarget("log", word === "system.104" ? data(AT.channel) : undefined),
    makeTarget("task", data(AT.taskname)),
    makeTarget("command", data(AT.scriptblocktext, AT.payload)),
    makeTarget("malware", data(AT.threatname, ...(word.startsWith("defender.") ? [AT.name] : []))),
    makeTarget("instance", data(AT.vmid), data(AT.vmname)),
    makeTarget("firewall-rule", data(AT.ruleid), data(AT.rulename)),
    makeTarget("process", data(AT.image)),
  ];
}

/** `CN=Bob\, Jr.,OU=Staff,DC=example,DC=com` is Bob, Jr. */
function commonNameOf(name: string | undefined): string | undefined {
  const [, common] = /^CN=((?:[^,\\]|\\.){1,256})/i.exec(name ?? "") ?? [];
  return common?.replace(/\\(.)/g, "$1") ?? name;
}
