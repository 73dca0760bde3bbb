import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './commission-table.stories.tsx';

describeWidget(stories, {
  name: 'commission-table',
  parts: [
    'commission-row',
    'commission-cell',
    'commission-customer',
    'commission-column',
    'commission-scroller',
    'commission-totals',
    'commission-ledger',
    'filter-pill',
    'commission-foot',
  ],
});
