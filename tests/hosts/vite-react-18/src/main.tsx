import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Partners } from './partners';
import './ledgerly.css';

const root = document.querySelector('#root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Partners />
    </StrictMode>,
  );
}
