export { filesFolder } from './assets.files.ts';
export { assetRoutes } from './assets.routes.ts';
export { registerAsset, type NewAsset } from './assets.service.ts';
