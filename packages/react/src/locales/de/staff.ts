import type { Translation } from '../../internal/i18n/translation.ts';
import type { staff as english } from '../en/staff.ts';

export const staff: Translation<'de', typeof english> = {
  'title.review': 'Provisionen prüfen',
  'title.ledger': 'Hauptbuch',
  'title.plan': 'Provisionsplan',
  'title.payouts': 'Auszahlungsläufe',
  'noAccess.title': 'Ihre Rolle umfasst das nicht',
  'noAccess.text': 'Wer diese Konsole betreut, kann Ihrer Rolle die Berechtigung geben.',
  'noAccess.scope': 'Berechtigung',
  'amount.wrong': 'Schreiben Sie einen Betrag wie {example}.',
  currency: 'Währung',
  reason: 'Begründung',
  reasonOptional: 'Notiz (optional)',
  reasonNote: 'Der Partner und eine Prüferin werden sie lesen.',
  reasonMissing: 'Bitte begründen Sie das.',
  goBack: 'Zurück',
  more: 'Mehr zeigen',
  loadingMore: 'Weitere werden geladen',
  moreFailed: 'Die nächsten Zeilen wurden nicht geladen.',
  clearFilters: 'Filter aufheben',
  'noMatch.title': 'Nichts passt zu diesen Filtern',
  'noMatch.text': 'Wählen Sie weniger eng, oder heben Sie die Filter auf.',
  dismiss: 'Ausblenden',
};
