/** The names of events on the command line. What passes is a UUID or a number, so it can stand in a path as it is. */

const ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|0|[1-9]\d{0,15})$/;

/** Whether a text is an event's id (a UUID in lower case) or an index. */
export function isEventId(text: string): boolean {
  return ID.test(text);
}
