import type { Translation } from '../../internal/i18n/translation.ts';
import type { bonusTracker as english } from '../en/bonus-tracker.ts';

export const bonusTracker: Translation<'fr', typeof english> = {
  title: 'Bonus',
  'shelf.running': 'En cours',
  'shelf.in_reach': 'À votre portée',
  'shelf.upcoming': 'À venir',
  'shelf.reached': 'Obtenus',
  'shelf.ended': 'Terminés',
  'kind.volume': 'Pour le nombre de clients :',
  'kind.certification': 'Pour une certification :',
  'kind.spiff': 'Pour une durée limitée :',
  'kind.achievement': 'Pour un objectif atteint :',
  count: '{count}',
  'pays.factor': '{percent} sur chaque commission',
  'pays.rate': '{percent} de chaque paiement en plus',
  'pays.flat': 'Bonus de {amount}',
  'progress.customers': '{value} sur {target} clients actifs',
  'progress.count': '{value} sur {target}',
  'missing.customers': {
    one: 'Encore {count} client',
    many: 'Encore {count} de clients',
    other: 'Encore {count} clients',
  },
  'missing.count': {
    one: 'Encore {count}',
    many: 'Encore {count}',
    other: 'Encore {count}',
  },
  'time.starts': 'À partir du {date}',
  'time.until': 'Jusqu’au {date}',
  'time.left': {
    one: 'Plus que {count} jour',
    many: 'Plus que {count} de jours',
    other: 'Plus que {count} jours',
  },
  'time.lastDay': 'Dernier jour',
  'time.ended': 'Terminé le {date}',
  'earned.soFar': 'Vous a rapporté {amount} jusqu’ici',
  'earned.all': 'Vous a rapporté {amount}',
  'empty.title': 'Aucun bonus en ce moment',
  'empty.text': 'Dès que votre programme en propose un, il s’affiche ici avec ce qu’il rapporte.',
};
