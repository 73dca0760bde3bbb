import type { ComponentType } from 'react';
import type { PlayStep } from '../../settings/settings.ts';
import type { StepProps } from '../step-form.tsx';
import { ClickStep } from './click-step.tsx';
import { ClimbStep } from './climb-step.tsx';
import { ConvertStep } from './convert-step.tsx';
import { LinkStep } from './link-step.tsx';
import { PayStep } from './pay-step.tsx';
import { RefundStep } from './refund-step.tsx';

export const stepForms: Readonly<Record<PlayStep, ComponentType<StepProps>>> = {
  link: LinkStep,
  click: ClickStep,
  convert: ConvertStep,
  pay: PayStep,
  refund: RefundStep,
  climb: ClimbStep,
};
