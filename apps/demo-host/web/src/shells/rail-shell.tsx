import type { ShellProps } from '../hosts/host.ts';
import { useTexts } from '../texts/index.ts';
import { NavList } from './nav-list.tsx';
import { NavMenu } from './nav-menu.tsx';
import { UserBadge } from './user-badge.tsx';
import './rail-shell.css';

/** A narrow rail of pictures with words under them; all the room for the work. */
export function RailShell(props: ShellProps) {
  const { host, user, children } = props;
  const t = useTexts();
  return (
    <div className="rail-shell">
      <header className="rail">
        <div className="rail-product">
          <host.Mark />
          <strong>{host.product}</strong>
        </div>
        <nav className="rail-nav" aria-label={t.host.mainNav}>
          <NavList {...props} iconSize={20} />
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
