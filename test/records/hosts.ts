/** Records of hosts, their programs and their web servers. */
import type { SourceRecords } from "../support/record-line.ts";
import { ACCESS_LOG } from "./access-log.ts";
import { AUDITD } from "./auditd.ts";
import { AUDITD_MORE } from "./auditd-more.ts";
import { CONTAINERD } from "./containerd.ts";
import { DIRECTORIES } from "./directories.ts";
import { ERROR_LOG } from "./error-log.ts";
import { HOST_FILES } from "./host-files.ts";
import { IIS } from "./iis.ts";
import { INETD } from "./inetd.ts";
import { JSON_ACCESS_LOG } from "./json-access-log.ts";
import { LINUX_AUTH } from "./linux-auth.ts";
import { LINUX_HOSTS } from "./linux-hosts.ts";
import { LINUX_SERVERS } from "./linux-servers.ts";
import { PROXY_LOG } from "./proxy-log.ts";
import { SUDO } from "./sudo.ts";
import { TETRAGON } from "./tetragon.ts";
import { VMWARE } from "./vmware.ts";
import { WINDOWS } from "./windows.ts";
import { WINDOWS_TEXT } from "./windows-text.ts";

export const HOSTS: readonly SourceRecords[] = [
  HOST_FILES,
  CONTAINERD,
  ACCESS_LOG,
  AUDITD,
  AUDITD_MORE,
  DIRECTORIES,
  ERROR_LOG,
  IIS,
  INETD,
  JSON_ACCESS_LOG,
  LINUX_AUTH,
  LINUX_HOSTS,
  LINUX_SERVERS,
  PROXY_LOG,
  SUDO,
  TETRAGON,
  VMWARE,
  WINDOWS,
  WINDOWS_TEXT,
];
