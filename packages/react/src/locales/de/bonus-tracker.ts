import type { Translation } from '../../internal/i18n/translation.ts';
import type { bonusTracker as english } from '../en/bonus-tracker.ts';

export const bonusTracker: Translation<'de', typeof english> = {
  title: 'Boni',
  'shelf.running': 'Läuft gerade',
  'shelf.in_reach': 'In Reichweite',
  'shelf.upcoming': 'Kommt bald',
  'shelf.reached': 'Erreicht',
  'shelf.ended': 'Beendet',
  'kind.volume': 'Für viele Kunden:',
  'kind.certification': 'Für ein Zertifikat:',
  'kind.spiff': 'Für begrenzte Zeit:',
  'kind.achievement': 'Für eine Leistung:',
  count: '{count}',
  'pays.factor': '{percent} auf jede Provision',
  'pays.rate': '{percent} jeder Zahlung obendrauf',
  'pays.flat': '{amount} Bonus',
  'progress.customers': '{value} von {target} aktiven Kunden',
  'progress.count': '{value} von {target}',
  'missing.customers': {
    one: 'Noch {count} Kunde',
    other: 'Noch {count} Kunden',
  },
  'missing.count': {
    one: 'Es fehlt noch {count}',
    other: 'Es fehlen noch {count}',
  },
  'time.starts': 'Ab {date}',
  'time.until': 'Bis {date}',
  'time.left': {
    one: 'Noch {count} Tag',
    other: 'Noch {count} Tage',
  },
  'time.lastDay': 'Letzter Tag',
  'time.ended': 'Endete am {date}',
  'earned.soFar': 'Brachte Ihnen bisher {amount}',
  'earned.all': 'Brachte Ihnen {amount}',
  'empty.title': 'Derzeit keine Boni',
  'empty.text': 'Sobald Ihr Programm einen anbietet, steht er hier mit dem, was er bringt.',
};
