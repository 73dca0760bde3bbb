export { createHostApi } from './host-api.ts';
export type { HostApiOptions } from './host-api.ts';
export type { ClickAnswer, ConvertAnswer, PayAnswer, PromoteAnswer, RefundAnswer } from './play.ts';
export type { HostProblem } from './problem.ts';
export type { DemoProgram, HostKeys, KnownPartner } from './programs.ts';
export type { Exchange } from './wire.ts';
