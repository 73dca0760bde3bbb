import { useTexts } from '../../texts/index.ts';
import { createLink } from '../create-link.ts';
import { StepForm, type StepProps } from '../step-form.tsx';
import { ToolField } from '../tool-field.tsx';

/** Makes a link with the partner's own session, or takes one that is there. */
export function LinkStep({ play, onStep }: StepProps) {
  const t = useTexts();
  const { draft, edit, links, findings, find } = play;

  const act = () =>
    play.start('link', async () => {
      const name = draft.linkName.trim() || t.link.suggestion;
      const sentAt = performance.now();
      const { link, exchange } = await createLink(play.client, { name });
      return {
        exchanges: [exchange],
        marks: [{ key: `link.created ${link.id}`, sentAt }],
        outcome: t.link.done(link.code),
        found: { link, clickId: null },
      };
    });

  return (
    <StepForm
      {...{ play, onStep }}
      step="link"
      title={t.link.title}
      text={t.link.text}
      action={t.link.action}
      onAct={act}
    >
      <ToolField label={t.link.existing} wide>
        <select
          value={findings.link?.id ?? ''}
          onChange={({ target: { value } }) =>
            find({ link: links.find(({ id }) => id === value) ?? null, clickId: null })
          }
        >
          {links.length === 0 && <option value="">{t.link.none}</option>}
          {links.map(({ id, name, code }) => (
            <option key={id} value={id}>
              {name ? `${name} (${code})` : code}
            </option>
          ))}
        </select>
      </ToolField>
      <ToolField label={t.link.label} wide>
        <input
          type="text"
          value={draft.linkName}
          maxLength={120}
          placeholder={t.link.suggestion}
          onChange={({ target: { value } }) => edit({ linkName: value })}
        />
      </ToolField>
    </StepForm>
  );
}
