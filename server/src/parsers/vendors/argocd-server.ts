/** Calls of Argo CD's API server as JSON or as pairs: who asked for what (argoproj/argo-cd, util/grpc/logging.go). That a call has ended is a line like any other. */
import type { ParsedEvent } from "@tallystick/event";
import { actionTable, called } from "../action-table.ts";
import { makeActor, makeEvent, makeTarget } from "../event.ts";
import { type Fields, isFields, member, text } from "../fields.ts";
import { type How, NO, type Parser, SURE } from "../parser.ts";

const ACTIONS = actionTable(`
  sync.start applicationservice.sync
  deployment.create applicationservice.create
  deployment.update applicationservice.update applicationservice.updatespec applicationservice.patch
  deployment.delete applicationservice.delete
  deployment.rollback applicationservice.rollback
  user.login sessionservice.create
  user.logout sessionservice.delete
  token.create accountservice.createtoken projectservice.createtoken
  token.delete accountservice.deletetoken projectservice.deletetoken
  password.change accountservice.updatepassword
  project.create projectservice.create
  project.update projectservice.update
  project.delete projectservice.delete
`);
/** What is longer names nobody. */
const CLAIMS_CHARACTERS_MAX = 8192;

export const argocdServer: Parser = {
  name: "argocd-server",
  version: 1,
  actions: ACTIONS,
  keys: ["grpc.service"],
  recognises: (record) => (isCall((name) => text(record, name)) ? SURE : NO),
  parse: (record, how) => [
    argocdCall((name) => {
      const value = member(record, name);
      return isFields(value) ? JSON.stringify(value) : text(record, name);
    }, how),
  ],
};

type Of = (name: string) => string | undefined;

/** Whether it is a call that was received, with who asked. */
export function isCall(of: Of): boolean {
  return of("grpc.service") !== undefined && of("grpc.request.claims") !== undefined;
}

export function argocdCall(of: Of, how: How): ParsedEvent {
  const [service = "", method = ""] = [of("grpc.service"), of("grpc.method")];
  const claims = jsonOf(of("grpc.request.claims"));
  const content = of("grpc.request.content") ?? "";
  const email = text(claims, "email");
  const name = email ?? text(claims, "preferred_username") ?? text(claims, "name") ?? text(claims, "sub");
  // Of itself, `name` comes first; in older versions it is the text of a message.
  const [, thing] = /"?\b(?:name|id)"?: ?"([^"]{1,253})"/.exec(content) ?? [];
  const noun = /^(?:\w{1,64}\.)?(\w{1,64})Service$/.exec(service)?.[1]?.toLowerCase();
  return makeEvent({
    call: called(`${service.replace(/^\w{1,64}\./, "")}.${method}`, ACTIONS, { prefix: "argocd" }),
    how,
    at: of("time") ?? of("grpc.start_time"),
    actor: makeActor({
      id: text(claims, "sub") ?? name,
      name,
      email: email?.includes("@") === true ? email : undefined,
    }),
    targets: [makeTarget(noun, thing)],
    service: { name: "argocd" },
  });
}

function jsonOf(said: string | undefined): Fields | undefined {
  if (said === undefined || said.length > CLAIMS_CHARACTERS_MAX) return undefined;
  try {
    const value: unknown = JSON.parse(said);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
