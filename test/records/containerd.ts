/** Containerd's events. */
import type { SourceRecords } from "../support/record-line.ts";

export const CONTAINERD: SourceRecords = {
  parser: "docker",
  documented: "github.com/containerd/containerd, api/events; ctr events",
  records: [
    {
      record: '2026-11-23 04:05:06.123456789 +0000 UTC k8s.io /tasks/oom {"container_id":"abc"}',
      line: "- | process.fail failure | abc | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        '2026-11-23 04:05:06.123456789 +0000 UTC k8s.io /containers/create {"id":"abc","image":"docker.io/library/nginx:1.25","runtime":{"name":"io.containerd.runc.v2"}}',
      line: "- | container.create success | abc, docker.io/library/nginx:1.25 | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        '2026-11-23 04:05:06.123456789 +0000 UTC k8s.io /tasks/exit {"container_id":"abc","id":"abc","pid":42,"exit_status":137,"exited_at":"2026-11-23T04:05:06Z"}',
      line: "- | container.stop failure | abc | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        '2026-11-23 04:05:06.123456789 +0000 UTC k8s.io /images/create {"name":"docker.io/library/nginx:1.25"}',
      line: "- | image.pull success | docker.io/library/nginx:1.25 | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        '2026-11-23 04:05:06.123456789 +0000 UTC k8s.io /tasks/exec-started {"container_id":"abc","exec_id":"sh1","pid":43}',
      line: "- | pod.exec success | abc | - | 2026-11-23T04:05:06.123456789Z",
    },
  ],
};
