import { Fault } from './fault.ts';

/** Answers a repeated change with what was said the first time. */
export class Replays {
  readonly #answers = new Map<string, { request: string; response: Promise<Response> }>();

  /** Runs `work` once per idempotency key; another request with the same key is refused. */
  async once(request: Request, work: () => Promise<Response>): Promise<Response> {
    const name = request.headers.get('idempotency-key');
    if (!name) return work();
    const credential = request.headers.get('authorization') ?? '';
    // A renewed session is still the same partner: only the kind of credential counts here.
    const key = `${credential.slice(0, 10)} ${name}`;
    const body = await request.clone().text();
    const fingerprint = `${request.method} ${request.url} ${body}`;
    const known = this.#answers.get(key);
    if (known && known.request !== fingerprint) throw new Fault('idempotency_key_reused');
    if (known) {
      const again = (await known.response).clone();
      again.headers.set('idempotency-replayed', 'true');
      return again;
    }
    const response = work();
    this.#answers.set(key, { request: fingerprint, response });
    // A refusal is not remembered: the caller may correct the cause and try again.
    response.catch(() => this.#answers.delete(key));
    return (await response).clone();
  }
}
