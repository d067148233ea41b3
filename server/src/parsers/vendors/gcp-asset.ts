/** What Google's Cloud Asset Inventory says of a resource that changed, as its feeds publish it and as its history has it (cloud.google.com/asset-inventory, "TemporalAsset"). */
import { call } from "../action-table.ts";
import { changesBetween } from "../changes.ts";
import { makeEvent, makeTarget } from "../event.ts";
import { type Fields, member, object, some, text } from "../fields.ts";
import { NO, type Parser, SURE } from "../parser.ts";

export const gcpAsset: Parser = {
  name: "gcp-asset",
  version: 1,
  keys: ["asset", "assetType"],
  recognises: (record) => {
    const asset = object(record, "asset") ?? record;
    return text(asset, "name")?.startsWith("//") === true && (text(asset, "assetType") ?? "").includes("/")
      ? SURE
      : NO;
  },
  parse(record, how) {
    const asset = object(record, "asset") ?? record;
    const prior = object(record, "priorAsset");
    const [name = "", type = ""] = [text(asset, "name"), text(asset, "assetType")];
    const policy = object(asset, "iamPolicy");
    const isPolicy = object(asset, "resource") === undefined && policy !== undefined;
    const changes = isPolicy ? changesBetween({ iamPolicy: plain(prior) }, { iamPolicy: plain(asset) }) : [];
    return [
      makeEvent({
        call: call(isPolicy ? "policy.update" : `resource.${doneTo(record)}`),
        how,
        at: member(object(record, "window"), "startTime") ?? member(asset, "updateTime"),
        outcome: "success",
        targets: [makeTarget(type.split("/")[1] ?? "resource", name, name.split("/").pop())],
        service: some({
          name: type.split(".")[0],
          account: /\/projects\/([^/]{1,64})/.exec(name)?.[1],
          region: text(object(asset, "resource"), "location"),
        }),
        changes: changes.length === 0 ? undefined : changes,
      }),
    ];
  },
};

function doneTo(record: Fields): "create" | "update" | "delete" {
  if (member(record, "deleted") === true) return "delete";
  return /^(?:DOES_NOT_EXIST|DELETED)$/.test(text(record, "priorAssetState") ?? "") ? "create" : "update";
}

/** Who had which roles, as one text. */
function plain(asset: Fields | undefined): string | undefined {
  const bindings = member(object(asset, "iamPolicy"), "bindings");
  return bindings === undefined ? undefined : JSON.stringify(bindings).slice(0, POLICY_MAX);
}

const POLICY_MAX = 512;
