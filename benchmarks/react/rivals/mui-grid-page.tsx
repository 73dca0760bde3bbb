// MUI X DataGrid (community) with our rows and columns. It shows at most 100 rows a page and throws
// for more, so it turns pages where the others scroll on: the driver presses its button.

import { Chip } from '@mui/material';
import { DataGrid, type GridColDef } from '@mui/x-data-grid';
import type { Commission } from '@portico/sdk/contract';
import { heights, texts } from './table-rows.ts';
import { stageTable } from './table-stage.ts';

const shares = { customer: 3, type: 2, status: 2, date: 2, amount: 2 };
const footHeight = 52;

const columns = (Object.keys(texts) as (keyof typeof texts)[]).map(
  (name): GridColDef<Commission> => ({
    field: name,
    headerName: name,
    flex: shares[name],
    valueGetter: (_, row) => texts[name](row),
    ...(name === 'status' && {
      renderCell: ({ value }) => <Chip label={value ?? ''} size="small" color="success" />,
    }),
    ...(name === 'amount' && { align: 'right' }),
  }),
);

stageTable('.MuiDataGrid-row', (rows) => (
  <div style={{ blockSize: heights.table + footHeight }}>
    <DataGrid<Commission>
      rows={rows}
      columns={columns}
      rowHeight={heights.row}
      columnHeaderHeight={heights.head}
      pageSizeOptions={[100]}
      disableRowSelectionOnClick
    />
  </div>
));
