import { createContext } from 'react';

/**
 * Whether a widget's rows stand in the HTML where they belong, without a boundary of their own
 * that a streaming server may send after the rest. The page then comes alive when they can.
 */
export const InPlaceContext = createContext(false);
