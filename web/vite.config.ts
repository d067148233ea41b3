/** How the page is built: static files that name each other by relative paths, so that they work under any path, and nothing inline. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [react()],
  // The sources of tlog and event, not what was compiled for Node.
  resolve: { conditions: ["source", "module", "browser", "development|production"] },
  // A file of its own among the others: the policy lets no worker be made of a text.
  worker: { format: "es" },
  build: {
    target: "es2023",
    // The policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
