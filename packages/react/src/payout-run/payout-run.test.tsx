import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './payout-run.stories.tsx';

describeWidget(stories, {
  name: 'payout-run',
  parts: ['run-next', 'run-due', 'run-part-head', 'table-row', 'locked'],
});
