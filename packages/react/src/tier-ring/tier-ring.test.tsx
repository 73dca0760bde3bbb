import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './tier-ring.stories.tsx';

describeWidget(stories, {
  name: 'tier-ring',
  parts: [
    'tier-card',
    'tier-status',
    'tier-ring-line',
    'tier-ring-track',
    'tier-ring-text',
    'tier-name',
    'tier-point',
    'tier-celebration',
  ],
});
