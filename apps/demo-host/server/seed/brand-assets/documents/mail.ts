/** What a mail says. Words in double braces are filled in by the mailing tool. */
export interface Mail {
  subject: string;
  /** Shown in the inbox behind the subject. */
  preheader: string;
  headline: string;
  paragraphs: readonly string[];
  feature: Feature;
  button: string;
  signature: string;
}

/** The piece in the middle, made of table cells: it needs no picture. */
export type Feature =
  | { kind: 'bars'; caption: string; rows: readonly Bar[] }
  | { kind: 'figures'; cells: readonly { figure: string; words: string }[] }
  | { kind: 'rows'; rows: readonly { name: string; value: string }[] }
  | { kind: 'steps'; steps: readonly { name: string; words: string }[] };

export interface Bar {
  name: string;
  text: string;
  /** Of the full width. */
  share: number;
  muted?: boolean;
}

export interface MailColors {
  page: string;
  card: string;
  ink: string;
  muted: string;
  line: string;
  accent: string;
  onAccent: string;
  /** Behind the piece in the middle. */
  tint: string;
}

/** How a brand's mails look, by day and by night. */
export interface MailSkin {
  brand: string;
  site: string;
  day: MailColors;
  night: MailColors;
  titleFont: string;
  bodyFont: string;
  titleSize: number;
  titleWeight: number;
  /** In ems. */
  titleTracking: number;
  radius: number;
  /** The mark of table cells, for readers who load no pictures. */
  mark: string;
}
