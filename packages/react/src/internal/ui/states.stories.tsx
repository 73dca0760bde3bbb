import { Link2 } from 'lucide-react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Root } from '../style/index.ts';
import { Figure, Grid, Stack } from './gallery.parts.ts';
import {
  Button,
  Card,
  CardBody,
  CardDescription,
  CardFoot,
  CardHead,
  CardTitle,
  EmptyState,
  ErrorState,
  LockedState,
  Skeleton,
} from './index.ts';

const meta = {
  title: 'Primitives/States',
  parameters: {
    docs: {
      description: { component: 'Cards, and what a widget shows when it has nothing to show.' },
    },
  },
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

/** A card with everything it can have. */
export const Cards: Story = {
  render: () => (
    <Card>
      <CardHead>
        <div>
          <CardTitle>Referral links</CardTitle>
          <CardDescription>Every sale through these links is yours.</CardDescription>
        </div>
        <Button variant="primary" icon={Link2}>
          Create link
        </Button>
      </CardHead>
      <CardBody>You earned $124.50 from Acme’s March payment.</CardBody>
      <CardFoot>
        <span>3 of 12 links</span>
        <Button size="sm" variant="ghost">
          Show all
        </Button>
      </CardFoot>
    </Card>
  ),
};

/** Empty, failed, locked and loading. */
export const States: Story = {
  render: () => (
    <Grid>
      <Card>
        <EmptyState
          title="No commissions yet"
          description="They appear here as soon as someone you referred pays."
          action={<Button variant="primary">Create your first link</Button>}
        />
      </Card>
      <Card>
        <ErrorState
          title="Your commissions could not be loaded"
          message="The connection was interrupted. Nothing is lost."
          code="network"
          request={{
            id: 'req_01JQ7Z8M4V',
            label: 'Request',
            copyLabel: 'Copy request id',
            copiedLabel: 'Copied',
          }}
          retry={{ label: 'Try again', onRetry: () => undefined }}
        />
      </Card>
      <Card>
        <LockedState
          title="Co-branded assets"
          description="Open from tier Gold."
          progress={{ label: 'Progress to Gold', value: 7, max: 10, text: '3 sales to go' }}
        >
          <CardBody>
            <Figure>$1,234.00 and more of what waits behind the lock</Figure>
          </CardBody>
        </LockedState>
      </Card>
      <Card aria-busy="true">
        <CardBody>
          <Skeleton width="half" />
          <Skeleton shape="figure" width="most" />
          <Skeleton />
          <Skeleton width="most" />
          <Skeleton shape="control" width="quarter" />
        </CardBody>
      </Card>
    </Grid>
  ),
};
