/** Text with `code` in it. */
function Rich({ text }: { text: string }) {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part));
}

interface TextTableProps {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table of sentences for guidelines; what stands between backticks is code. */
export function TextTable({ heads, rows }: TextTableProps) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell) => (
              <td key={cell}>
                <Rich text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
