import { useEffect, useRef } from 'react';
import { Ellipsis } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon } from '../internal/ui/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { shareIcons } from './share-icons.tsx';
import { ShareButtonPart, ShareLinkPart, ShareListPart } from './share-list.parts.ts';
import { hasShareSheet, openShareSheet, shareAddress, shareNames } from './share-targets.ts';

/** Props of {@link ShareList}. */
export interface ShareListProps {
  url: string;
  /** Words to go along; ours when left out. */
  text: string | undefined;
  /** Called when a place was chosen. */
  onDone: () => void;
}

/** Places to share on: real links, so that they can be opened in any way one likes. */
export function ShareList({ url, text, onDone }: ShareListProps) {
  const t = useMessages(referralLinkTools);
  const list = useRef<HTMLUListElement>(null);
  const shared = { url, subject: t('share.subject'), text: text ?? t('share.text') };
  useEffect(() => {
    // The panel around it shows a moment later, still before anything is painted.
    const frame = requestAnimationFrame(() => list.current?.querySelector('a')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <ShareListPart ref={list}>
      {shareNames.map((name) => (
        <li key={name}>
          <ShareLinkPart
            href={shareAddress(name, shared)}
            // A mail program opens beside the page; everything else must not know where it was.
            {...(name !== 'mail' && { target: '_blank', rel: 'noopener noreferrer' })}
            onClick={onDone}
          >
            <Icon icon={shareIcons[name]} />
            {t(`share.${name}`)}
          </ShareLinkPart>
        </li>
      ))}
      {hasShareSheet() && (
        <li>
          <ShareButtonPart
            type="button"
            onClick={() => {
              onDone();
              void openShareSheet(shared);
            }}
          >
            <Icon icon={Ellipsis} />
            {t('share.device')}
          </ShareButtonPart>
        </li>
      )}
    </ShareListPart>
  );
}
