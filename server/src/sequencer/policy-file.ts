/** The file that says which witnesses have to sign. */
import { readFile } from "node:fs/promises";
import { decodeUtf8, type Policy, parsePolicy } from "@tallystick/tlog";
import { sha256 } from "@tallystick/tlog/node";

/** Reads a policy; a refusal says where it is wrong. */
export async function readPolicy(
  path: string,
): Promise<Policy | { readonly kind: "refused"; readonly message: string }> {
  try {
    const policy = parsePolicy(decodeUtf8(await readFile(path)) ?? "", sha256);
    if (policy.kind === "policy") return policy;
    return { kind: "refused", message: `${path}:${policy.line}: ${policy.message}` };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { kind: "refused", message: `couldn't read the policy ${path}: ${why}` };
  }
}
