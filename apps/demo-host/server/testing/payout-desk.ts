// Everything that a story about payouts needs: a program, partners with commissions, a bank, the
// API in front of it and the jobs behind it.

import { Hono } from 'hono';
import { afterAll, beforeAll } from 'vitest';
import { contract, scopes, staffScopes } from '@portico/sdk/contract';
import type { CommissionStatus, Currency, PayoutMethodInput } from '@portico/sdk/contract';
import { bookCommissions, type CommissionRow } from '../commissions/index.ts';
import { embedSessionRoutes, takeStepUp } from '../embed-sessions/index.ts';
import { checkActive, getPartner, updatePartner } from '../partners/index.ts';
import {
  adminPayoutRoutes,
  advanceRuns,
  checkProcessing,
  createBankProvider,
  createManualProvider,
  createSandboxBankProvider,
  payoutRoutes,
  sendDue,
  type PayoutMeans,
} from '../payouts/index.ts';
import { signSession, staffSubject } from '../platform/actor.ts';
import { openDatabase, type Database } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { implement, type Gate } from '../platform/implement.ts';
import { createLog } from '../platform/log.ts';
import type { Work } from '../platform/work.ts';
import { issueCredentials, type ProgramSettings } from '../programs/index.ts';
import { TestClock, type Answer } from './api.ts';
import { useTestDatabase } from './database.ts';
import { getBalances } from '../ledger/index.ts';
import { openTestProgram, type TestProgram } from './program.ts';
import { booksOf, type PayoutBooks } from './payout-books.ts';
import { openSandboxBank, type SandboxBank } from './sandbox-bank.ts';

export const encryptionKey = Buffer.alloc(32, 3);
const sessionKey = Buffer.alloc(32, 5);

interface Earning {
  currency?: Currency;
  status?: CommissionStatus;
  customer?: string;
  reversalOf?: string;
}

type Settings = Partial<NonNullable<ProgramSettings['payouts']>>;

