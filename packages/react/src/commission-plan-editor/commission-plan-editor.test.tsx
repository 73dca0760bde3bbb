import { describeWidget } from '../internal/testing/describe-widget.tsx';
import * as stories from './commission-plan-editor.stories.tsx';

describeWidget(stories, {
  name: 'commission-plan-editor',
  parts: ['plan-version', 'plan-rule', 'plan-terms', 'locked'],
});
