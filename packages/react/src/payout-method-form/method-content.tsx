import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { PorticoError } from '@portico/sdk';
import type { PayoutMethod } from '@portico/sdk/contract';
import { SendFailure } from '../internal/form/index.ts';
import { useFormat, useLocale, useMessages } from '../internal/i18n/index.ts';
import {
  Badge,
  Button,
  Callout,
  Card,
  CardBody,
  CardHead,
  CardTitle,
  Facts,
  FinePrintPart,
  Icon,
} from '../internal/ui/index.ts';
import { payoutMethod } from '../locales/en/payout-method.ts';
import { payoutWords } from '../locales/en/payout-words.ts';
import { methodIcons } from './method-icons.ts';
import * as Parts from './payout-method-form.parts.ts';

/** Setting an account up with the provider. */
export interface Onboarding {
  readonly isPending: boolean;
  readonly error: PorticoError | undefined;
  readonly start: () => void;
}

/** Props of {@link MethodContent}. */
export interface MethodContentProps {
  method: PayoutMethod | null;
  /** The age of the data, when it could not be renewed. */
  note?: ReactNode;
  /** The form, while the method is being changed. */
  editor?: ReactNode;
  /** Begins to change it; undefined for who may not. */
  onChange?: (() => void) | undefined;
  onboarding?: Onboarding | undefined;
  /** It was saved a moment ago. */
  justSaved?: boolean;
  /** The form was there a moment ago: the keyboard goes on at what took its place. */
  wasEdited?: boolean;
}

/** Where money goes, and the form that changes it; knows no data source. */
export function MethodContent(props: MethodContentProps) {
  const {
    method,
    note,
    editor,
    onChange,
    onboarding,
    justSaved = false,
    wasEdited = false,
  } = props;
  const area = useRef<HTMLDivElement>(null);
  const isEditing = Boolean(editor);
  useEffect(() => {
    if (!wasEdited || isEditing) return;
    area.current?.querySelector<HTMLElement>('[role="status"], button')?.focus();
  }, [wasEdited, isEditing]);
  const t = useMessages(payoutMethod);
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        {note}
      </CardHead>
      <CardBody>
        <Parts.StackPart ref={area}>
          {justSaved && method && method.status === 'ready' && <Saved method={method} />}
          {!editor && method && <Present method={method} onChange={onChange} />}
          {!editor && method === null && <FinePrintPart>{t('present.none')}</FinePrintPart>}
          {!editor && method && <Unfinished method={method} onboarding={onboarding} />}
          {editor}
        </Parts.StackPart>
      </CardBody>
    </Card>
  );
}

/** How a partner knows the destination: its end, or who pays. */
function useDestination(): (method: PayoutMethod) => string {
  const words = useMessages(payoutWords);
  return ({ provider, kind, destination }) =>
    provider === 'bank' || provider === 'paypal' ? destination : words(`kind.${kind}`);
}

function Saved({ method }: { method: PayoutMethod }) {
  const t = useMessages(payoutMethod);
  const destinationOf = useDestination();
  return (
    <Callout
      tone="success"
      role="status"
      title={t('saved.title', { destination: destinationOf(method) })}
    >
      {t('note.keep')}
    </Callout>
  );
}

const toneOf = { ready: 'success', onboarding: 'warning', restricted: 'danger' } as const;

/** The method in force, with no more of its number than the end. */
function Present({ method, onChange }: Pick<MethodContentProps, 'method' | 'onChange'>) {
  const t = useMessages(payoutMethod);
  const words = useMessages(payoutWords);
  const { locale } = useLocale();
  const format = useFormat();
  const destinationOf = useDestination();
  if (!method) return null;
  const { kind, status, holderName, country, currency } = method;
  const place = destinationOf(method);
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return (
    <>
      <Parts.PresentPart>
        <Parts.PresentMarkPart>
          <Icon icon={methodIcons[kind]} size={20} />
        </Parts.PresentMarkPart>
        <Parts.PresentWordsPart>
          <Parts.PresentNamePart>
            <bdi>{place}</bdi>
            <Badge tone={toneOf[status]}>{t(`state.${status}`)}</Badge>
          </Parts.PresentNamePart>
          {place !== words(`kind.${kind}`) && <small>{words(`kind.${kind}`)}</small>}
        </Parts.PresentWordsPart>
        {onChange && (
          <Button size="sm" onClick={onChange}>
            {t('change')}
          </Button>
        )}
      </Parts.PresentPart>
      <Facts
        items={[
          holderName !== null && { name: t('present.holder'), value: <bdi>{holderName}</bdi> },
          country !== null && { name: t('present.country'), value: names.of(country) },
          { name: t('present.currency'), value: currency },
          { name: t('present.updated'), value: format.date(method.updatedAt) },
        ]}
      />
    </>
  );
}

/** What is still to be done, and what a sandbox is. */
function Unfinished({
  method,
  onboarding,
}: {
  method: PayoutMethod;
  onboarding: Onboarding | undefined;
}) {
  const t = useMessages(payoutMethod);
  const { status, kind } = method;
  if (kind === 'sandbox') return <Callout title={t('sandbox.title')}>{t('sandbox.text')}</Callout>;
  if (status === 'ready') return null;
  const why = status === 'restricted' ? 'restricted' : 'onboarding';
  return (
    <>
      <Callout
        tone="warning"
        title={t(`${why}.title`)}
        action={
          onboarding && (
            <Button
              size="sm"
              variant="primary"
              pending={onboarding.isPending}
              onClick={onboarding.start}
            >
              {t(`${why}.action`)}
            </Button>
          )
        }
      >
        {t(`${why}.text`)}
      </Callout>
      <SendFailure error={onboarding?.error} />
    </>
  );
}
