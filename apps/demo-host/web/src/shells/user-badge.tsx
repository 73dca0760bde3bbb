import './user-badge.css';

/** Who is signed in. */
export function UserBadge({ user, note }: { user: string; note?: string | undefined }) {
  if (user === '') return <span className="user-badge" />;
  const initials = user
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('');
  return (
    <span className="user-badge">
      <span aria-hidden="true">{initials}</span>
      <span>
        <bdi>{user}</bdi>
        {note && <small>{note}</small>}
      </span>
    </span>
  );
}
