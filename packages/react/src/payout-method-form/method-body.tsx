import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { PayoutMethod, PayoutOverview } from '@portico/sdk/contract';
import { useProgram, useSession, useStartOnboarding } from '../hooks/index.ts';
import { Landmark } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Card, EmptyState } from '../internal/ui/index.ts';
import { DataAge } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { payoutMethod } from '../locales/en/payout-method.ts';
import { currenciesOf } from './currencies.ts';
import { MethodEditorView } from './method-editor.tsx';
import { MethodContent } from './method-content.tsx';
import { useMethodEditor } from './use-method-editor.ts';

interface Leads {
  returnUrl: string | undefined;
  onRedirect: ((url: string) => void) | undefined;
  onSaved: ((method: PayoutMethod) => void) | undefined;
}

/** Props of {@link MethodBody}. */
export interface MethodBodyProps extends Leads {
  shown: Ready<PayoutOverview> | Empty;
}

/** The method and its form: fetched while the data is, behind the frame that asks for it. */
export function MethodBody({ shown, ...leads }: MethodBodyProps) {
  const program = useProgram();
  if (shown.name === 'empty') return <Closed />;
  return (
    <Method
      {...leads}
      overview={shown.data}
      note={<DataAge of={shown} />}
      currencies={currenciesOf(shown.data, program.data)}
    />
  );
}

interface MethodProps extends Leads {
  overview: PayoutOverview;
  note: ReactNode;
  currencies: readonly string[];
}

function Method({ overview, note, currencies, onSaved, ...redirect }: MethodProps) {
  const { scopes } = useSession();
  const [isEditing, setIsEditing] = useState(false);
  const [justSaved, setJustSaved] = useState(false);
  const [wasEdited, setWasEdited] = useState(false);
  const onboarding = useOnboarding(redirect);
  const canChange = scopes.length === 0 || scopes.includes('payouts:write');
  const { method } = overview;
  const isOpen = canChange && (isEditing || method === null);

  function edit(): void {
    setIsEditing(true);
    setWasEdited(true);
    setJustSaved(false);
  }
  function saved(made: PayoutMethod): void {
    setIsEditing(false);
    setJustSaved(true);
    onSaved?.(made);
  }
  return (
    <MethodContent
      {...{ method, note, justSaved }}
      onboarding={canChange ? onboarding : undefined}
      onChange={canChange ? edit : undefined}
      wasEdited={wasEdited}
      editor={
        isOpen && (
          <Editor
            {...{ overview, currencies }}
            onSaved={saved}
            onCancel={method === null ? undefined : () => setIsEditing(false)}
          />
        )
      }
    />
  );
}

interface EditorProps {
  overview: PayoutOverview;
  currencies: readonly string[];
  onSaved: (method: PayoutMethod) => void;
  onCancel: (() => void) | undefined;
}

function Editor({ overview, currencies, onSaved, onCancel }: EditorProps) {
  const editor = useMethodEditor({ overview, currencies, onSaved });
  const { area } = editor.form;
  const wasPressed = onCancel !== undefined;
  useEffect(() => {
    // The button that was pressed has gone: the keyboard goes on in the form.
    if (wasPressed) area.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
  }, [area, wasPressed]);
  const kinds = overview.methodKinds;
  return <MethodEditorView {...{ editor, kinds, currencies, onCancel }} />;
}

function useOnboarding({ returnUrl, onRedirect }: Omit<Leads, 'onSaved'>) {
  const { run, status, error } = useStartOnboarding();
  return {
    isPending: status === 'pending',
    error,
    async start() {
      const outcome = await run({ returnUrl: returnUrl ?? window.location.href });
      if (!outcome.ok) return;
      const { url } = outcome.data;
      if (onRedirect) onRedirect(url);
      else window.location.assign(url);
    },
  };
}

function Closed() {
  const t = useMessages(payoutMethod);
  return (
    <Card>
      <EmptyState icon={Landmark} title={t('closed.title')} description={t('closed.text')} />
    </Card>
  );
}
