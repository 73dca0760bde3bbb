import type { Preview } from '@storybook/react-vite';
import 'storybook-brand-fonts';
import './decorators/canvas.css';
import { withBrand } from './decorators/brand.tsx';
import { loadData, withData } from './decorators/data.tsx';
import { globalTypes, initialGlobals } from './decorators/globals.ts';

const preview: Preview = {
  globalTypes,
  initialGlobals: { ...initialGlobals },
  tags: ['autodocs'],
  // The last decorator is the outermost: data and provider sit inside the brand's page.
  decorators: [withData, withBrand],
  loaders: [loadData],
  parameters: {
    layout: 'fullscreen',
    // A violation fails the story's test. The page around a story is not part of what we ship.
    a11y: { test: 'error', config: { rules: [{ id: 'region', enabled: false }] } },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'requiredFirst' },
    options: {
      storySort: {
        order: [
          'Start',
          'Design',
          'Theming',
          'Widgets',
          'Portal',
          'Primitives',
          'Hostile hosts',
          '*',
        ],
      },
    },
    viewport: {
      options: {
        phone: { name: 'Phone, 360', styles: { width: '360px', height: '780px' } },
        tablet: { name: 'Tablet, 768', styles: { width: '768px', height: '1024px' } },
        desktop: { name: 'Desktop, 1440', styles: { width: '1440px', height: '900px' } },
      },
    },
  },
};

export default preview;
