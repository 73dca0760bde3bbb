// Generated from the contract by `pnpm generate`. Do not edit.
import type { Route } from './client.ts';

/** Endpoints for embed sessions and publishable keys. Secret-only ones never ship here. */
export const browserRoutes = {
  'programs.current': ['GET', '/programs/current', 'json', 'session publishable'],
  'partners.register': ['POST', '/partners/register', 'json', 'publishable'],
  'partners.profile': ['GET', '/partners/profile'],
  'partners.updateProfile': ['PUT', '/partners/profile'],
  'partners.upgrade': ['POST', '/partners/upgrade'],
  'partners.close': ['DELETE', '/partners/account'],
  'links.create': ['POST', '/partners/referrals/link'],
  'links.list': ['GET', '/partners/links', 'page'],
  'links.update': ['PATCH', '/partners/links/:id'],
  'links.archive': ['PUT', '/partners/links/:id/archive'],
  'links.checkCode': ['GET', '/partners/links/availability'],
  'referrals.track': ['POST', '/referrals/track', 'json', 'publishable'],
  'referrals.list': ['GET', '/partners/referrals', 'page'],
  'referrals.get': ['GET', '/partners/referrals/:id'],
  'commissions.list': ['GET', '/partners/commissions', 'page'],
  'commissions.summary': ['GET', '/partners/commissions/summary'],
  'commissions.export': ['GET', '/partners/commissions/export', 'file'],
  'commissions.get': ['GET', '/partners/commissions/:id'],
  'tiers.progress': ['GET', '/partners/tier-progress'],
  'tiers.celebrate': ['POST', '/partners/tier-promotions/:id/celebrate'],
  'assets.list': ['GET', '/partners/assets', 'page'],
  'assets.download': ['GET', '/partners/assets/:id/download', 'file'],
  'assets.preview': ['GET', '/partners/assets/:id/preview', 'file'],
  'events.stream': ['GET', '/partners/events', 'stream'],
} as const satisfies Record<string, Route>;

/** Endpoints for secret keys. */
export const serverRoutes = {
  'programs.current': ['GET', '/programs/current'],
  'embedSessions.create': ['POST', '/embed-sessions'],
  'referrals.convert': ['POST', '/referrals/convert'],
  'payments.create': ['POST', '/payments'],
  'payments.refund': ['POST', '/payments/:id/refunds'],
  'admin.partners.list': ['GET', '/admin/partners', 'page'],
  'admin.partners.approve': ['PUT', '/admin/partners/:id/approve'],
  'admin.partners.suspend': ['PUT', '/admin/partners/:id/suspend'],
  'admin.partners.qualify': ['PUT', '/admin/partners/:id/qualifications'],
  'admin.partners.addCoupon': ['POST', '/admin/partners/:id/coupons'],
} as const satisfies Record<string, Route>;
