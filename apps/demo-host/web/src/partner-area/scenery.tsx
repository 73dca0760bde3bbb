import { ArrowRight } from 'lucide-react';
import type { PageLink } from '../hosts/host.ts';
import { useTexts } from '../texts/index.ts';
import './calm-message.css';

/** Any page of the host but the partner area: says that it is painted on. */
export function Scenery({
  product,
  page,
  link,
}: {
  product: string;
  page: string;
  link: PageLink;
}) {
  const t = useTexts();
  return (
    <div className="calm">
      <h1>{t.host.scenery(page)}</h1>
      <p>{t.host.sceneryText(product)}</p>
      <a className="calm-action" {...link}>
        {t.host.toArea}
        <ArrowRight size={16} strokeWidth={1.75} className="calm-arrow" aria-hidden="true" />
      </a>
    </div>
  );
}
