import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './commission-explainer.stories.tsx';

describeWidget(stories, {
  name: 'commission-explainer',
  parts: [
    'explainer-body',
    'explainer-lead',
    'explainer-column',
    'explainer-foot',
    'commission-step',
    'commission-step-note',
    'commission-stage',
    'commission-history-entry',
    'commission-history-reason',
  ],
});
