// The same content out of MUI's components, as its documentation builds cards, in one theme with
// CSS variables: that is how MUI changes its scheme fastest.

import { stageWidgets } from './widgets-stage.ts';
import { useEffect, useMemo, type ReactNode } from 'react';
import {
  Box,
  Button,
  Card,
  CardContent,
  Chip,
  CircularProgress,
  createTheme,
  LinearProgress,
  List,
  ListItem,
  SvgIcon,
  ThemeProvider,
  Typography,
  useColorScheme,
} from '@mui/material';
import { scenarios } from '@portico/sdk/testing';
import type { Look } from './looks.ts';

const { tier, next, progress, requirements } = scenarios.hundredThousandCommissions().tierProgress;
const percent = Math.floor(progress * 100);
const date = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

function Standing() {
  const words = date.format(new Date('2026-06-01T12:00:00Z'));
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'auto 1fr', gap: 2, alignItems: 'center' }}>
      <Box sx={{ position: 'relative', display: 'grid', placeItems: 'center' }}>
        <CircularProgress
          variant="determinate"
          value={percent}
          size={112}
          aria-label={`Progress to ${next?.name ?? tier.name}`}
          enableTrackSlot
        />
        <Box sx={{ position: 'absolute' }}>{percent}%</Box>
      </Box>
      <Box>
        <Typography variant="h6">{next?.name ?? tier.name}</Typography>
        <Typography variant="body2">{percent}% of the way</Typography>
        <Typography variant="caption" component="p">
          About 40 days at this pace
        </Typography>
        <Typography variant="caption" component="p">
          {tier.name} since {words}
        </Typography>
      </Box>
    </Box>
  );
}

function Checklist() {
  return (
    <List dense>
      {requirements.map((one) => (
        <ListItem key={one.key} disableGutters sx={{ display: 'block' }}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
            <SvgIcon fontSize="small">
              <circle cx="12" cy="12" r="9" />
              <path d="m8 12 3 3 5-6" />
            </SvgIcon>
            <Typography variant="body2">{one.metric}</Typography>
            <Typography variant="body2">{Math.floor(one.progress * 100)}%</Typography>
          </Box>
          {!one.met && (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Box sx={{ flex: 1 }}>
                <LinearProgress
                  variant="determinate"
                  value={one.progress * 100}
                  aria-label={one.metric}
                />
              </Box>
              <Button size="small">Open</Button>
            </Box>
          )}
        </ListItem>
      ))}
    </List>
  );
}

function TierCard() {
  return (
    <Card component="section">
      <CardContent>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
          <Typography variant="h6">Your tier</Typography>
          <Chip label={tier.name} size="small" color="primary" />
        </Box>
        <Standing />
        <Typography variant="subtitle2">Requirements</Typography>
        <Checklist />
      </CardContent>
    </Card>
  );
}

let made: ReactNode[] = [];
function cards(count: number): ReactNode[] {
  if (made.length !== count) {
    made = Array.from({ length: count }, (_, index) => <TierCard key={index} />);
  }
  return made;
}

function Mode({ scheme }: { scheme: Look['scheme'] }) {
  const { setMode } = useColorScheme();
  useEffect(() => setMode(scheme), [setMode, scheme]);
  return null;
}

function Page({ count, look: { accent, scheme } }: { count: number; look: Look }) {
  const theme = useMemo(() => {
    const palette = { primary: { main: accent } };
    const cssVariables = { colorSchemeSelector: 'class' };
    const colorSchemes = { light: { palette }, dark: { palette } };
    return createTheme({ cssVariables, colorSchemes });
  }, [accent]);
  return (
    <ThemeProvider theme={theme}>
      <Mode scheme={scheme} />
      {cards(count)}
    </ThemeProvider>
  );
}

stageWidgets({
  MUI: {
    show: (count, look) => <Page count={count} look={look} />,
    ready: 'section.MuiCard-root',
    painted: ['.MuiChip-colorPrimary', '.MuiCard-root'],
  },
});
