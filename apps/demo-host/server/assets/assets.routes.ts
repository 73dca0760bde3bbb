import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import { contentDisposition, isActiveContent } from './assets.rules.ts';
import { downloadAsset, listAssets, previewAsset } from './assets.service.ts';

/** `dataDir` is where the files lie that the table speaks of. */
export function assetRoutes(dataDir: string): HandlersOf<PorticoContract['assets'], Call> {
  return {
    list: (input, { work, actor }) => listAssets(work, actor.partnerId!, input),
    download: async ({ id }, { work, actor }) => {
      const partnerId = actor.partnerId!;
      const { asset, file } = await downloadAsset(work, { partnerId, id, dataDir });
      return sendFile(file, asset.contentType, {
        'content-disposition': contentDisposition(asset.title, asset.format),
      });
    },
    preview: async ({ id }, { work }) => {
      const file = await previewAsset(work, { id, dataDir });
      // The same for every partner of the program, so a browser may keep it for its own session.
      return sendFile(file, file.type, { 'cache-control': 'private, max-age=3600' });
    },
  };
}

function sendFile(file: Blob, contentType: string, headers: Record<string, string>): Response {
  return new Response(file.stream(), {
    headers: {
      'content-type': contentType,
      'content-length': String(file.size),
      'x-content-type-options': 'nosniff',
      ...(isActiveContent(contentType) && { 'content-security-policy': 'sandbox' }),
      ...headers,
    },
  });
}
