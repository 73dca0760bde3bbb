import { Link2 } from 'lucide-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { auditTheme, brands, deriveTheme } from '@portico/theme';
import type { Scheme, Theme } from '@portico/theme';
import {
  Badge,
  Button,
  Card,
  CardBody,
  CardDescription,
  CardHead,
  CardTitle,
  Checkbox,
  Money,
  ProgressBar,
  TextField,
} from '../ui/index.ts';
import { part, Root } from './index.ts';

// Themes side by side: every root carries its own, light beside dark on one page, no script.
const meta = {
  title: 'Primitives/Theme',
  parameters: { docs: { description: { component: 'One theme, or eighteen tokens, per root.' } } },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

const Pairs = part('div', 'portico-theme-pairs')`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
`;

const Page = part('div', 'portico-theme-page')`
  block-size: 100%;
  padding: 24px;
  background: var(--_portico-background);
`;

const Stack = part('div', 'portico-theme-stack')`
  display: grid;
  gap: var(--_portico-space-3);
`;

const Line = part('div', 'portico-theme-line')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-2);
`;

const Figure = part('div', 'portico-theme-figure')`
  font-family: var(--portico-font-family-heading, inherit);
  font-size: var(--_portico-font-2xl);
  font-weight: 600;
  line-height: 1.2;
  letter-spacing: -0.02em;
`;

function Sample({ theme, scheme }: { theme: Theme; scheme: Scheme }) {
  return (
    <Root widget="theme-sample" state="ready" theme={{ ...theme, colorScheme: scheme }}>
      <Page>
        <Card>
          <CardHead>
            <div>
              <CardTitle>{theme.name ?? 'Derived'}</CardTitle>
              <CardDescription>{scheme}</CardDescription>
            </div>
            <Button variant="primary" icon={Link2}>
              Create link
            </Button>
          </CardHead>
          <CardBody>
            <Stack>
              <Figure>
                <Money value={{ amount: 123_456_789, currency: 'USD' }} />
              </Figure>
              <ProgressBar label="Progress to Gold" value={0.64} />
              <Line>
                <Badge>Pending</Badge>
                <Badge tone="accent">New</Badge>
                <Badge tone="success">Paid</Badge>
                <Badge tone="warning">On hold</Badge>
                <Badge tone="danger">Reversed</Badge>
              </Line>
              <TextField label="Link name" placeholder="Spring campaign" />
              <Line>
                <Button>Export</Button>
                <Button variant="ghost">Cancel</Button>
                <Button variant="danger">Delete</Button>
                <Checkbox label="Only mine" defaultChecked />
              </Line>
            </Stack>
          </CardBody>
        </Card>
      </Page>
    </Root>
  );
}

/** The ready themes, light and dark. */
export const Brands: Story = {
  render: () => (
    <Pairs>
      {Object.entries(brands).flatMap(([name, theme]) => [
        <Sample key={`${name}-light`} theme={theme} scheme="light" />,
        <Sample key={`${name}-dark`} theme={theme} scheme="dark" />,
      ])}
    </Pairs>
  ),
};

/** A whole theme from one colour. Try any: it stays legible, and the audit stays empty. */
export const FromOneColour: StoryObj<{ accent: string }> = {
  args: { accent: '#e11d48' },
  argTypes: { accent: { control: 'color' } },
  render: ({ accent }) => {
    const theme = deriveTheme({ accent, name: accent });
    const { failures } = auditTheme(theme);
    return (
      <>
        <Pairs>
          <Sample theme={theme} scheme="light" />
          <Sample theme={theme} scheme="dark" />
        </Pairs>
        <p>{failures.length === 0 ? 'Audit: clean.' : `Audit: ${failures.length} failures.`}</p>
      </>
    );
  },
};
