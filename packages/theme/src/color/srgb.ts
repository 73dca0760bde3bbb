/** A colour in sRGB: channels and alpha between 0 and 1, gamma encoded as in `#rrggbb`. */
export interface Rgb {
  r: number;
  g: number;
  b: number;
  /** 1 is opaque. */
  alpha: number;
}

/** Takes the gamma off one channel (IEC 61966-2-1). */
export function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Puts the gamma on one channel. */
export function fromLinear(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

/** Whether a colour can be shown without clipping; a hair outside counts as inside. */
export function isInGamut({ r, g, b }: Rgb): boolean {
  const slack = 0.00005;
  return [r, g, b].every((channel) => channel >= -slack && channel <= 1 + slack);
}

/** Cuts channels to what a screen can show. */
export function clip({ r, g, b, alpha }: Rgb): Rgb {
  const cut = (channel: number) => Math.min(1, Math.max(0, channel));
  return { r: cut(r), g: cut(g), b: cut(b), alpha };
}

/** A colour as `#rrggbb`, or `#rrggbbaa` when it lets something through. */
export function toHex(color: Rgb): string {
  const { r, g, b, alpha } = clip(color);
  const channels = alpha < 1 ? [r, g, b, alpha] : [r, g, b];
  const digits = channels.map((channel) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

/** What the eye sees of a colour that lies over an opaque one. */
export function over(top: Rgb, bottom: Rgb): Rgb {
  const blend = (a: number, b: number) => a * top.alpha + b * (1 - top.alpha);
  return {
    r: blend(top.r, bottom.r),
    g: blend(top.g, bottom.g),
    b: blend(top.b, bottom.b),
    alpha: 1,
  };
}
