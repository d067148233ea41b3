/** Which other events belong to one: the questions that somebody asks next, each with the query that answers it. */
import { isObject, type JsonObject, textOf } from "../../api/json.ts";
import { valueTest } from "../../api/query-text.ts";

export interface RelatedQuestion {
  readonly label: string;
  readonly query: string;
}

/** Those that this event has what is needed for. */
export function relatedTo(event: JsonObject): readonly RelatedQuestion[] {
  const id = textOf(event["id"]) ?? "";
  const actor = part(event["actor"]);
  const target = part(Array.isArray(event["targets"]) ? event["targets"][0] : undefined);
  const from = part(event["from"]);
  const context = part(event["context"]);
  const hasActor = ["id", "name", "email"].some((name) => textOf(actor[name]) !== undefined);
  const targetName = textOf(target["id"]) ?? textOf(target["name"]);
  const session = textOf(context["session"]);
  return [
    hasActor ? { label: "Same actor, 5 minutes around", query: `near:${id} same:actor` } : undefined,
    targetName === undefined
      ? undefined
      : { label: "Same target, ever", query: valueTest("target", targetName) },
    fieldQuestion("Same address, ever", "from.ip", from["ip"]),
    fieldQuestion("Same session of the actor", "actor.session", actor["session"]),
    session === undefined || session === actor["session"]
      ? undefined
      : { label: "Same session", query: valueTest("context.session", session) },
    fieldQuestion("Same request", "context.request", context["request"]),
    fieldQuestion("Same trace", "context.trace", context["trace"]),
    fieldQuestion("Same deployment", "context.deployment", context["deployment"]),
    fieldQuestion("Same change", "context.change", context["change"]),
    fieldQuestion("Same ticket", "context.ticket", context["ticket"]),
    fieldQuestion("Same incident", "context.incident", context["incident"]),
    { label: "Everything, 5 minutes around", query: `near:${id}` },
  ].filter((question) => question !== undefined);
}

function fieldQuestion(label: string, field: string, value: unknown): RelatedQuestion | undefined {
  const text = textOf(value);
  return text === undefined || text === "" ? undefined : { label, query: valueTest(field, text) };
}

function part(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
