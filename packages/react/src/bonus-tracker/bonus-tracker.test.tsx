import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './bonus-tracker.stories.tsx';

describeWidget(stories, {
  name: 'bonus-tracker',
  parts: [
    'bonus-shelf',
    'bonus',
    'bonus-pays',
    'bonus-bar',
    'bonus-row',
    'bonus-row-pays',
    'bonus-past',
  ],
});
