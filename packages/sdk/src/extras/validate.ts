import type { Endpoint } from '../contract/endpoint.ts';
import type { PorticoError } from '../errors.ts';
import type { Send } from '../send.ts';

interface Issue {
  code?: string | undefined;
  path: PropertyKey[];
  message: string;
  input?: unknown;
}

/** Holds answers against the contract, which is loaded with the first one. */
export function validating(next: Send, Failure: typeof PorticoError): Send {
  return (client, outgoing) => {
    const { name = '', route } = outgoing;
    const [, , kind = 'json'] = route;
    if (kind !== 'json' && kind !== 'page') return next(client, outgoing);
    const read: typeof outgoing.read = async (response) => {
      const answer = await outgoing.read(response);
      const { contract } = await import('../contract/index.ts');
      const broken = issuesOf(endpointAt(contract, name), answer);
      if (broken.length === 0) return answer;
      const places = broken.map(({ path, message }) => `/${path.join('/')}: ${message}`);
      throw new Failure({
        category: 'server',
        code: 'invalid_response',
        message: `The answer to ${name} breaks the contract at ${places[0]}`,
        status: response.status,
        requestId: response.headers.get('x-request-id') ?? undefined,
        retryable: false,
        meta: { places: places.slice(0, 20) },
      });
    };
    return next(client, { ...outgoing, read });
  };
}

function endpointAt(contract: object, name: string): Endpoint {
  const at = (node: object, key: string) => (node as Record<string, object>)[key]!;
  return name.split('.').reduce(at, contract) as Endpoint;
}

/** What is wrong for good. New fields and new values of an enum are how an API grows. */
function issuesOf({ output }: Endpoint, answer: unknown): Issue[] {
  const result = output.safeParse(answer, { reportInput: true });
  const issues: Issue[] = result.success ? [] : result.error.issues;
  return issues.filter(({ code, input }) => {
    const isNewValue = code === 'invalid_value' && typeof input === 'string';
    return !isNewValue && code !== 'invalid_union' && code !== 'unrecognized_keys';
  });
}
