export { preloadReferralLinkBuilder } from './body.ts';
export { ReferralLinkBuilder, type ReferralLinkBuilderProps } from './referral-link-builder.tsx';
export { ReferralLinkBuilderView } from './referral-link-builder.view.tsx';
export type {
  LinkBuilderModel,
  ReferralLinkBuilderViewProps,
} from './referral-link-builder.view.tsx';
export type { LinkCommands } from './link-actions.tsx';
export type { FieldName, FieldProblem, FieldProblems, LinkDraft } from './link-draft.ts';
export type { LinkFormProps } from './link-form.tsx';
export type { LinkListViewProps, LinksState, Shelf } from './link-list.view.tsx';
export type { LinkPanelProps } from './link-panel.tsx';
export type { MovedLink } from './moved-row.tsx';
export type { Failure } from './use-words.ts';
