export {
  findClick,
  openClicks,
  trackVisit,
  type ClickOptions,
  type Clicks,
  type FoundClick,
} from './clicks.service.ts';
export { insertClicks, makePartition } from './clicks.store.ts';
export { createRedirect } from './redirect.ts';
