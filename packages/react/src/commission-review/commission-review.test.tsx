import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './commission-review.stories.tsx';

describeWidget(stories, {
  name: 'commission-review',
  parts: ['review-filters', 'review-standing', 'table-row', 'table-cell', 'filter-pill', 'locked'],
});
