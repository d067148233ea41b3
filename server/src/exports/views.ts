/** The views of events in others' schemas, by name: what exports and the API give besides our own form. */
import { type SealedPlace, toEcs, toOcsf } from "@tallystick/event";

export const VIEWS = { ocsf: toOcsf, ecs: toEcs } satisfies Record<
  string,
  (event: object, sealed?: SealedPlace) => object
>;
export type View = keyof typeof VIEWS;

export function viewNamed(name: string | undefined): View | undefined {
  return name === "ocsf" || name === "ecs" ? name : undefined;
}
