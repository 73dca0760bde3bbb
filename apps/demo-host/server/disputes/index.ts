export { adminDisputeRoutes, disputeRoutes } from './disputes.routes.ts';
export {
  openDispute,
  replyToDispute,
  resolveDispute,
  withdrawDispute,
} from './disputes.service.ts';
