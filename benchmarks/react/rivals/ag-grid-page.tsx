// AG Grid Community with our rows and columns: the one module that it needs, its rows known by id.

import { ClientSideRowModelModule, themeQuartz, type ColDef } from 'ag-grid-community';
import { AgGridProvider, AgGridReact } from 'ag-grid-react';
import type { Commission } from '@portico/sdk/contract';
import { heights, texts } from './table-rows.ts';
import { stageTable } from './table-stage.ts';

const modules = [ClientSideRowModelModule];
const shares = { customer: 3, type: 2, status: 2, date: 2, amount: 2 };

function Badge({ value }: { value: string }) {
  return <span className="badge">{value}</span>;
}

const columns = (Object.keys(texts) as (keyof typeof texts)[]).map((name): ColDef<Commission> => ({
  headerName: name,
  flex: shares[name],
  valueGetter: ({ data }) => texts[name](data),
  ...(name === 'status' && { cellRenderer: Badge }),
  ...(name === 'amount' && { type: 'rightAligned' }),
}));

stageTable('.ag-row', (rows) => (
  <AgGridProvider modules={modules}>
    <div style={{ blockSize: heights.table }}>
      <AgGridReact<Commission>
        theme={themeQuartz}
        rowData={rows}
        columnDefs={columns}
        getRowId={({ data }) => data.id}
        rowHeight={heights.row}
        headerHeight={heights.head}
      />
    </div>
  </AgGridProvider>
));
