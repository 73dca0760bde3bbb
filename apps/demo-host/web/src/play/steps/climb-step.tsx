import { Check, CircleDashed } from 'lucide-react';
import type { Requirement } from '@portico/sdk/contract';
import type { PromoteAnswer } from '../../../../host/index.ts';
import { inMoney } from '../../look/money.ts';
import { askHost } from '../../session/host-client.ts';
import { useLanguage, useTexts } from '../../texts/index.ts';
import { StepForm, type StepProps } from '../step-form.tsx';
import { useTierProgress } from '../use-tier-progress.ts';
import './climb-step.css';

/** What is missing for the next tier; the host records what it can vouch for. */
export function ClimbStep({ play, onStep }: StepProps) {
  const t = useTexts();
  const progress = useTierProgress(play);
  const next = progress?.next;
  const isTop = progress !== null && next === null;

  const act = () =>
    play.start('climb', async () => {
      const sentAt = performance.now();
      const answer = await askHost<PromoteAnswer>(play.visitor, 'play/promote', { body: {} });
      const marks = [{ key: 'tier.progressed tier.progressed', sentAt }];
      return { exchanges: answer.exchanges, marks, outcome: t.climb.done };
    });

  return (
    <StepForm
      {...{ play, onStep }}
      step="climb"
      title={isTop ? t.climb.top : t.climb.title(next?.name ?? '…')}
      text={isTop ? t.climb.topText : t.climb.text}
      action={isTop ? t.climb.restart : t.climb.action}
      onAct={isTop ? play.startAnew : act}
    >
      {progress && progress.requirements.length > 0 && (
        <ul className="climb-list" data-wide="">
          {progress.requirements.map((requirement) => (
            <Line key={requirement.key} requirement={requirement} />
          ))}
        </ul>
      )}
    </StepForm>
  );
}

function Line({ requirement }: { requirement: Requirement }) {
  const t = useTexts();
  const lang = useLanguage();
  const { metric, current, target, currency, met } = requirement;
  const Icon = met ? Check : CircleDashed;
  const show = (value: number) =>
    currency
      ? inMoney({ amount: value, currency }, lang, 'whole')
      : value.toLocaleString(lang, { maximumFractionDigits: 1 });
  return (
    <li data-met={met ? '' : undefined}>
      <Icon size={15} strokeWidth={2} aria-hidden="true" />
      <span>{t.climb.metrics[metric]}</span>
      <strong>
        {show(current)} / {show(target)}
      </strong>
    </li>
  );
}
