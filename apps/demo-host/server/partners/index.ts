export { adminPartnerRoutes, partnerRoutes } from './partners.routes.ts';
export { checkActive } from './partners.rules.ts';
export {
  addCoupon,
  changeStatus,
  findOrEnrol,
  getPartner,
  listPartners,
  qualifyPartner,
  registerPartner,
  toPartner,
  updateProfile,
} from './partners.service.ts';
export {
  escapeLike,
  moveTier,
  readCoupon,
  readPartner,
  readPartners,
  updatePartner,
} from './partners.store.ts';
export { partnersTable, type PartnerRow } from './partners.table.ts';
