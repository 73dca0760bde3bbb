import type { ShellProps } from '../hosts/host.ts';
import { useTexts } from '../texts/index.ts';
import { NavList } from './nav-list.tsx';
import { NavMenu } from './nav-menu.tsx';
import { UserBadge } from './user-badge.tsx';
import './top-shell.css';

/** One line on top, the page in the middle: for products that are used in a minute. */
export function TopShell(props: ShellProps) {
  const { host, user, children } = props;
  const t = useTexts();
  return (
    <div className="top-shell">
      <header className="top-line">
        <div className="top-line-inside">
          <div className="top-product">
            <host.Mark />
            <strong>{host.product}</strong>
          </div>
          <nav className="top-nav" aria-label={t.host.mainNav}>
            <NavList {...props} iconSize={16} />
          </nav>
          <UserBadge user={user} />
          <NavMenu {...props} />
        </div>
      </header>
      <main id="area" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
