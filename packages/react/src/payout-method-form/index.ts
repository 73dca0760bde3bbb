export { PayoutMethodForm, type PayoutMethodFormProps } from './payout-method-form.tsx';
export { PayoutMethodFormView } from './payout-method-form.view.tsx';
export type { PayoutMethodFormViewProps } from './payout-method-form.view.tsx';
export type { MethodContentProps, Onboarding } from './method-content.tsx';
export { preloadPayoutMethodForm } from './body.ts';
