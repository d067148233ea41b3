/** The parts that the tests use of clients that bring no types. */
declare module "splunk-logging" {
  export class Logger {
    constructor(settings: object);
    error: (error: unknown) => void;
    send(event: { readonly message: object; readonly metadata: object }): void;
    flush(
      callback: (error: unknown, response: { statusCode?: number } | undefined, body: unknown) => void,
    ): void;
  }
}

declare module "syslog-client" {
  interface SyslogClient {
    log(message: string): void;
    close(): void;
  }
  const syslogClient: {
    readonly Transport: Readonly<Record<"Udp" | "Tcp", number>>;
    createClient(host: string, settings: object): SyslogClient;
  };
  export default syslogClient;
}
