import type { Asset } from '@portico/sdk';
import { File, FileText, Film, Image, Mail } from '../internal/icons/index.ts';
import { Icon } from '../internal/ui/index.ts';
import type { IconType } from '../internal/ui/index.ts';
import { SheetFormatPart, SheetPart } from './asset-picture.parts.ts';

const kinds: readonly (readonly [RegExp, 'page' | 'screen', IconType])[] = [
  [/^(video\/|image\/gif)/, 'screen', Film],
  [/^image\//, 'screen', Image],
  [/^text\/html/, 'page', Mail],
  [/^(application\/pdf|text\/)/, 'page', FileText],
];

/** Stands for the picture of an asset that has none: a sheet in its shape, with its format. */
export function FormatSheet({ asset }: { asset: Asset }) {
  const kind = kinds.find(([type]) => type.test(asset.contentType));
  const [, shape, icon] = kind ?? [undefined, 'page', File];
  return (
    <SheetPart data-shape={shape} aria-hidden="true">
      <Icon icon={icon} size={20} />
      {/* By CSS: as text it would be part of the button around it and miss from its name. */}
      <SheetFormatPart data-format={asset.format} />
    </SheetPart>
  );
}
