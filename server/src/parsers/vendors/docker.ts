/** Docker's engine events (docs.docker.com/reference/cli/docker/system/events), also within what a collector puts around them. */
import { mapped } from "../mapping.ts";

export const docker = mapped({
  name: "docker",
  match: { "docker.Type | Type": null, "docker.Action | Action": null, "docker.Actor.ID | Actor.ID": null },
  time: "docker.timeNano | timeNano | docker.time | time",
  action: "docker.Type + docker.Action | Type + Action",
  prefix: "docker",
  actions: `
  container.create container.create
  container.start container.start container.restart container.unpause
  container.stop container.stop container.die container.kill container.pause
  container.delete container.destroy
  pod.exec container.exec_start container.exec_create
  pod.attach container.attach
  object.read container.archive-path container.export
  image.pull image.pull
  image.push image.push
  image.delete image.delete image.untag
  network.create network.create
  network.update network.connect network.disconnect
  network.delete network.destroy network.remove
  bucket.create volume.create
  bucket.delete volume.destroy`,
  targets: [
    {
      type: "docker.Type | Type",
      id: "docker.Actor.ID | Actor.ID",
      name: "docker.Actor.Attributes.name | Actor.Attributes.name",
    },
    { type: "=image", id: "docker.Actor.Attributes.image | Actor.Attributes.image" },
  ],
  outcome: "docker.Actor.Attributes.exitCode | Actor.Attributes.exitCode | =success",
  outcomes: { "0": "success" },
  service: { name: "=docker" },
});
