export { fetchOnce, type FetchedOnce } from './fetch-once.ts';
