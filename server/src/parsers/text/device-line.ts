/** Sentences of devices that have a form of their own for who signs in and what was changed: MikroTik, Dell's iDRAC, HPE's iLO, Extreme, Cisco's ACI and Email Security, Aruba's controllers, TACACS+ servers, OpenVPN's own file. */
import type { Outcome } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { some, toNumber } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { DEVICES } from "./device-sentences.ts";
import type { Device, Told } from "./device-told.ts";
import { leadingTime } from "./leading-time.ts";

export const deviceLine: Parser<string> = {
  name: "device",
  version: 1,
  recognises: (record, how) => (toldBy(record, how) === undefined ? NO : SURE),
  parse(record, how) {
    const told = toldBy(record, how);
    if (told === undefined) return [];
    const { device, groups, sentence } = told;
    const of = (name: string): string | undefined => {
      const value = groups[name];
      return value === undefined || value === "" || value === "-" ? undefined : value;
    };
    return [
      makeEvent({
        call: call(sentence.action),
        how,
        read: how.hints.time === undefined ? leadingTime(record, how) : undefined,
        outcome: sentence.outcome ?? outcomeIn(of("result")),
        reason: of("reason"),
        actor: makeActor({ name: of("user") }),
        targets: [
          makeTarget(sentence.type ?? "user", of("target")),
          makeTarget("command", of("command")?.replace(/ ?<cr>\s{0,16}$/, "")),
          makeTarget("address", of("to")),
        ],
        from: fromAddress(of("ip"), { port: toNumber(of("port")) }),
        service: some({ name: device.name, host: how.hints.host }),
        context: some({ session: of("session") }),
        message: sentence.isTold === true ? record.trim() : undefined,
      }),
    ];
  },
};

interface Found {
  readonly device: Device;
  readonly sentence: Told;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Only the sentences of a device whose sign the line has are tried. */
function toldBy(record: string, { hints }: How): Found | undefined {
  for (const device of DEVICES) {
    const isItsProgram = device.program?.test(hints.program ?? "");
    if (isItsProgram !== true && (device.sign === undefined || !record.includes(device.sign))) continue;
    for (const sentence of device.sentences) {
      const found = sentence.pattern.exec(record);
      if (found !== null) return { device, sentence, groups: found.groups ?? {} };
    }
  }
  return undefined;
}

function outcomeIn(result: string | undefined): Outcome {
  return result !== undefined && /fail|den(?:y|ied)|error|reject|timeout/i.test(result)
    ? "failure"
    : "success";
}