export interface PayoutDesk {
  readonly clock: TestClock;
  readonly db: Database;
  readonly bank: SandboxBank;
  readonly means: PayoutMeans;
  /** Every line that was logged. */
  readonly log: readonly string[];
  readonly program: TestProgram & { secretKey: string };
  /** A program of its own, for a story whose sums are of all partners. */
  openProgram(settings?: Settings): Promise<TestProgram & { secretKey: string }>;
  send(
    call: string,
    key: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer>;
}

/** What a story does with one program. */
export interface Story extends PayoutBooks {
  program: TestProgram & { secretKey: string };
  /** A partner, with a method in the sandbox unless it says otherwise. */
  partner(options?: { tier?: string; method?: PayoutMethodInput | null }): Promise<string>;
  earn(partnerId: string, amount: number, earning?: Earning): Promise<CommissionRow>;
  token(partnerId: string): Promise<string>;
  staff(): Promise<string>;
  setMethod(partnerId: string, method: PayoutMethodInput): Promise<Answer>;
  /** The header of a call that needs a fresh proof. */
  stepUp(partnerId: string): Promise<Record<string, string>>;
  suspend(partnerId: string): Promise<unknown>;
  /** A run by hand up to its end: payouts are made, not sent. */
  run(body?: object): Promise<Answer>;
  /** Sends and checks whatever is due. */
  deliver(): Promise<number>;
  /** What the ledger holds for a partner: credits less debits. */
  ledger(partnerId: string, currency?: Currency): Promise<Record<string, number>>;
  payoutsOf(partnerId: string): Promise<Answer['body'][]>;
}

export const minimums: Settings = { minimum: { default: 5_000 }, requireTaxForm: false };

/** For a test file: `const desk = usePayoutDesk()`. */
export function usePayoutDesk(
  change: (means: PayoutMeans) => void | Promise<void> = () => {},
): PayoutDesk {
  const database = useTestDatabase();
  const clock = new TestClock();
  const lines: string[] = [];
  const open: { db?: Database; bank?: SandboxBank; app?: Hono; means?: PayoutMeans } = {};
  let main: TestProgram & { secretKey: string };
  beforeAll(async () => {
    open.db = openDatabase(database.url);
    open.bank = await openSandboxBank();
    open.means = {
      encryptionKey,
      log: createLog((line) => lines.push(line)),
      readTaxStandings: async () => new Map(),
      providers: {
        sandbox: createSandboxBankProvider(open.bank.url, 1_000),
        manual: createManualProvider(),
        bank: createBankProvider(bankOrigin, () => clock.now()),
      },
    };
    await change(open.means);
    open.app = mount(open.db, clock, open.means);
    main = await desk.openProgram();
  });
  afterAll(async () => {
    await open.bank?.close();
    await open.db?.close();
  });
  const desk: PayoutDesk = {
    clock,
    log: lines,
    get db() {
      return open.db!;
    },
    get bank() {
      return open.bank!;
    },
    get means() {
      return open.means!;
    },
    get program() {
      return main;
    },
    openProgram: (settings = {}) => openProgram(open.db!, clock, settings),
    send: async (call, key, body, headers = {}) => {
      const [method = 'GET', path = '/'] = call.split(' ');
      const response = await open.app!.fetch(
        new Request(`http://127.0.0.1:4400/api/v1${path}`, {
          method,
          headers: {
            ...(key && { authorization: `Bearer ${key}` }),
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && {
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        }),
      );
      const isJson = response.headers.get('content-type')?.includes('json');
      const content = isJson ? await response.json() : Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, body: content };
    },
  };
  return desk;
}

export const bankOrigin = {
  debtor: { name: 'Hera GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  originator: {
    destinationRouting: '021000021',
    destinationName: 'JPMORGAN CHASE',
    companyId: '1234567890',
    companyName: 'Hera Inc',
    entryClass: 'CCD' as const,
  },
};

function mount(db: Database, clock: TestClock, means: PayoutMeans): Hono {
  const app = new Hono();
  const gate: Gate = {
    ...{ db, clock, sessionKey, log: means.log, limiter: null, checkAnswers: true },
    admit: async (work, { partnerId }) => {
      if (partnerId) checkActive((await getPartner(work, partnerId)).status);
    },
    stepUp: takeStepUp,
  };
  implement(app, gate, contract.embedSessions, embedSessionRoutes(sessionKey));
  implement(app, gate, contract.payouts, payoutRoutes(means));
  implement(app, gate, contract.admin.payouts, adminPayoutRoutes(means));
  return app;
}

const sandbox: PayoutMethodInput = { kind: 'sandbox', currency: 'USD' };

let number = 0;
const unique = (word: string) => `${word}-${(number += 1)}`;

async function openProgram(db: Database, clock: TestClock, settings: Settings) {
  const program = await openTestProgram(db, unique('payouts'), {
    clock,
    settings: {
      payouts: {
        minimum: { default: 0 },
        rhythm: { default: 'monthly' },
        methods: ['iban', 'us_bank', 'paypal', 'stripe', 'manual', 'sandbox'],
        requireTaxForm: false,
        ...settings,
      },
    },
  });
  const { secretKey } = await issueCredentials({ db, clock, encryptionKey }, program.id);
  return { ...program, secretKey };
}

/** A story in a program of its own, so that its sums speak of it alone. */
export async function beginStory(desk: PayoutDesk, settings: Settings = {}): Promise<Story> {
  const program = await desk.openProgram(settings);
  const place = { database: { db: desk.db, clock: desk.clock }, programId: program.id };
  const externalIds = new Map<string, string>();
  const story: Story = {
    program,
    partner: async ({ tier = 'silver', method = sandbox } = {}) => {
      const externalId = unique('partner');
      const { id } = await program.addPartner(externalId);
      externalIds.set(id, externalId);
      if (tier !== 'silver')
        await program.work((work) => updatePartner(work, id, { tierKey: tier }));
      if (method) await story.setMethod(id, method);
      return id;
    },
    earn: (partnerId, amount, earning = {}) =>
      program.work((work) => earn(work, { partnerId, amount, ...earning })),
    token: (partnerId) => sign(desk, program.id, partnerId),
    staff: () => sign(desk, program.id, staffSubject),
    setMethod: async (partnerId, method) => {
      const [key, stepUp] = [await story.token(partnerId), await story.stepUp(partnerId)];
      return desk.send('PUT /partners/payouts/method', key, { method }, stepUp);
    },
    stepUp: async (partnerId) => {
      const partner = { externalId: externalIds.get(partnerId)! };
      const call = 'POST /embed-sessions/step-up';
      const { body } = await desk.send(call, program.secretKey, { partner });
      return { 'portico-step-up': body.token };
    },
    suspend: (id) => program.work((work) => updatePartner(work, id, { status: 'suspended' })),
    run: async (body = {}) => {
      // No two runs in one millisecond: lists show the newer one first.
      desk.clock.moveDays(1 / 86_400_000);
      const started = await desk.send('POST /admin/payouts/process', program.secretKey, body);
      for (let batch = 0; batch < 20; batch += 1) {
        if ((await program.work((work) => advanceRuns(work, desk.means))) === 0) break;
      }
      return desk.send(`GET /admin/payout-runs/${started.body.id}`, program.secretKey);
    },
    deliver: async () => {
      const sent = await sendDue(place, desk.means);
      return sent + (await checkProcessing(place, desk.means));
    },
    ledger: (partnerId, currency = 'USD') =>
      program.work((work) => readLedger(work, partnerId, currency)),
    payoutsOf: async (partnerId) => {
      const path = `GET /admin/payouts?partnerId=${partnerId}`;
      return (await desk.send(path, program.secretKey)).body.data;
    },
    ...booksOf(program),
  };
  return story;
}

function sign(desk: PayoutDesk, programId: string, subject: string): Promise<string> {
  const claims = { subject, programId, sessionId: newId('session'), ttlSeconds: 900 };
  const granted = subject === staffSubject ? staffScopes : scopes;
  const member = { id: 'm1', name: 'Mia' };
  return signSession({ ...claims, member, scopes: granted }, sessionKey, desk.clock);
}

async function earn(
  work: Work,
  {
    partnerId,
    amount,
    currency = 'USD',
    status = 'approved',
    customer,
    reversalOf,
  }: Earning & {
    partnerId: string;
    amount: number;
  },
): Promise<CommissionRow> {
  const now = work.clock.now();
  const [row] = await bookCommissions(work, [
    {
      programId: work.programId,
      id: newId('commission', now.getTime()),
      ...{ partnerId, amount, currency, status, rule: 'adjustment', type: 'adjustment' },
      note: customer ?? 'Made by hand',
      calculation: { plan: { id: newId('plan'), version: 1 }, steps: [], amount, currency },
      ...{ holdUntil: now, occurredAt: now, createdAt: now },
      approvedAt: status === 'approved' ? now : null,
      ...(reversalOf && { reversalOf }),
    },
  ]);
  return row!;
}

async function readLedger(work: Work, partnerId: string, currency: Currency) {
  const accounts = (await getBalances(work, partnerId)).get(currency) ?? {};
  return Object.fromEntries(Object.entries(accounts).filter(([, value]) => value !== 0));
}
