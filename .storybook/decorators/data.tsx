export { loadData, withData } from './portico.tsx';
