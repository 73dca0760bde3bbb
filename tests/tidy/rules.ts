import type { Rule } from './rule.ts';
import { hostPages } from './rules/host-pages.ts';
import { noDeadFiles, noSchemasInBrowsers } from './rules/import-graph.ts';
import { packageBorders, singleOwners, widgetsStandAlone } from './rules/import-map.ts';
import { kebabCaseNames, noNounlessFiles } from './rules/names.ts';
import { serverDoors, serverRunsDownhill } from './rules/server-rooms.ts';
import { fileLength, lineLength } from './rules/sizes.ts';
import { knownVariables } from './rules/style-variables.ts';
import {
  logicalProperties,
  noGlobalStyle,
  noReachIntoHost,
  prefixedKeyframes,
} from './rules/styles.ts';
import { widgetRooms } from './rules/widget-rooms.ts';
import {
  noAny,
  noConsoleLog,
  noMachinePaths,
  noRegistryHosts,
  noSilencedCompiler,
} from './rules/wording.ts';

export const rules: readonly Rule[] = [
  fileLength,
  lineLength,
  noNounlessFiles,
  kebabCaseNames,
  packageBorders,
  singleOwners,
  widgetsStandAlone,
  widgetRooms,
  hostPages,
  serverDoors,
  serverRunsDownhill,
  noSchemasInBrowsers,
  noDeadFiles,
  noAny,
  noSilencedCompiler,
  noConsoleLog,
  noMachinePaths,
  noRegistryHosts,
  noReachIntoHost,
  noGlobalStyle,
  logicalProperties,
  prefixedKeyframes,
  knownVariables,
];
