// What a page of a host runs: widgets with example data, wherever a test wants them.

import { createElement, StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { PorticoProvider, type PorticoProviderProps } from '@portico/react';
import { CommissionTable } from '@portico/react/commission-table';
import { ReferralLinkBuilder } from '@portico/react/referral-link-builder';

const widgets = {
  'commission-table': CommissionTable,
  'referral-link-builder': ReferralLinkBuilder,
};

export interface Mounting {
  /** Where in the page, by selector. */
  readonly into: string;
  readonly widget?: keyof typeof widgets;
  /** Inside a shadow root of that place. */
  readonly shadow?: boolean;
  readonly strict?: boolean;
  readonly provider?: Omit<PorticoProviderProps, 'client' | 'baseUrl' | 'session' | 'demo'>;
}

export interface HostPage {
  mount(mounting: Mounting): void;
}

declare global {
  interface Window {
    /** Programs of the page, by the name that each was bundled under. */
    programs?: Record<string, HostPage>;
    /** Takes the widget away that was shown last. */
    unmountLast?: () => void;
  }
}
declare const PROGRAM: string;

const now = '2026-11-15T12:00:00Z';

function mount({ into, widget = 'commission-table', ...options }: Mounting): void {
  const place = document.querySelector(into);
  if (place === null) throw new Error(`There is no ${into}.`);
  const box = document.createElement('div');
  (options.shadow === true ? place.attachShadow({ mode: 'open' }) : place).append(box);
  const root = createRoot(box);
  const page: ReactNode = (
    <PorticoProvider demo now={now} timeZone="UTC" {...options.provider}>
      {createElement(widgets[widget])}
    </PorticoProvider>
  );
  root.render(options.strict === true ? <StrictMode>{page}</StrictMode> : page);
  window.unmountLast = () => {
    root.unmount();
    box.remove();
  };
}

window.programs = { ...window.programs, [PROGRAM]: { mount } };
