import type { PlayStep } from '../settings/settings.ts';
import { amountOf } from './draft.ts';
import type { Play } from './use-play.ts';

/** The code that a host would write for a step, with the values on screen. */
export interface Snippet {
  sdk: string;
  curl: string;
}

type Facts = Pick<Play, 'draft' | 'findings' | 'host'>;

export function snippetOf(step: PlayStep, facts: Facts): Snippet {
  return writers[step](facts);
}

/** A text as TypeScript writes it. */
const q = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const mayBreak = (key: string, value: string | undefined) =>
  value === undefined ? '' : `\n    ${key}: ${value},`;

function curl(method: string, path: string, body: object, key = 'SECRET_KEY'): string {
  // A quote inside a quoted shell word: close, escaped quote, open again.
  const json = JSON.stringify(body, null, 2).replaceAll("'", "'\\''");
  return [
    `curl -X ${method} "$PORTICO${path}"`,
    `  -H "Authorization: Bearer $${key}"`,
    '  -H "Content-Type: application/json"',
    `  -d '${json}'`,
  ].join(' \\\n');
}

const server = `import { createPorticoServer } from '@portico/sdk/server';

const portico = createPorticoServer({
  baseUrl: process.env.PORTICO_URL,
  secretKey: process.env.PORTICO_SECRET_KEY,
});`;

const writers: Record<PlayStep, (facts: Facts) => Snippet> = {
  link({ draft }) {
    const name = draft.linkName.trim() || undefined;
    return {
      sdk: `import { createPortico } from '@portico/sdk';

const portico = createPortico({
  baseUrl: 'https://partners.example.com',
  session: fetchSession, // from your own backend
});

const link = await portico.links.create({${name ? ` name: ${q(name)} ` : ''}});`,
      curl: curl(
        'POST',
        '/api/v1/partners/referrals/link',
        { ...(name && { name }) },
        'SESSION_TOKEN',
      ),
    };
  },

  click({ findings: { link } }) {
    const code = link?.code ?? 'your-code';
    return {
      sdk: `// The visitor follows the link:
// <a href=${JSON.stringify(link?.url ?? 'https://…/r/your-code')}>
//
// On your landing page, keep the click for the sign-up:
const url = new URL(request.url);
const clickId = url.searchParams.get('ref_click');
if (clickId) cookies.set('ref_click', clickId, { maxAge: 90 * 86_400 });`,
      curl: `# 302, the destination carries ref and ref_click\ncurl -i "$PORTICO/r/${code}"`,
    };
  },

  convert({ draft, findings: { clickId, link } }) {
    const attribution =
      draft.by === 'click' ? { clickId: clickId ?? 'ck_…' } : { code: link?.code ?? 'your-code' };
    const [[by, value] = ['clickId', '']] = Object.entries(attribution);
    const customer = { externalId: 'customer_2041', name: draft.customerName };
    return {
      sdk: `${server}

await portico.referrals.convert({
  customer: {
    externalId: ${q(customer.externalId)},
    name: ${q(customer.name)},
  },
  attribution: { ${by}: ${q(value)} },
});`,
      curl: curl('POST', '/api/v1/referrals/convert', { customer, attribution }),
    };
  },

  pay({ draft, findings: { customer }, host }) {
    const money = amountOf(draft) ?? { amount: 24_900, currency: draft.currency };
    const externalId = customer?.externalId ?? 'customer_2041';
    const { kind } = draft;
    const { product } = host.sales;
    return {
      sdk: `${server}

const { commissions } = await portico.payments.create({
  externalId: invoice.id, // paid twice is paid once
  customer: { externalId: ${q(externalId)} },
  amount: { amount: ${money.amount}, currency: ${q(money.currency)} },
  kind: ${q(kind)},
  product: ${q(product)},
});`,
      curl: curl('POST', '/api/v1/payments', {
        externalId: 'invoice_7302',
        customer: { externalId },
        amount: money,
        kind,
        product,
      }),
    };
  },

  refund({ draft, findings: { payment } }) {
    const id = payment?.id ?? 'py_…';
    const { amount, currency } = payment?.amount ?? { amount: 24_900, currency: 'USD' };
    const back = { amount: Math.max(1, Math.round(amount * Number(draft.share))), currency };
    return {
      sdk: `${server}

const { reversals } = await portico.payments.refund({
  id: ${q(id)},
  externalId: refund.id,
  amount: { amount: ${back.amount}, currency: ${q(back.currency)} },
});`,
      curl: curl('POST', `/api/v1/payments/${id}/refunds`, {
        externalId: 'refund_118',
        amount: back,
      }),
    };
  },

  climb() {
    const values = {
      certification: 'master',
      modulesCompleted: 20,
      callsAttended: 12,
      satisfaction: 5,
    };
    const lines = Object.entries(values).map(([key, value]) =>
      mayBreak(key, typeof value === 'string' ? q(value) : String(value)),
    );
    return {
      sdk: `${server}

await portico.admin.partners.qualify({
    id: partner.id,${lines.join('')}
});`.replaceAll('\n    ', '\n  '),
      curl: curl('PUT', '/api/v1/admin/partners/$PARTNER/qualifications', values),
    };
  },
};
