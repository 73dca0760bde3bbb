import { Share2 } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Popover } from '../internal/ui/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { shareList } from './later.ts';
import { ShareSlotPart } from './link-panel.parts.ts';

/** Props of {@link ShareMenu}. */
export interface ShareMenuProps {
  url: string;
  /** The partner's own words to go along; ours when left out. */
  text: string | undefined;
}

/** Where a link can be shared, behind one button. */
export function ShareMenu({ url, text }: ShareMenuProps) {
  const t = useMessages(referralLinkBuilder);
  return (
    <Popover
      label={t('share.label')}
      align="end"
      trigger={(trigger) => (
        <Button
          {...trigger}
          icon={Share2}
          onPointerEnter={shareList.preload}
          onFocus={shareList.preload}
        >
          {t('share')}
        </Button>
      )}
    >
      {(close) => (
        <ShareSlotPart>
          <shareList.Component url={url} text={text} onDone={close} />
        </ShareSlotPart>
      )}
    </Popover>
  );
}
