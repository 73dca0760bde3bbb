import { useMessages } from '../internal/i18n/index.ts';
import { TextField } from '../internal/ui/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { presetNames, presetOf, utmPresets } from './campaign-presets.ts';
import { utmNames } from './link-draft.ts';
import type { FieldProblems, LinkDraft, UtmName } from './link-draft.ts';
import { FieldPairPart } from './link-form.parts.ts';
import { useProblemText } from './use-words.ts';
import { PresetPart, PresetsPart, UtmBodyPart, UtmHintPart } from './utm-panel.parts.ts';

/** Props of {@link UtmPanel}. */
export interface UtmPanelProps {
  values: LinkDraft['utm'];
  onChange: (values: LinkDraft['utm']) => void;
  onLeave: (name: UtmName) => void;
  problems: FieldProblems;
}

/** The campaign values, each by itself or filled in for a kind of place. */
export function UtmPanel({ values, onChange, onLeave, problems }: UtmPanelProps) {
  const t = useMessages(referralLinkTools);
  const problemText = useProblemText();
  return (
    <UtmBodyPart>
      <UtmHintPart>{t('utm.hint')}</UtmHintPart>
      <Presets values={values} onChange={onChange} />
      <FieldPairPart data-dense="">
        {utmNames.map((name) => (
          <TextField
            key={name}
            size="sm"
            label={t(`utm.${name}`)}
            error={problemText(problems[name], {})}
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            placeholder={t(`utm.${name}Hint`)}
            value={values[name]}
            onChange={(event) => onChange({ ...values, [name]: event.target.value })}
            onBlur={() => onLeave(name)}
          />
        ))}
      </FieldPairPart>
    </UtmBodyPart>
  );
}

function Presets({ values, onChange }: Pick<UtmPanelProps, 'values' | 'onChange'>) {
  const t = useMessages(referralLinkTools);
  const current = presetOf(values);
  return (
    <PresetsPart role="group" aria-label={t('utm.presets')}>
      {presetNames.map((name) => (
        <PresetPart
          key={name}
          type="button"
          aria-pressed={name === current}
          onClick={() => {
            const isOff = name === current;
            onChange({ ...values, ...(isOff ? { source: '', medium: '' } : utmPresets[name]) });
          }}
        >
          {t(`preset.${name}`)}
        </PresetPart>
      ))}
    </PresetsPart>
  );
}
