import { Shuffle } from 'lucide-react';
import type { ConvertAnswer } from '../../../../host/index.ts';
import { RadioBar } from '../../demo-bar/radio-bar.tsx';
import { askHost } from '../../session/host-client.ts';
import { useTexts } from '../../texts/index.ts';
import { someCompany, type Draft } from '../draft.ts';
import { StepForm, type StepProps } from '../step-form.tsx';
import { ToolField } from '../tool-field.tsx';

/** A visitor becomes a customer; the host's server says who brought it. */
export function ConvertStep({ play, onStep }: StepProps) {
  const t = useTexts();
  const { draft, edit, findings } = play;
  const { link, clickId } = findings;
  // Without a click there is still the code, as on a printed card.
  const by: Draft['by'] = clickId ? draft.by : 'code';
  const customerName = draft.customerName.trim();

  const act = () =>
    play.start('convert', async () => {
      const sentAt = performance.now();
      const claim = by === 'click' && clickId ? { clickId } : { code: link?.code ?? '' };
      const body = { ...claim, customerName };
      const answer = await askHost<ConvertAnswer>(play.visitor, 'play/convert', { body });
      return {
        exchanges: answer.exchanges,
        marks: [{ key: `referral.converted ${answer.referral.id}`, sentAt }],
        outcome: t.convert.done(answer.customer.name),
        found: { customer: answer.customer },
      };
    });

  return (
    <StepForm
      {...{ play, onStep }}
      step="convert"
      title={t.convert.title}
      text={t.convert.text}
      action={t.convert.action}
      onAct={act}
      disabled={customerName === ''}
      need={link ? undefined : { text: t.needs.link, step: 'link' }}
    >
      <CustomerField play={play} />
      <ToolField label={t.convert.by} group wide>
        <RadioBar
          label={t.convert.by}
          value={by}
          onChange={(value) => edit({ by: value })}
          choices={[
            ...(clickId ? [{ value: 'click' as const, label: t.convert.byClick }] : []),
            { value: 'code' as const, label: t.convert.byCode },
          ]}
        />
      </ToolField>
    </StepForm>
  );
}

/** A name for the customer, with another one at hand. */
function CustomerField({ play: { draft, edit } }: Pick<StepProps, 'play'>) {
  const t = useTexts();
  return (
    <ToolField label={t.convert.customer} group wide>
      <div className="tool-field-row">
        <input
          type="text"
          aria-label={t.convert.customer}
          value={draft.customerName}
          maxLength={120}
          onChange={({ target: { value } }) => edit({ customerName: value })}
        />
        <button
          type="button"
          className="tool-button"
          aria-label={t.convert.shuffle}
          title={t.convert.shuffle}
          onClick={() => edit({ customerName: someCompany() })}
        >
          <Shuffle size={15} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
    </ToolField>
  );
}
