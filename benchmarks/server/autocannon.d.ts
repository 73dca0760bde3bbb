// autocannon ships no types; this is the part of it that the benchmarks use.
declare module 'autocannon' {
  interface Request {
    path: string;
    headers?: Record<string, string>;
  }
  interface Client {
    setRequests(requests: readonly Request[]): void;
  }
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
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
  export default function autocannon(options: Options): Promise<Result>;
}
