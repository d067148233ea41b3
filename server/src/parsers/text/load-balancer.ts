/** Access logs of AWS' load balancers: application, network and classic ones (Elastic Load Balancing, "Access logs for your Application Load Balancer", and the others' pages). */
import type { ParsedEvent } from "@tallystick/event";
import { call } from "../action-table.ts";
import { fromAddress } from "../addresses.ts";
import { makeEvent, makeTarget, outcomeOfStatus } from "../event.ts";
import { some } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";
import { quotedWords } from "./quoted-words.ts";

/** Kind where there are several, time, balancer, client, target, three times taken. */
const REQUEST =
  /^(?:(?:https?|h2|grpcs|wss?) )?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z \S{1,256} \S{2,64} \S{1,64} -?[\d.]{1,16} -?[\d.]{1,16} -?[\d.]{1,16} /;
/** A network load balancer's listener for TLS. */
const TLS = /^tls [12]\.\d \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d net\/\S{1,128} /;
/** An application load balancer's log of connections: time, client, its port, ours, then what TLS came to. */
const CONNECTION =
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{1,9}Z [0-9A-Fa-f.:]{2,45} \d{1,5} \d{1,5} (?:TLSv|-)\S{0,8} \S{1,64} \S{1,16} "/;

type Words = readonly (string | undefined)[];

export const loadBalancer: Parser<string> = {
  name: "aws-elb",
  version: 1,
  begins: "0a",
  recognises: (record) =>
    (record.includes(`"`) && (REQUEST.test(record) || CONNECTION.test(record))) || TLS.test(record)
      ? SURE
      : NO,
  parse(record, how) {
    const words = quotedWords(record);
    if (TLS.test(record)) return [tls(words, how)];
    if (CONNECTION.test(record)) return [connection(words, how)];
    // A classic one has no kind before.
    return [request(record[4] === "-" ? [undefined, ...words] : words, how)];
  },
};

function request(words: Words, how: How): ParsedEvent {
  const [kind, at, balancer, client, target, , , , status, , , , line = "", agent] = words;
  const [method, url] = line.split(" ");
  const outcome = outcomeOfStatus(status);
  // Behind the certificate stand rule, time and actions; then where it was sent on to, and why it failed.
  const error = words[24];
  return makeEvent({
    call: call("http.request"),
    how,
    at,
    outcome: outcome ?? (status === undefined && target === undefined ? "failure" : undefined),
    reason: outcome === "success" ? undefined : (error ?? status),
    targets: [makeTarget("url", url === undefined || url === "-" ? undefined : url)],
    from: fromAddress(client, { user_agent: agent }),
    service: some({ name: nameOf(balancer), host: words[18] }),
    context: some({ request: kind === undefined ? undefined : words[17] }),
    labels: some({ method: method === "-" ? undefined : method, status }),
  });
}

function tls(words: Words, how: How): ParsedEvent {
  const [, , at, balancer, , client, destination, , handshake, , , alert] = words;
  return makeEvent({
    call: call("network.flow"),
    how,
    at: `${at ?? ""}Z`,
    outcome: handshake === undefined ? "failure" : "success",
    reason: handshake === undefined ? alert : undefined,
    targets: [makeTarget("address", destination?.replace(/:\d{1,5}$/, "")), makeTarget("domain", words[17])],
    from: fromAddress(client),
    service: some({ name: nameOf(balancer) }),
  });
}

function connection(words: Words, how: How): ParsedEvent {
  const [at, client, port, listener, , , , subject, , , verified] = words;
  const isRefused = verified?.startsWith("Failed") === true;
  const isDone = words[4] !== undefined && words[6] !== undefined;
  return makeEvent({
    call: call("connection.open"),
    how,
    at,
    outcome: isRefused ? "denied" : isDone ? "success" : "failure",
    reason: isRefused ? verified.replace(/^Failed:/, "") : undefined,
    targets: [makeTarget("port", listener), makeTarget("certificate", subject)],
    from: fromAddress(client, { port: Number(port) }),
    service: { name: "elb" },
  });
}

/** `app/NAME/ID`, `net/NAME/ID`, or a classic one's name. */
function nameOf(balancer: string | undefined): string {
  return balancer?.split("/")[1] ?? balancer ?? "elb";
}
