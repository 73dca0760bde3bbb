import { defineMessages } from '../../internal/i18n/message.ts';

/** What the commission table says before its other texts are here; the same block. */
export const commissionTitle = defineMessages('commissionTable', { title: 'Commissions' });
