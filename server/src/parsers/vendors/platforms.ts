/** Platforms of deployment, configuration management, registries and storage that an operator runs. */
import type { Parser } from "../parser.ts";
import { awx, awxLog } from "./awx.ts";
import { ceph } from "./ceph.ts";
import { chef } from "./chef.ts";
import { djangoAdmin, djangoAuditlog } from "./django.ts";
import { harbor, harborAudit } from "./harbor.ts";
import { harness } from "./harness.ts";
import { hashicorpAudit } from "./hashicorp-audit.ts";
import { minio } from "./minio.ts";
import { nextcloud } from "./nextcloud.ts";
import { nexus } from "./nexus.ts";
import { octopus, octopusSubscription } from "./octopus.ts";
import { quay } from "./quay.ts";
import { salt } from "./salt.ts";
import { sapAudit } from "./sap-audit.ts";
import { teamcity } from "./teamcity.ts";
import { travis } from "./travis.ts";

export const PLATFORMS: readonly Parser[] = [
  octopus,
  octopusSubscription,
  harness,
  awx,
  awxLog,
  chef,
  salt,
  sapAudit,
  teamcity,
  travis,
  harbor,
  harborAudit,
  quay,
  minio,
  ceph,
  djangoAuditlog,
  djangoAdmin,
  nexus,
  hashicorpAudit,
  nextcloud,
];
