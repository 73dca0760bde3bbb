import type { PageLink } from '../hosts/host.ts';
import { useTexts } from '../texts/index.ts';
import { partnerPages, staffPages, type AreaPage } from './partner-pages.ts';
import './area-tabs.css';

interface AreaTabsProps {
  page: AreaPage;
  linkTo: (page: string) => PageLink;
}

/** The way between the pages of the partner area, and to the staff's side of the same program. */
export function AreaTabs({ page, linkTo }: AreaTabsProps) {
  const t = useTexts();
  const link = (key: AreaPage) => (
    <a key={key} {...linkTo(key)} aria-current={key === page ? 'page' : undefined}>
      {t.area[key]}
    </a>
  );
  return (
    <nav className="area-tabs" aria-label={t.area.label}>
      <div>{partnerPages.map(link)}</div>
      <div className="area-tabs-staff">
        <span>{t.area.staff}</span>
        {staffPages.map(link)}
      </div>
    </nav>
  );
}
