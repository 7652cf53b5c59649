import type { Plugin } from 'vitest/config';

/** A plugin that has Node itself load the modules of server/src/. */
export declare const nativeModules: () => Plugin;
