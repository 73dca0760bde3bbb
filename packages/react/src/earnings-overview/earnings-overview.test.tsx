import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './earnings-overview.stories.tsx';

describeWidget(stories, {
  name: 'earnings-overview',
  parts: [
    'earnings-figure',
    'earnings-comparison',
    'earnings-fact',
    'earnings-sum',
    'earnings-type',
    'month-chart',
    'month-line',
    'month-area',
    'month-pick',
    'month-readout',
  ],
});
