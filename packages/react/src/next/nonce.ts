/// <reference path="./next.d.ts" />

const inPolicy = /'nonce-([^']+)'/;

/**
 * The nonce of this request's content security policy, as Next itself finds it: in the policy
 * that your proxy puts on the request, else in its `x-nonce`. Nothing without a policy.
 *
 * @example
 * <PorticoNextProvider nonce={await readNonce()} …>
 */
export async function readNonce(): Promise<string | undefined> {
  const { headers } = await import('next/headers');
  const given = await headers();
  const policies = ['content-security-policy', 'content-security-policy-report-only'];
  const found = policies.map((name) => inPolicy.exec(given.get(name) ?? '')?.[1]);
  return found.find((nonce) => nonce !== undefined) ?? given.get('x-nonce') ?? undefined;
}
