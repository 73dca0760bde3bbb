import { Hono, type Context } from 'hono';
import { createPorticoServer, isPorticoError } from '@portico/sdk/server';
import type { z } from 'zod';
import * as inputs from './inputs.ts';
import { createOrderBook } from './order-book.ts';
import * as play from './play.ts';
import { problemOf } from './problem.ts';
import { findProgram, findSignedIn, type HostKeys } from './programs.ts';
import { sameOriginOnly } from './same-origin.ts';
import { createRecorder } from './wire.ts';

export interface HostApiOptions {
  /** Where Portico lives. */
  baseUrl: string;
  /** The host's secrets. */
  readKeys(): HostKeys | Promise<HostKeys>;
}

/**
 * The backend of the demo's host, written as any customer would write it: it holds the secret
 * keys, knows who is signed in, and talks to Portico with `@portico/sdk/server` alone.
 */
export function createHostApi({ baseUrl, readKeys }: HostApiOptions): Hono {
  const app = new Hono();
  const orders = createOrderBook();

  async function enter(context: Context): Promise<play.Stage> {
    const program = findProgram(await readKeys(), context.req.param('program') ?? '');
    const signedIn = findSignedIn(program, context.req.query('partner'));
    const recorder = createRecorder();
    const { secretKey } = program;
    const portico = createPorticoServer({ baseUrl, secretKey, fetch: recorder.fetch });
    return { baseUrl, program, signedIn, portico, recorder, orders };
  }

  function act<T extends z.ZodType>(
    verb: string,
    schema: T,
    run: (stage: play.Stage, input: z.output<T>) => Promise<object>,
  ): void {
    app.post(`/:program/play/${verb}`, async (context) => {
      const stage = await enter(context);
      const input = await inputs.readInput(context, schema);
      try {
        return Response.json(await run(stage, input));
      } catch (error) {
        return problemOf(error, stage.recorder.exchanges);
      }
    });
  }

  app.use(sameOriginOnly(baseUrl));
  app.use(async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  });
  app.onError((error) => problemOf(error));

  app.get('/:program/partners', async (context) => {
    const { partners } = findProgram(await readKeys(), context.req.param('program'));
    return context.json(partners.map(({ externalId, name, tier }) => ({ externalId, name, tier })));
  });

  mountSessions(app, enter);
  act('click', inputs.clickInput, play.click);
  act('convert', inputs.convertInput, play.convert);
  act('pay', inputs.payInput, play.pay);
  act('refund', inputs.refundInput, play.refund);
  act('promote', inputs.promoteInput, play.promote);
  return app;
}

/** What this host vouches for: who is a partner, who is staff, and who has just proved it. */
function mountSessions(app: Hono, enter: (context: Context) => Promise<play.Stage>): void {
  app.post('/:program/session', async (context) => {
    const { portico, signedIn } = await enter(context);
    const origin = context.req.header('origin');
    try {
      const { token, theme } = await portico.embedSessions.create({
        partner: signedIn,
        ...(origin && { allowedOrigins: [origin] }),
      });
      return context.json({ token, theme });
    } catch (error) {
      // Suspended or closed: the widgets are told once and stop asking.
      if (!isPorticoError(error) || error.category !== 'permission') throw error;
      return context.json({ error: 'forbidden' });
    }
  });

  // Who may open the admin console is the host's to decide; in the demo everybody is staff.
  app.post('/:program/staff-session', async (context) => {
    const { portico } = await enter(context);
    const origin = context.req.header('origin');
    const { token } = await portico.embedSessions.staff({
      member: { externalId: 'demo-operator', name: 'Robin (demo operator)' },
      ...(origin && { allowedOrigins: [origin] }),
    });
    return context.json({ token });
  });

  // A real host asks for the password or a second factor before it mints this.
  app.post('/:program/step-up', async (context) => {
    const { portico, signedIn } = await enter(context);
    const { externalId } = signedIn;
    const { token } = await portico.embedSessions.stepUp({ partner: { externalId } });
    return context.json({ token });
  });
}
