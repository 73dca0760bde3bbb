import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './earnings-calculator.stories.tsx';

describeWidget(stories, {
  name: 'earnings-calculator',
  parts: [
    'calculator-form',
    'calculator-result',
    'calculator-figure-value',
    'calculator-effect',
    'commission-step',
    'slider-range',
    'slider-number',
    'projection-table',
  ],
});
