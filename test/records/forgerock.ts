/** Audit events of ForgeRock's products, in the cloud's payload and as files hold them. */
import type { SourceRecords } from "../support/record-line.ts";

const AT = "2026-11-23T04:05:06.123Z";
const bare = (topic: string, eventName: string, more: object) => ({
  ...{ _id: "n-1", timestamp: AT, eventName, transactionId: "t-1", trackingIds: ["n-0"], realm: "/shop" },
  ...{ source: "audit", level: "INFO", topic, userId: "id=alice,ou=user,ou=am-config", ...more },
});
const cloud = (source: string, payload: object) => ({
  ...{ payload, timestamp: "2026-11-23T04:05:06.124567Z", type: "application/json", source },
});

export const FORGEROCK: SourceRecords = {
  parser: "forgerock",
  documented:
    "backstage.forgerock.com, Audit log topics; github.com/elastic/integrations, packages/forgerock",
  records: [
    {
      record: cloud(
        "am-authentication",
        bare("authentication", "AM-LOGIN-COMPLETED", {
          ...{ principal: ["alice"], result: "SUCCESSFUL", component: "Authentication" },
          entries: [{ moduleId: "DataStore", info: { ipAddress: "198.51.100.7" } }],
        }),
      ),
      line: "unknown alice | user.login success | - | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: bare("authentication", "AM-LOGIN-COMPLETED", {
        ...{ principal: ["eve"], result: "FAILED", userId: "" },
        entries: [{ info: { ipAddress: "198.51.100.9", failureReason: "LOGIN_FAILED" } }],
      }),
      line: "unknown eve | user.login failure | - | 198.51.100.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: cloud(
        "am-access",
        bare("access", "AM-ACCESS-OUTCOME", {
          client: { ip: "198.51.100.7", port: 50022 },
          http: { request: { method: "GET", path: "https://sso.shop.example/am/json/realms" } },
          response: { status: "SUCCESSFUL", statusCode: "200" },
        }),
      ),
      line: "unknown alice | http.request success | https://sso.shop.example/am/json/realms | 198.51.100.7 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: bare("access", "AM-ACCESS-OUTCOME", {
        client: { ip: "198.51.100.9" },
        http: { request: { method: "GET", path: "https://sso.shop.example/am/oauth2/userinfo" } },
        response: { status: "FAILED", statusCode: "401", detail: { reason: "Unauthorized" } },
      }),
      line: "unknown alice | http.request denied | https://sso.shop.example/am/oauth2/userinfo | 198.51.100.9 | 2026-11-23T04:05:06.123Z",
    },
    {
      record: cloud(
        "am-activity",
        bare("activity", "AM-SESSION-CREATED", { operation: "CREATE", objectId: "n-5" }),
      ),
      line: "unknown alice | session.start success | n-5 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: bare("config", "AM-CONFIG-CHANGE", {
        ...{ operation: "UPDATE", objectId: "ou=web,ou=agentgroup,ou=am-config" },
        runAs: "id=dsameuser,ou=user,ou=am-config",
      }),
      line: "unknown alice < dsameuser | config.update success | ou=web,ou=agentgroup,ou=am-config | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: cloud("idm-activity", {
        ...bare("activity", "activity", {
          operation: "CREATE",
          objectId: "managed/shop_user/u-8",
          status: "SUCCESS",
        }),
        ...{ userId: "openidm-admin", runAs: "openidm-admin" },
      }),
      line: "unknown openidm-admin | user.create success | managed/shop_user/u-8 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: bare("activity", "activity", {
        ...{ operation: "PATCH", objectId: "managed/user/u-8", status: "SUCCESS", passwordChanged: true },
        ...{ userId: "u-8", runAs: "u-8" },
      }),
      line: "unknown u-8 | password.change success | managed/user/u-8 | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: bare("config", "CONFIG", {
        operation: "DELETE",
        objectId: "schedule/nightly",
        userId: "openidm-admin",
      }),
      line: "unknown openidm-admin | config.delete success | schedule/nightly | - | 2026-11-23T04:05:06.123Z",
    },
    {
      record: bare("authentication", "authentication", {
        ...{ principal: ["bob"], result: "FAILED", userId: "bob", method: "MANAGED_USER" },
        entries: [{ info: { ipAddress: "198.51.100.9" } }],
      }),
      line: "unknown bob | user.login failure | - | 198.51.100.9 | 2026-11-23T04:05:06.123Z",
    },
  ],
};
