/** The log of operations of Ceph's object gateway (docs.ceph.com, "Ceph Object Gateway Config Reference", `rgw_enable_ops_log`). */
import { mapped } from "../mapping.ts";

export const ceph = mapped({
  name: "ceph",
  match: { operation: null, http_status: null, trans_id: null },
  time: "time",
  action: "operation",
  prefix: "ceph",
  actions: `
  object.read get_obj stat_obj head_obj get_obj_tags get_obj_layout
  object.list list_bucket list_buckets list_bucket_multiparts
  object.upload put_obj complete_multipart init_multipart post_obj
  object.create copy_obj
  object.delete delete_obj multi_object_delete abort_multipart
  bucket.create create_bucket
  bucket.delete delete_bucket
  bucket.update set_bucket_versioning put_lifecycle put_bucket_tags set_bucket_website
  policy.update put_acls put_bucket_policy
  policy.delete delete_bucket_policy
  user.create create_user
  user.update modify_user
  user.delete remove_user`,
  actor: { id: "user | access_key_id" },
  targets: [
    { type: "=object", id: "object" },
    { type: "=bucket", id: "bucket" },
    { type: "=url", id: "uri" },
  ],
  from: { ip: "remote_addr", userAgent: "user_agent" },
  outcome: "http_status",
  service: { name: "=ceph" },
  context: { request: "trans_id" },
});
