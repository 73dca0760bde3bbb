// autocannon ships no types; this is the part of it that the benchmarks use.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  interface Request {
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?(request: Request): Request;
  }
  interface Client {
    setRequests(requests: readonly Request[]): void;
  }
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    method?: 'GET' | 'POST';
    headers?: Record<string, string>;
    requests?: readonly Request[];
    setupClient?(client: Client): void;
  }
  interface Result {
    duration: number;
    errors: number;
    requests: { total: number };
    /** Milliseconds. */
    latency: { p50: number; p99: number };
    statusCodeStats?: Record<string, { count: number }>;
  }
  /** Tells `start` once all is prepared. */
  type Run = Promise<Result> & EventEmitter;
  export default function autocannon(options: Options): Run;
}
