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
    {
      record:
        'time="2026-11-23T04:05:06.123456789Z" level=info msg="StartContainer for \\"abc123\\" returns successfully"',
      line: "- | container.start success | abc123 | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        'time="2026-11-23T04:05:06.123456789Z" level=info msg="CreateContainer within sandbox \\"def\\" for container &ContainerMetadata{Name:web,Attempt:0,}"',
      line: "- | container.create unknown | web, def | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        'time="2026-11-23T04:05:06Z" level=error msg="Handler for POST /v1.43/containers/abc/start returned error: no such container"',
      line: "- | http.request failure | /v1.43/containers/abc/start | - | 2026-11-23T04:05:06Z",
    },
    {
      record:
        'Nov 23 04:05:06 node-1 containerd[77]: time="2026-11-23T04:05:06.1Z" level=error msg="PullImage \\"docker.io/library/nginx:1\\" failed" error="not found"',
      line: "- | image.pull failure | docker.io/library/nginx:1 | - | 2026-11-23T04:05:06.1Z",
    },
  ],
};
