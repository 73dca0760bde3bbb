export { ConformanceError, type ConformanceOptions, type ProgramKeys } from './options.ts';
export { renderCheck, renderReport } from './render.ts';
export { areas, type Area, type Check, type Finding, type Report } from './report.ts';
export { runConformance } from './run.ts';
