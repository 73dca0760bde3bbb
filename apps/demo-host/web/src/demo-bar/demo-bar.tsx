import { BookOpen, Monitor, Moon, Sun } from 'lucide-react';
import { hosts } from '../hosts/index.ts';
import type { Person } from '../session/use-partners.ts';
import { brandNames, languages, schemes, type Settings } from '../settings/settings.ts';
import type { ChangeSettings } from '../settings/use-settings.ts';
import { useTexts } from '../texts/index.ts';
import { PartnerChoice } from './partner-choice.tsx';
import { PorticoMark } from './portico-mark.tsx';
import { RadioBar } from './radio-bar.tsx';
import './demo-bar.css';

interface DemoBarProps {
  settings: Settings;
  people: readonly Person[];
  onChange: ChangeSettings;
}

const schemeIcons = { light: Sun, dark: Moon, system: Monitor };
const languageNames = { en: 'English', de: 'Deutsch', ar: 'العربية' };

/** What belongs to the demo and not to the host: product, person, appearance, language. */
export function DemoBar({ settings, people, onChange }: DemoBarProps) {
  const t = useTexts();
  const { brand, partner } = settings;
  return (
    <section className="demo-bar" aria-label={t.bar.label}>
      <p className="demo-bar-name">
        <PorticoMark />
        <strong>Portico</strong>
        <span>{t.bar.demo}</span>
      </p>
      <RadioBar
        className="demo-bar-brands"
        label={t.bar.product}
        value={brand}
        onChange={(next) => onChange({ brand: next })}
        choices={brandNames.map((name) => ({ value: name, label: hosts[name].product }))}
        before={(name) => <i className="demo-bar-swatch" data-brand={name} />}
      />
      <ProductChoice {...{ settings, onChange }} />
      <PartnerChoice
        people={people}
        partner={partner}
        onChange={(next) => onChange({ partner: next })}
      />
      <RadioBar
        className="demo-bar-schemes"
        label={t.bar.scheme}
        value={settings.scheme ?? hosts[brand].scheme}
        onChange={(scheme) => onChange({ scheme })}
        choices={schemes.map((value) => ({ value, label: t.bar[value], icon: schemeIcons[value] }))}
      />
      <LanguageChoice {...{ settings, onChange }} />
      <a className="demo-bar-docs" href="/docs">
        <BookOpen size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{t.bar.docs}</span>
      </a>
    </section>
  );
}

type ChoiceProps = Pick<DemoBarProps, 'settings' | 'onChange'>;

/** The four products on a narrow screen. */
function ProductChoice({ settings: { brand }, onChange }: ChoiceProps) {
  const t = useTexts();
  return (
    <label className="demo-bar-select demo-bar-product">
      <span className="out-of-sight">{t.bar.product}</span>
      <select
        value={brand}
        onChange={(event) => onChange({ brand: event.target.value as Settings['brand'] })}
      >
        {brandNames.map((name) => (
          <option key={name} value={name}>
            {hosts[name].product}
          </option>
        ))}
      </select>
    </label>
  );
}

function LanguageChoice({ settings: { lang }, onChange }: ChoiceProps) {
  const t = useTexts();
  return (
    <label className="demo-bar-select demo-bar-language">
      <span className="out-of-sight">{t.bar.language}</span>
      <span className="demo-bar-code" aria-hidden="true">
        {lang}
      </span>
      <select
        value={lang}
        onChange={(event) => onChange({ lang: event.target.value as Settings['lang'] })}
      >
        {languages.map((name) => (
          <option key={name} value={name} lang={name}>
            {languageNames[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
