import type { ShellProps } from '../hosts/host.ts';
import { useTexts } from '../texts/index.ts';
import { NavList } from './nav-list.tsx';
import { NavMenu } from './nav-menu.tsx';
import { UserBadge } from './user-badge.tsx';
import './sidebar-shell.css';

/** A broad sidebar with everything in words; the page on paper beside it. */
export function SidebarShell(props: ShellProps) {
  const { host, texts, user, children } = props;
  const t = useTexts();
  return (
    <div className="sidebar-shell">
      <header className="sidebar">
        <div className="sidebar-product">
          <host.Mark />
          <strong>{host.product}</strong>
        </div>
        <nav className="sidebar-nav" aria-label={t.host.mainNav}>
          <NavList {...props} />
        </nav>
        <div className="sidebar-user">
          <UserBadge user={user} note={texts.nav['partners']} />
        </div>
        <NavMenu {...props} />
      </header>
      <main id="area" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
