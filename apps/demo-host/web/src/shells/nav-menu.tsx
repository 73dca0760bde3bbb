import { Menu } from 'lucide-react';
import { useId, useRef } from 'react';
import type { ShellProps } from '../hosts/host.ts';
import { useTexts } from '../texts/index.ts';
import { NavList } from './nav-list.tsx';
import './nav-menu.css';

/** The host's pages behind a button, for narrow screens. */
export function NavMenu(props: Pick<ShellProps, 'host' | 'texts' | 'linkTo'>) {
  const t = useTexts();
  const id = useId();
  const menu = useRef<HTMLElement>(null);
  const linkTo: ShellProps['linkTo'] = (page) => {
    const link = props.linkTo(page);
    const onClick: typeof link.onClick = (event) => {
      menu.current?.hidePopover();
      link.onClick(event);
    };
    return { ...link, onClick };
  };
  return (
    <div className="nav-menu">
      <button type="button" className="nav-menu-button" popoverTarget={id} aria-label={t.host.menu}>
        <Menu size={20} strokeWidth={1.75} aria-hidden="true" />
      </button>
      <nav ref={menu} id={id} popover="auto" className="nav-menu-list" aria-label={t.host.mainNav}>
        <NavList {...props} linkTo={linkTo} />
      </nav>
    </div>
  );
}
