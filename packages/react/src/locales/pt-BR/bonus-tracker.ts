import type { Translation } from '../../internal/i18n/translation.ts';
import type { bonusTracker as english } from '../en/bonus-tracker.ts';

export const bonusTracker: Translation<'pt-BR', typeof english> = {
  title: 'Bônus',
  'shelf.running': 'Em andamento',
  'shelf.in_reach': 'Ao seu alcance',
  'shelf.upcoming': 'Em breve',
  'shelf.reached': 'Conquistados',
  'shelf.ended': 'Encerrados',
  'kind.volume': 'Por muitos clientes:',
  'kind.certification': 'Por uma certificação:',
  'kind.spiff': 'Por tempo limitado:',
  'kind.achievement': 'Por uma conquista:',
  count: '{count}',
  'pays.factor': '{percent} em cada comissão',
  'pays.rate': '{percent} a mais sobre cada pagamento',
  'pays.flat': 'Bônus de {amount}',
  'progress.customers': '{value} de {target} clientes ativos',
  'progress.count': '{value} de {target}',
  'missing.customers': {
    one: 'Falta {count} cliente',
    many: 'Faltam {count} de clientes',
    other: 'Faltam {count} clientes',
  },
  'missing.count': {
    one: 'Falta {count}',
    many: 'Faltam {count}',
    other: 'Faltam {count}',
  },
  'time.starts': 'A partir de {date}',
  'time.until': 'Até {date}',
  'time.left': {
    one: 'Resta {count} dia',
    many: 'Restam {count} de dias',
    other: 'Restam {count} dias',
  },
  'time.lastDay': 'Último dia',
  'time.ended': 'Encerrado em {date}',
  'earned.soFar': 'Já rendeu {amount} para você',
  'earned.all': 'Rendeu {amount} para você',
  'empty.title': 'Nenhum bônus no momento',
  'empty.text': 'Quando seu programa oferecer um, ele aparece aqui com o valor que paga.',
};
