import { useState } from 'react';
import { ChevronRight } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon, Skeleton } from '../internal/ui/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { utmPanel } from './later.ts';
import { utmNames } from './link-draft.ts';
import { UtmPart, UtmSummaryPart, UtmValuesPart } from './link-form.parts.ts';
import type { UtmPanelProps } from './utm-panel.tsx';

/** Campaign values behind a calm line that says what is chosen. */
export function UtmFields(props: UtmPanelProps) {
  const { values, problems } = props;
  const t = useMessages(referralLinkBuilder);
  const [wasToggled, setWasToggled] = useState(false);
  // What is wrong must be in sight.
  const isOpen = wasToggled || utmNames.some((name) => problems[name] !== undefined);
  const chosen = utmNames.map((name) => values[name].trim()).filter((value) => value !== '');
  return (
    <UtmPart open={isOpen} onToggle={(event) => setWasToggled(event.currentTarget.open)}>
      <UtmSummaryPart onPointerEnter={utmPanel.preload} onFocus={utmPanel.preload}>
        <Icon icon={ChevronRight} />
        {t('utm.title')}
        <UtmValuesPart>
          <bdi>{chosen.length === 0 ? t('utm.none') : chosen.join(' · ')}</bdi>
        </UtmValuesPart>
      </UtmSummaryPart>
      {isOpen && <utmPanel.Component {...props} fallback={<Skeleton shape="control" />} />}
    </UtmPart>
  );
}
