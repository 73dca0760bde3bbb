import type { Translation } from '../../internal/i18n/translation.ts';
import type { bonusTracker as english } from '../en/bonus-tracker.ts';

export const bonusTracker: Translation<'it', typeof english> = {
  title: 'Bonus',
  'shelf.running': 'In corso',
  'shelf.in_reach': 'A portata di mano',
  'shelf.upcoming': 'In arrivo',
  'shelf.reached': 'Raggiunti',
  'shelf.ended': 'Terminati',
  'kind.volume': 'Per tanti clienti:',
  'kind.certification': 'Per una certificazione:',
  'kind.spiff': 'Per un tempo limitato:',
  'kind.achievement': 'Per un traguardo:',
  count: '{count}',
  'pays.factor': '{percent} su ogni provvigione',
  'pays.rate': '{percent} in più su ogni pagamento',
  'pays.flat': 'Bonus di {amount}',
  'progress.customers': '{value} di {target} clienti attivi',
  'progress.count': '{value} di {target}',
  'missing.customers': {
    one: 'Ancora {count} cliente',
    many: 'Ancora {count} di clienti',
    other: 'Ancora {count} clienti',
  },
  'missing.count': {
    one: 'Ne manca {count}',
    many: 'Ne mancano {count}',
    other: 'Ne mancano {count}',
  },
  'time.starts': 'Dal {date}',
  'time.until': 'Fino al {date}',
  'time.left': {
    one: 'Ancora {count} giorno',
    many: 'Ancora {count} di giorni',
    other: 'Ancora {count} giorni',
  },
  'time.lastDay': 'Ultimo giorno',
  'time.ended': 'Terminato il {date}',
  'earned.soFar': 'Finora ti ha fruttato {amount}',
  'earned.all': 'Ti ha fruttato {amount}',
  'empty.title': 'Al momento nessun bonus',
  'empty.text': 'Quando il tuo programma ne offre uno, lo trovi qui con quanto ti fa guadagnare.',
};
