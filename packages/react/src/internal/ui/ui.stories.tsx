// What the primitives look like in every state, for designers and for the pictures in review.
import { Download, Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Root } from '../style/index.ts';
import { Figure, Grid, Line, Stack } from './gallery.parts.ts';
import {
  Badge,
  Button,
  Checkbox,
  CopyButton,
  DateTime,
  IconButton,
  InfoHint,
  LinkButton,
  Money,
  ProgressBar,
  SearchField,
  SegmentedControl,
  Select,
  TextField,
} from './index.ts';

const meta = {
  title: 'Primitives/Gallery',
  parameters: { docs: { description: { component: 'The parts that every widget is made of.' } } },
  decorators: [
    (Story) => (
      <Root widget="gallery" state="ready">
        <Stack>
          <Story />
        </Stack>
      </Root>
    ),
  ],
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** Four kinds, two sizes, with icon, pending and disabled. */
export const Buttons: Story = {
  render: () => (
    <>
      {(['md', 'sm'] as const).map((size) => (
        <Line key={size}>
          <Button size={size} variant="primary" icon={Plus}>
            Create link
          </Button>
          <Button size={size}>Export</Button>
          <Button size={size} variant="ghost">
            Cancel
          </Button>
          <Button size={size} variant="danger" icon={Trash2}>
            Delete link
          </Button>
          <LinkButton size={size} icon={Download} href="#download">
            Download
          </LinkButton>
          <IconButton size={size} icon={Ellipsis} label="More actions" />
          <IconButton size={size} icon={Pencil} label="Rename" variant="secondary" />
        </Line>
      ))}
      <Line>
        <Button variant="primary" pending>
          Create link
        </Button>
        <Button pending>Export</Button>
        <Button variant="primary" disabled>
          Create link
        </Button>
        <Button disabled>Export</Button>
        <CopyButton value="https://acme.test/r/amira" label="Copy link" copiedLabel="Copied" />
        <CopyButton iconOnly value="x" label="Copy code" copiedLabel="Copied" />
      </Line>
    </>
  ),
};

function FieldsDemo() {
  const [search, setSearch] = useState('acme');
  const [period, setPeriod] = useState<'7d' | '30d' | '12m'>('30d');
  const options = [
    { value: 'all', label: 'All states' },
    { value: 'paid', label: 'Paid' },
  ];
  return (
    <>
      <Grid>
        <TextField label="Link name" placeholder="Spring campaign" />
        <TextField
          label="Short code"
          prefix="acme.test/r/"
          dir="ltr"
          defaultValue="amira"
          description="Letters, digits and hyphens."
        />
        <TextField
          label="Destination"
          defaultValue="acme.test/pricng"
          error="This page does not exist. Check the address."
        />
        <TextField label="Threshold" suffix="USD" defaultValue="50.00" disabled />
        <Select label="State" options={options} />
        <SearchField
          label="Search commissions"
          clearLabel="Clear search"
          value={search}
          onChange={setSearch}
        />
      </Grid>
      <Line>
        <SegmentedControl
          label="Period"
          value={period}
          onChange={setPeriod}
          options={[
            { value: '7d', label: '7 days' },
            { value: '30d', label: '30 days' },
            { value: '12m', label: '12 months' },
          ]}
        />
        <Checkbox label="Only mine" defaultChecked />
        <Checkbox label="Some" indeterminate />
        <Checkbox label="None" />
        <Checkbox label="Not now" disabled />
      </Line>
    </>
  );
}

/** Text, select, search, segments and checkboxes, with help, error and disabled. */
export const Fields: Story = { render: () => <FieldsDemo /> };

/** Badges, money, dates and progress. */
export const Values: Story = {
  render: () => (
    <>
      <Line>
        <Badge>Pending</Badge>
        <Badge tone="accent">New</Badge>
        <Badge tone="success">Paid</Badge>
        <Badge tone="warning">On hold</Badge>
        <Badge tone="danger">Reversed</Badge>
        <Badge plain>12</Badge>
        <InfoHint label="What is on hold?" text="The refund period of the sale is still running." />
      </Line>
      <Line>
        <Figure>
          <Money value={{ amount: 123_456_789, currency: 'USD' }} />
        </Figure>
        <Money value={{ amount: 0, currency: 'USD' }} />
        <Money value={{ amount: -4_250, currency: 'EUR' }} />
        <Money value={{ amount: 12_450, currency: 'USD' }} signed />
        <Money value={{ amount: 1_234_568, currency: 'JPY' }} />
        <Money value={{ amount: 1_234_567, currency: 'KWD' }} />
        <Money value={{ amount: 12_450, currency: 'USD' }} locale="de" />
      </Line>
      <Line>
        <DateTime value="2026-03-31" />
        <DateTime value="2026-03-31T09:30:00Z" format="moment" />
        <DateTime
          value="2026-03-31T09:30:00Z"
          format="relative"
          now={Date.parse('2026-04-03T09:30:00Z')}
        />
      </Line>
      <Grid>
        <ProgressBar label="Progress to Gold" value={0.64} />
        <ProgressBar label="Upload" value={3} max={10} tone="success" />
      </Grid>
    </>
  ),
};
