import { test } from "node:test";
import { runKillRounds } from "./kill-rounds.ts";

const ROUNDS = 200;

test(`a server that is killed ${ROUNDS} times loses nothing that it acknowledged`, async () => {
  await runKillRounds(ROUNDS, Date.now() % 1_000_000);
});
