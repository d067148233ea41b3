/** Loaded before node:test, which follows every promise from its birth to its end to know whose error one is. Births are enough: the run is short, and being told of each end costs a tenth of it. */
import asyncHooks from "node:async_hooks";

const { createHook } = asyncHooks;
asyncHooks.createHook = ({ destroy: _, ...callbacks }) => createHook(callbacks);
