/** Zoom's operation logs (developers.zoom.us, "Get operation logs report"). */
import { mapped } from "../mapping.ts";

export const zoom = mapped({
  name: "zoom",
  match: { operator: null, category_type: null, operation_detail: null },
  time: "time",
  action: "category_type + action",
  prefix: "zoom",
  actions: `
  config.update Account.Update
  user.create User.Add
  user.update User.Update
  user.delete User.Delete
  role.update Role.Update
  role.create Role.Add
  sso.update SingleSignOn.Update`,
  actor: { id: "operator", name: "operator", email: "operator" },
  targets: [{ type: "=setting", id: "category_type" }],
  outcome: "=success",
  service: { name: "=zoom" },
  message: "operation_detail",
});
