import type { Hono } from 'hono';
import { problemResponse, Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { refuse } from '../platform/implement.ts';
import { readText } from '../platform/input.ts';
import type { Resources } from '../platform/resources.ts';
import { doWork } from '../platform/work.ts';
import { findProgram, receiveEvent, verifyEvent } from './stripe.service.ts';

/** Mounts `POST /integrations/stripe/:programId/webhook`. */
export function mountStripe(app: Hono, resources: Resources): void {
  app.post('/api/v1/integrations/stripe/:programId/webhook', async (context) => {
    const requestId = newId('request');
    const programId = context.req.param('programId');
    try {
      const body = await readText(context.req.raw);
      const signature = context.req.header('stripe-signature') ?? null;
      if (!(await findProgram(resources.db, programId))) {
        return problemResponse(new Fault('not_found'), requestId);
      }
      await doWork(resources, { programId }, async (work) => {
        const { encryptionKey } = resources.config;
        const event = await verifyEvent(work, encryptionKey, { body, signature });
        await receiveEvent(work, event);
      });
      return Response.json({ received: true }, { headers: { 'x-request-id': requestId } });
    } catch (error) {
      return refuse(resources.log, error, requestId);
    }
  });
}
