import type { PorticoEvent } from '@portico/sdk';
import { inMoney } from '../look/money.ts';
import { useLanguage, useTexts } from '../texts/index.ts';
import { keyOf, type LiveLog } from './use-live-log.ts';
import type { Language } from '../settings/settings.ts';

/** Live events, the newest on top; those since the step's request with their distance to it. */
export function EventLines({ log, since }: { log: LiveLog; since: number | undefined }) {
  const t = useTexts();
  const lang = useLanguage();
  if (log.events.length === 0) return <p className="answer-none">{t.play.noEvents}</p>;
  return (
    <ol className="event-lines" dir="ltr" tabIndex={0} aria-label={t.play.events}>
      {log.events.map(({ event, at }) => {
        const ms = since === undefined || at < since ? null : Math.round(at - since);
        return (
          <li key={event.id} data-past={ms === null ? '' : undefined}>
            <strong>{event.type}</strong>
            {ms !== null && <span>{t.play.after(ms.toLocaleString('en'))}</span>}
            <small>{aboutOf(event, lang)}</small>
          </li>
        );
      })}
    </ol>
  );
}

/** The fact in a few words. */
function aboutOf(event: PorticoEvent, lang: Language): string {
  switch (event.type) {
    case 'commission.created':
    case 'commission.updated': {
      const { amount, customer, note, id } = event.data.commission;
      return `${inMoney(amount, lang)} · ${customer?.name ?? note ?? ''} · ${id}`;
    }
    case 'referral.converted':
    case 'referral.qualified':
      return `${event.data.referral.customer.name} · ${event.data.referral.id}`;
    case 'link.created':
    case 'link.updated':
      return `/r/${event.data.link.code}`;
    case 'link.clicked':
      return `${event.data.clicks.toLocaleString(lang)} · ${event.data.linkId}`;
    case 'tier.progressed':
      return event.data.tier.name;
    case 'tier.promoted':
      return `${event.data.from.name} → ${event.data.to.name}`;
    default:
      return keyOf(event);
  }
}
