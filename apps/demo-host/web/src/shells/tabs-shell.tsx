import type { ShellProps } from '../hosts/host.ts';
import { useTexts } from '../texts/index.ts';
import { NavList } from './nav-list.tsx';
import { NavMenu } from './nav-menu.tsx';
import { UserBadge } from './user-badge.tsx';
import './tabs-shell.css';

/** A dark app bar with a tab per kind of record, edge to edge: for people who live in it. */
export function TabsShell(props: ShellProps) {
  const { host, user, children } = props;
  const t = useTexts();
  return (
    <div className="tabs-shell">
      <header className="app-bar">
        <div className="app-bar-product">
          <host.Mark />
          <strong>{host.product}</strong>
        </div>
        <nav className="app-bar-tabs" aria-label={t.host.mainNav}>
          <NavList {...props} iconSize={16} />
        </nav>
        <UserBadge user={user} />
        <NavMenu {...props} />
      </header>
      <main id="area" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
