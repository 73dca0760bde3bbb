/**
 * How derived colours are mixed, in percent of the first colour. The widgets' style sheet and
 * the audit read the same numbers, so what is audited is what is shown.
 */
export const recipe = {
  /** Foreground in muted text. */
  muted: 68,
  /** Foreground in hairlines. */
  hairline: 12,
  /** Foreground in the edge of quiet buttons. */
  edge: 20,
  /** Foreground in subtle surfaces: table heads, locked areas. */
  subtle: 3,
  /** Foreground laid over a surface under the pointer. */
  hover: 5,
  /** Foreground laid over a surface that is pressed. */
  active: 9,
  /** A state's colour in the surface behind its badge. */
  tint: 10,
  /** A state's colour in the text of its badge; the rest is foreground. */
  toneText: 84,
  /** Background in fields of the light scheme; the rest is white. */
  fieldLight: 40,
  /** Background in fields of the dark scheme; the rest is black. */
  fieldDark: 82,
  /** Background in what floats in the light scheme; the rest is white. */
  raisedLight: 60,
  /** Background in what floats in the dark scheme; the rest is white. */
  raisedDark: 94,
  /** Relative luminance up to which white text reaches 4.5 : 1 (1.05 / 4.5 − 0.05). */
  whiteTextLuminanceMax: 0.1833,
} as const;
