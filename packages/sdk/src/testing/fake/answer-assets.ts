import type { Asset } from '../../contract/assets.ts';
import { svgFile } from '../fixtures/asset-files.ts';
import { assetFile } from '../fixtures/assets.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';

export function answerAssets({ state }: Desk): Answers['assets'] {
  const find = (id: string): Asset => {
    const asset = state.assets.find((one) => one.id === id);
    if (!asset) throw new Fault('not_found');
    return asset;
  };
  return {
    async list({ cursor, limit, category, search = '' }) {
      const wanted = search.toLowerCase();
      const found = state.assets.filter(
        (one) =>
          (!category || one.category === category) &&
          `${one.title}\n${one.description}`.toLowerCase().includes(wanted),
      );
      const bound = { category, search };
      return pageThrough(found, { cursor, limit, bound, keyOf: ({ id }) => id });
    },
    async download({ id }) {
      const asset = find(id);
      if (asset.lockedUntil) {
        throw new Fault('tier_locked', { meta: { unlock: asset.lockedUntil } });
      }
      const downloads = asset.downloads + 1;
      state.assets = state.assets.map((one) => (one.id === id ? { ...one, downloads } : one));
      const { name, contentType, body } = assetFile(asset);
      return fileResponse(body, contentType, name);
    },
    async preview({ id }) {
      const asset = find(id);
      if (!asset.hasPreview) throw new Fault('not_found');
      return fileResponse(svgFile(asset.title, 320, 180), 'image/svg+xml', `${asset.title}.svg`);
    },
  };
}

function fileResponse(body: BodyInit, contentType: string, name: string): Response {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  const extended = encodeURIComponent(name).replaceAll("'", '%27');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
  return new Response(body, {
    headers: { 'content-type': contentType, 'content-disposition': disposition },
  });
}
