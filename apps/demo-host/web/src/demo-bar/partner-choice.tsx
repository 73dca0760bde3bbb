import { UserRound } from 'lucide-react';
import { isNewcomerId, newcomerName, newNewcomer, type Person } from '../session/use-partners.ts';
import { useTexts } from '../texts/index.ts';

interface PartnerChoiceProps {
  people: readonly Person[];
  partner: string | null;
  onChange: (partner: string | null) => void;
}

const another = 'another';

/** Who is signed in to the host. A new partner is enrolled by the first session. */
export function PartnerChoice({ people, partner, onChange }: PartnerChoiceProps) {
  const t = useTexts();
  const isNewcomer = partner !== null && isNewcomerId(partner);
  return (
    <label className="demo-bar-select demo-bar-partner">
      <span className="out-of-sight">{t.bar.partner}</span>
      <UserRound size={15} strokeWidth={1.75} aria-hidden="true" />
      <select
        value={partner ?? people[0]?.externalId ?? ''}
        disabled={people.length === 0}
        onChange={({ target: { value } }) => {
          if (value === another) return onChange(newNewcomer());
          onChange(value === people[0]?.externalId ? null : value);
        }}
      >
        {people.length === 0 && <option value="">–</option>}
        {isNewcomer && <option value={partner}>{newcomerName}</option>}
        {people.map(({ externalId, name }) => (
          <option key={externalId} value={externalId}>
            {name}
          </option>
        ))}
        <hr />
        <option value={another}>{t.bar.newcomer} …</option>
      </select>
    </label>
  );
}
