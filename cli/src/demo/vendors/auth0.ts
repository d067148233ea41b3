/** Auth0's tenant logs as a custom log stream sends them (auth0.com/docs, "Log Event Type Codes"): customers sign in to the shop. */
import { strangerAddress } from "../cast.ts";
import { type DemoEvent, eventOf, type Scene } from "../scene.ts";

const AGENTS = [
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
  "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
] as const;

/** `s`: it worked; `fp`: a wrong password; `fu`: no such user; `ss`: somebody signed up; `slo`: signed out. */
export function shopperSignIn(scene: Scene): DemoEvent[] {
  const { random } = scene;
  const type = random.pickWeighted(["s", "fp", "fu", "ss", "slo"], (one) => (one === "s" ? 16 : 1));
  const user = `shopper-${random.hex(6)}@customer.example`;
  const log_id = `9002026${random.hex(20)}`;
  return [
    eventOf(scene, 0, "auth0", (date) => ({
      log_id,
      data: {
        ...{ date, type, connection: "Shoppers", connection_id: "con_Ex4mple", client_id: "cli_Ex4mpleShop" },
        ...{ client_name: random.pick(["Web shop", "iOS app", "Android app"]), ip: strangerAddress(scene) },
        ...{ user_agent: random.pick(AGENTS), hostname: "login.shop.example", log_id },
        ...{ user_id: `auth0|${random.hex(24)}`, user_name: user, strategy: "auth0" },
        ...(type.startsWith("f") ? { description: "Wrong email or password." } : {}),
        details: { prompts: [], stats: { loginsCount: 1 + random.integer(90) } },
      },
    })),
  ];
}
