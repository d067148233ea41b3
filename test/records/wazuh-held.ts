/** Records of others in alerts of Wazuh, which are read as theirs. */
import type { SourceRecords } from "../support/record-line.ts";

export const WAZUH_HELD: SourceRecords = {
  parser: "cloudtrail",
  documented: "documentation.wazuh.com, Alert management",
  records: [
    {
      record: {
        timestamp: "2026-11-23T04:06:06.123+0000",
        rule: {
          level: 3,
          description: "AWS Cloudtrail: iam.amazonaws.com - CreateUser.",
          id: "80202",
          groups: ["amazon", "aws", "aws_cloudtrail"],
        },
        agent: {
          id: "000",
          name: "m",
        },
        manager: {
          name: "m",
        },
        id: "1.7",
        decoder: {
          name: "json",
        },
        data: {
          integration: "aws",
          aws: {
            eventVersion: "1.08",
            eventSource: "iam.amazonaws.com",
            eventName: "CreateUser",
            eventTime: "2026-11-23T04:05:06Z",
            awsRegion: "us-east-1",
            sourceIPAddress: "198.51.100.7",
            userIdentity: {
              type: "IAMUser",
              userName: "alice",
              arn: "arn:aws:iam::1:user/alice",
            },
            requestParameters: {
              userName: "bob",
            },
          },
        },
        location: "Wazuh-AWS",
      },
      line: "unknown alice | user.create success | bob | 198.51.100.7 | 2026-11-23T04:05:06Z",
    },
  ],
};
