// What the benchmark uses of libraries that are fetched when it runs, and not before.

declare module 'ag-grid-community' {
  export interface ColDef<Row> {
    field?: string;
    headerName?: string;
    flex?: number;
    type?: string;
    valueGetter?: (params: { data: Row }) => string;
    cellRenderer?: (params: { value: string }) => import('react').ReactNode;
  }
  export const ClientSideRowModelModule: object;
  export const themeQuartz: object;
}

declare module 'ag-grid-react' {
  import type { ReactNode } from 'react';
  import type { ColDef } from 'ag-grid-community';

  export function AgGridProvider(props: { modules: object[]; children: ReactNode }): ReactNode;
  export function AgGridReact<Row>(props: {
    theme: object;
    rowData: readonly Row[];
    columnDefs: readonly ColDef<Row>[];
    getRowId: (params: { data: Row }) => string;
    rowHeight: number;
    headerHeight: number;
  }): ReactNode;
}

declare module '@mui/x-data-grid' {
  import type { ReactNode } from 'react';

  export interface GridColDef<Row> {
    field: string;
    headerName: string;
    flex: number;
    align?: 'right';
    valueGetter: (value: unknown, row: Row) => string;
    renderCell?: (params: { value?: string }) => ReactNode;
  }
  export function DataGrid<Row>(props: {
    rows: readonly Row[];
    columns: readonly GridColDef<Row>[];
    rowHeight: number;
    columnHeaderHeight: number;
    pageSizeOptions: readonly number[];
    disableRowSelectionOnClick: boolean;
  }): ReactNode;
}

declare module '@mui/material' {
  import type { ReactNode } from 'react';

  type Colour = 'primary' | 'success' | 'default';
  interface BoxProps {
    children?: ReactNode;
    sx?: Record<string, unknown>;
  }
  export function Box(props: BoxProps): ReactNode;
  export function Button(props: BoxProps & { size: 'small' }): ReactNode;
  export function Card(props: BoxProps & { component?: string }): ReactNode;
  export function CardContent(props: BoxProps): ReactNode;
  export function Chip(props: { label?: string; size: 'small'; color: Colour }): ReactNode;
  export function CircularProgress(props: {
    variant: 'determinate';
    value: number;
    size: number;
    'aria-label': string;
    enableTrackSlot: boolean;
  }): ReactNode;
  export function LinearProgress(props: {
    variant: 'determinate';
    value: number;
    'aria-label': string;
  }): ReactNode;
  export function List(props: { children: ReactNode; dense: boolean }): ReactNode;
  export function ListItem(props: BoxProps & { disableGutters: boolean }): ReactNode;
  export function SvgIcon(props: { children: ReactNode; fontSize: 'small' }): ReactNode;
  export function Typography(
    props: BoxProps & { variant: 'h6' | 'body2' | 'subtitle2' | 'caption'; component?: string },
  ): ReactNode;
  export function ThemeProvider(props: { theme: object; children: ReactNode }): ReactNode;
  export function createTheme(options: object): object;
  export function useColorScheme(): { setMode: (mode: 'light' | 'dark') => void };
}
