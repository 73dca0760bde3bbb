// A program of the host itself, with its own styled components.

import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { styled } from 'styled-components';

declare const PROGRAM: string;

/** So many that their generated names would meet ours, if names could. */
const count = 200;
const shades = Array.from({ length: count }, (_, shade) => shade);
const boxes = shades.map(
  (shade) => styled.div`
    color: rgb(${shade}, 0, 1);
  `,
);

const place = document.createElement('div');
place.id = PROGRAM;
document.body.append(place);
const elements = boxes.map((Box, shade) => createElement(Box, { key: shades[shade] }));
createRoot(place).render(elements);
