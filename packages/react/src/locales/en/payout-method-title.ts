import { defineMessages } from '../../internal/i18n/message.ts';

/** What the widget is called: the one text that its frame needs before the rest is here. */
export const payoutMethodTitle = defineMessages('payoutMethod', { title: 'Payout method' });
