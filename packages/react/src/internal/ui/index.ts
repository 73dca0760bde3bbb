export { AlignedMoney, type AlignedMoneyProps } from './aligned-money.tsx';
export { Badge, type BadgeProps, type Tone } from './badge.tsx';
export { Button, LinkButton } from './button.tsx';
export type { ButtonProps, ButtonVariant, LinkButtonProps } from './button.tsx';
export { Callout, type CalloutProps, type CalloutTone } from './callout.tsx';
export { Card, CardBody, CardDescription, CardFoot, CardHead, CardTitle } from './card.ts';
export { Checkbox, type CheckboxProps } from './checkbox.tsx';
export { ChoiceCards, type Choice, type ChoiceCardsProps } from './choice-cards.tsx';
export { CopyButton, type CopyButtonProps } from './copy-button.tsx';
export { DateTime, type DateTimeFormat, type DateTimeProps } from './date-time.tsx';
export { Dialog, type DialogProps } from './dialog.tsx';
export { EmptyState, type EmptyStateProps } from './empty-state.tsx';
export { ErrorState, type ErrorStateProps } from './error-state.tsx';
export { Facts, FactsSkeleton, type Fact, type FactsProps } from './facts.tsx';
export { Field, type FieldControl, type FieldLook, type FieldProps } from './field.tsx';
export {
  FinePrintPart,
  FormPairPart,
  FormPart,
  SectionHeadPart,
  SectionPart,
  SectionTitlePart,
} from './form-layout.ts';
export { Hint, type HintProps } from './hint.tsx';
export { Icon, type IconProps } from './icon.tsx';
export type { IconType } from '../icons/index.ts';
export { IconButton, type IconButtonProps } from './icon-button.tsx';
export { InfoHint, type InfoHintProps } from './info-hint.tsx';
export { IconsContext, type Icons } from './icons-context.ts';
export { useAnnouncer, type Announcer } from './live-region.tsx';
export { LockedState, type LockedStateProps } from './locked-state.tsx';
export { Menu, type MenuItem, type MenuProps } from './menu.tsx';
export { Money, type MoneyProps } from './money.tsx';
export { Popover, type PopoverProps, type PopoverTrigger } from './popover.tsx';
export { ProgressBar, type ProgressBarProps } from './progress-bar.tsx';
export { SearchField, type SearchFieldProps } from './search-field.tsx';
export { SecretField, type SecretFieldProps } from './secret-field.tsx';
export { SegmentedControl, type SegmentedControlProps } from './segmented-control.tsx';
export { Select, type SelectOption, type SelectProps } from './select.tsx';
export { focusRing, forcedChoice, headingFont, outOfSight, plainControl } from './shared-css.ts';
export { Skeleton, SkeletonPart, type SkeletonProps } from './skeleton.tsx';
export { Spinner } from './spinner.tsx';
export {
  RowNotePart,
  RowOpenPart,
  RowTextPart,
  TableCellPart,
  TableColumnPart,
  TableHeadPart,
  TablePart,
  TableRowPart,
  TableScrollPart,
} from './table.parts.ts';
export { TextArea, type TextAreaProps } from './text-area.tsx';
export { TextField, type TextFieldProps } from './text-field.tsx';
export { useCalmLoading } from './use-calm-loading.ts';
export { VisuallyHidden } from './visually-hidden.ts';
