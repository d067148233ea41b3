/** Events of containers as commands print them. */
import type { SourceRecords } from "../support/record-line.ts";

export const CONTAINER_EVENTS: SourceRecords = {
  parser: "docker",
  documented:
    "docs.podman.io, podman-events; docs.docker.com, docker events, docker compose events (from memory)",
  records: [
    {
      record:
        "2026-11-23 04:05:06.123456789 +0000 UTC container create abc (image=docker.io/library/nginx:latest, name=web)",
      line: "- | container.create success | web, docker.io/library/nginx:latest | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: "2026-11-23T04:05:06.123456789Z container kill abc (image=nginx, name=web, signal=15)",
      line: "- | container.stop success | web, nginx | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record:
        "2026-11-23T04:05:06.123456789Z container exec_start: /bin/sh -c id abc (execID=e, image=nginx, name=web)",
      line: "- | pod.exec success | web, nginx | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: "2026-11-23T04:05:06.123456789+01:00 image pull nginx:latest (name=nginx)",
      line: "- | image.pull success | nginx | - | 2026-11-23T03:05:06.123456789Z",
    },
    {
      record:
        "2026-11-23 04:05:06.123456789 +0000 UTC container died abc (image=nginx, name=web, containerExitCode=137)",
      line: "- | container.stop failure | web, nginx | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: "2026-11-23T04:05:06.123456789Z network connect net1 (container=abc, name=bridge, type=bridge)",
      line: "- | network.update success | bridge | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        Name: "web",
        ID: "abc",
        Image: "docker.io/library/nginx",
        Status: "remove",
        Type: "container",
        Time: "2026-11-23T04:05:06.123456789Z",
        Attributes: { "io.podman": "x" },
      },
      line: "- | container.delete success | web, docker.io/library/nginx | - | 2026-11-23T04:05:06.123456789Z",
    },
    {
      record: {
        time: "2026-11-23T04:05:06.123Z",
        type: "container",
        action: "die",
        id: "abc",
        service: "web",
        attributes: { image: "nginx", name: "shop-web-1", exitCode: "1" },
      },
      line: "- | container.stop failure | shop-web-1, nginx | - | 2026-11-23T04:05:06.123Z",
    },
  ],
};
