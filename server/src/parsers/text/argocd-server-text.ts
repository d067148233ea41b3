/** Calls of Argo CD's API server as pairs: what they are as JSON. */
import { NO, type Parser, SURE } from "../parser.ts";
import { argocdCall, isCall } from "../vendors/argocd-server.ts";
import { pairsIn } from "./pairs.ts";

export const argocdServerText: Parser<string> = {
  name: "argocd-server",
  version: 1,
  signs: '="',
  recognises(record) {
    if (!record.includes("grpc.request.claims=")) return NO;
    const pairs = pairsIn(record);
    return isCall((name) => pairs.get(name)) ? SURE : NO;
  },
  parse(record, how) {
    const pairs = pairsIn(record);
    return [argocdCall((name) => pairs.get(name), how)];
  },
};
