import type { ShellProps } from '../hosts/host.ts';

type NavListProps = Pick<ShellProps, 'host' | 'texts' | 'linkTo'> & { iconSize?: number };

/** The pages of the host as links. */
export function NavList({ host, texts, linkTo, iconSize = 18 }: NavListProps) {
  return (
    <ul>
      {host.nav.map(({ key, icon: Icon }) => (
        <li key={key}>
          <a {...linkTo(key)}>
            <Icon size={iconSize} strokeWidth={1.75} aria-hidden="true" />
            <span>{texts.nav[key]}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
