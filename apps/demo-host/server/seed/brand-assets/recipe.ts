import type { AssetCategory } from '@portico/sdk/contract';
import { rect, type Spot } from './press/path.ts';
import { toGif, toPng, toPreview, type Frame } from './press/raster.ts';
import { Sheet } from './press/sheet.ts';
import { toPdf } from './press/to-pdf.ts';
import { toSvg } from './press/to-svg.ts';

/** What partners read about an asset. */
export interface About {
  key: string;
  title: string;
  description: string;
  category: AssetCategory;
  /** Rank of the tier that unlocks it; open to all when left out. */
  tierRank?: number;
}

/** A finished file and the small picture of it. */
export interface Made {
  content: Buffer;
  preview: Buffer;
  /** Pixels, where the format has them. */
  size: Spot | null;
}

/** How one asset is made; nothing is drawn before it is asked for. */
export interface Recipe {
  about: About;
  format: 'pdf' | 'svg' | 'png' | 'html' | 'gif';
  make(): Promise<Made>;
}

/** What a preview stands on. */
export interface Ground {
  color: string;
  /** A thin edge around what is shown. */
  edge: string;
  shade: string;
}

interface Document {
  pages: () => Sheet[];
  author: string;
  ground: Ground;
}

export function pdf(about: About, { pages, author, ground }: Document): Recipe {
  return {
    about,
    format: 'pdf',
    make: async () => {
      const sheets = pages();
      const info = { title: about.title, author, subject: about.description };
      const [content, preview] = await Promise.all([
        toPdf(sheets, info),
        toPreview(stage(sheets, ground)),
      ]);
      return { content, preview, size: null };
    },
  };
}

interface Picture {
  sheet: () => Sheet;
  ground: Ground;
}

export function png(about: About, { sheet, ground }: Picture): Recipe {
  return {
    about,
    format: 'png',
    make: async () => {
      const drawn = sheet();
      const [content, preview] = await Promise.all([
        toPng(drawn),
        toPreview(stage([drawn], ground)),
      ]);
      return { content, preview, size: [drawn.width, drawn.height] };
    },
  };
}

/** A drawing without a ground of its own, shown on the one it is made for. */
export function svg(about: About, { sheet, ground, label }: Picture & { label: string }): Recipe {
  return {
    about,
    format: 'svg',
    make: async () => {
      const drawn = sheet();
      const content = Buffer.from(`${toSvg(drawn, { label })}\n`);
      const preview = await toPreview(stage([drawn], ground, bare));
      return { content, preview, size: [Math.round(drawn.width), Math.round(drawn.height)] };
    },
  };
}

export function logoPng(about: About, { sheet, ground }: Picture): Recipe {
  return {
    about,
    format: 'png',
    make: async () => {
      const drawn = sheet();
      const width = 1600;
      const [content, preview] = await Promise.all([
        toPng(drawn, width),
        toPreview(stage([drawn], ground, bare)),
      ]);
      return { content, preview, size: [width, Math.round((drawn.height * width) / drawn.width)] };
    },
  };
}

interface Animation {
  frames: () => Frame[];
  width: number;
  ground: Ground;
}

/** The last frame, where the words are complete, stands for the whole in a list. */
export function gif(about: About, { frames, width, ground }: Animation): Recipe {
  return {
    about,
    format: 'gif',
    make: async () => {
      const all = frames();
      const { sheet } = all.at(-1)!;
      const [content, preview] = await Promise.all([
        toGif(all, width),
        toPreview(stage([sheet], ground)),
      ]);
      return { content, preview, size: [width, Math.round((sheet.height * width) / sheet.width)] };
    },
  };
}

interface Mail {
  html: () => string;
  sheet: () => Sheet;
  ground: Ground;
}

export function html(about: About, { html: write, sheet, ground }: Mail): Recipe {
  return {
    about,
    format: 'html',
    make: async () => ({
      content: Buffer.from(write()),
      preview: await toPreview(stage([sheet()], ground)),
      size: null,
    }),
  };
}

const stageSize: Spot = [480, 360];

/** How much of the stage a thing may take, and whether it has an edge. */
interface Staging {
  fill: number;
  edged: boolean;
}
const framed: Staging = { fill: 0.84, edged: true };
const bare: Staging = { fill: 0.62, edged: false };

/**
 * The small picture: every asset on a ground of one shape, so that a grid of them lies even. Of
 * a document the second page looks out behind the first.
 */
function stage(sheets: readonly Sheet[], ground: Ground, { fill, edged } = framed): Sheet {
  const [width, height] = stageSize;
  const [first, second] = sheets as [Sheet, Sheet | undefined];
  const out = new Sheet(stageSize, ground.color);
  const tall = first.height > first.width;
  const box: Spot = tall ? [width, height * 0.88] : [width * fill, height * fill];
  const scale = Math.min(box[0] / first.width, box[1] / first.height);
  const spread = tall && second ? first.width * scale * 0.26 : 0;
  const show = (sheet: Sheet, shift: number, size: number) => {
    const [w, h] = [sheet.width * size, sheet.height * size];
    const [x, y] = [(width - w) / 2 + shift, (height - h) / 2];
    if (edged) out.fill(rect([x + 2, y + 3], [w + 2, h + 2], 1), ground.shade);
    if (edged) out.fill(rect([x - 0.75, y - 0.75], [w + 1.5, h + 1.5]), ground.edge);
    out.inset(sheet, [x, y], size);
  };
  if (tall && second) show(second, spread, scale * 0.94);
  show(first, -spread, scale);
  return out;
}
