import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './ledger-explorer.stories.tsx';

describeWidget(stories, {
  name: 'ledger-explorer',
  parts: ['ledger-currency', 'ledger-total', 'ledger-id', 'table-row', 'filter-pill', 'locked'],
});
