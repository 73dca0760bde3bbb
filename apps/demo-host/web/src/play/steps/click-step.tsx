import type { ClickAnswer } from '../../../../host/index.ts';
import { RadioBar } from '../../demo-bar/radio-bar.tsx';
import { askHost } from '../../session/host-client.ts';
import { useTexts } from '../../texts/index.ts';
import { StepForm, type StepProps } from '../step-form.tsx';
import { ToolField } from '../tool-field.tsx';

const counts = ['1', '5', '20'] as const;

/** Visitors follow the link; the host's server plays the visitors. */
export function ClickStep({ play, onStep }: StepProps) {
  const t = useTexts();
  const { draft, edit, findings } = play;
  const { link } = findings;
  const visitors = Number(draft.visitors);

  const act = () =>
    play.start('click', async () => {
      const sentAt = performance.now();
      const body = { code: link?.code ?? '', visitors };
      const { clickId, exchanges } = await askHost<ClickAnswer>(play.visitor, 'play/click', {
        body,
      });
      return {
        exchanges,
        marks: link ? [{ key: `link.clicked ${link.id}`, sentAt }] : [],
        outcome: `${t.click.done} ${clickId}`,
        found: { clickId },
      };
    });

  return (
    <StepForm
      {...{ play, onStep }}
      step="click"
      title={t.click.title}
      text={t.click.text}
      action={t.click.action(visitors)}
      onAct={act}
      need={link ? undefined : { text: t.needs.link, step: 'link' }}
    >
      <ToolField label={t.link.name} group wide>
        <code dir="ltr">{link?.url}</code>
      </ToolField>
      <ToolField label={t.click.visitors} group wide>
        <RadioBar
          label={t.click.visitors}
          value={draft.visitors}
          onChange={(value) => edit({ visitors: value })}
          choices={counts.map((value) => ({ value, label: value }))}
        />
      </ToolField>
    </StepForm>
  );
}
