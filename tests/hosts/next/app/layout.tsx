import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './kestrel.css';

export const metadata: Metadata = {
  title: 'Ambassadors · Kestrel Maps',
  description: 'Paper maps and trail guides, and the people who recommend them.',
  icons: 'data:,',
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
