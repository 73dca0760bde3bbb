export { isPorticoError, PorticoError } from '../errors.ts';
export {
  signTestEvent,
  type SignedTestEvent,
  type SignTestEventOptions,
} from './sign-test-event.ts';
export {
  verifyWebhook,
  type VerifiedWebhook,
  type VerifyWebhookOptions,
  type WebhookHeaders,
} from './verify-webhook.ts';
export type {
  UnknownWebhookEvent,
  WebhookEvent,
  WebhookEventOf,
  WebhookEventType,
} from './webhook-event.ts';
export {
  createWebhookRouter,
  type WebhookHandlers,
  type WebhookRouter,
  type WebhookRouterOptions,
} from './webhook-router.ts';
