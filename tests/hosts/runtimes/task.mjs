// What a server does with the SDK, whatever it runs on. Takes the SDK, so that it may have been
// loaded in any way.

export async function task({ createPortico, isPorticoError }, { createPorticoServer }, settings) {
  const { PORTICO_URL: baseUrl, PORTICO_SECRET_KEY: secretKey } = settings;
  const server = createPorticoServer({ baseUrl, secretKey });
  const partner = { externalId: settings.PORTICO_EXTERNAL_ID };
  const { token } = await server.embedSessions.create({ partner });
  const portico = createPortico({ baseUrl, session: token });

  const page = await portico.commissions.list({ limit: 2 });
  const ids = [];
  for await (const commission of portico.commissions.list({ limit: 2 })) {
    ids.push(commission.id);
    if (ids.length === 5) break;
  }
  const nobody = await portico.commissions.get({ id: `cm_${'0'.repeat(26)}` }).safe();
  const error = nobody.ok
    ? null
    : { ...nobody.error.toJSON(), isOurs: isPorticoError(nobody.error) };
  portico.session.forget();
  return { firstPage: page.data.length, ids, error, hasWindow: typeof window !== 'undefined' };
}
