/** A moment by the clock that is shown, with the zone that it hangs by; pointed at, by every clock. */
import { formatTime } from "../format/format.ts";
import { timeTip } from "../format/own-clock.ts";
import { zoneName } from "../format/zone-name.ts";
import { localZone } from "../state/preferences.ts";

export interface MomentOptions {
  /** RFC 3339. */
  readonly time: string;
  readonly zone: string;
}

export function Moment({ time, zone }: MomentOptions) {
  return (
    <time
      dateTime={time}
      onPointerEnter={({ currentTarget }) => {
        currentTarget.title = timeTip({ time }, localZone());
      }}
    >
      {formatTime(time, zone)} {zoneName(zone, time)}
    </time>
  );
}
