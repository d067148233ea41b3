/** What each door costs an event above the native one, over HTTP, with the same events in batches of the same size. */
import { DOOR_FORMS } from "../test/support/door-forms.ts";
import { cpuMicroseconds } from "./machine.ts";
import { loadFrom, published, removeData, startBenchServer } from "./server.ts";

const LOAD = { batch: 500, connections: 4, rate: undefined };
const WARM_UP_SECONDS = 3;
/** What the server seals of itself before: its start, three tokens. */
const OWN_ENTRIES = 4;

/** One server for each door, so that none inherits the other's heap. CPU counts until everything is in tiles. */
export async function measureDoors(seconds: number): Promise<Record<string, string | number>> {
  const results: Record<string, string | number> = { door: "events/s; server CPU µs/event; above native" };
  let native = 0;
  for (const form of Object.keys(DOOR_FORMS)) {
    const server = await startBenchServer();
    const load = { ...LOAD, form, port: server.port, token: server.token("INGEST") };
    const warm = await loadFrom({ ...load, seconds: WARM_UP_SECONDS });
    await published(server.port, warm.acknowledged + OWN_ENTRIES);
    const before = cpuMicroseconds(server.pid);
    const { acknowledged, eventsPerSecond, refused } = await loadFrom({ ...load, seconds });
    await published(server.port, warm.acknowledged + acknowledged + OWN_ENTRIES);
    const each = (cpuMicroseconds(server.pid) - before) / Math.max(1, acknowledged);
    await server.stop();
    removeData(server.data);
    if (form === "native") native = each;
    const lost = refused > 0 ? `; refused ${refused}` : "";
    results[form] = `${eventsPerSecond}; ${each.toFixed(1)}; ${(each - native).toFixed(1)}${lost}`;
  }
  return results;
}
