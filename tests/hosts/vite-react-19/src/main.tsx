import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Creators } from './creators.tsx';
import './soundfold.css';

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <Creators />
  </StrictMode>,
);
