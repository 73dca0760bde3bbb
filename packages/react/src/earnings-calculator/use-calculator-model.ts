import { useEffect, useMemo, useRef, useState } from 'react';
import type { CurrentPlan } from '@portico/sdk';
import { useFormat, useMessages, useNow } from '../internal/i18n/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { earningsCalculator } from '../locales/en/earnings-calculator.ts';
import { estimate } from './estimate.ts';
import { choicesOf, firstWish } from './wish.ts';
import type { Wish } from './wish.ts';

const settleMs = 700;

/** What is supposed, what it comes to, and a voice that says so once the hand rests. */
export function useCalculatorModel(current: CurrentPlan) {
  const [changed, setChanged] = useState<Wish>();
  const choices = useMemo(() => choicesOf(current), [current]);
  const today = useToday(current);
  const wish = useMemo(() => changed ?? firstWish(current), [changed, current]);
  const result = useMemo(
    () => estimate(current, wish, { choices, today }),
    [current, wish, choices, today],
  );
  const region = useSpoken(result, changed !== undefined);
  return {
    wish,
    choices,
    result,
    region,
    onChange: (change: Partial<Wish>) => setChanged({ ...wish, ...change }),
    onReset: () => setChanged(undefined),
  };
}

/** The day, which changes rarely; the plan's own where the time is not known yet. */
function useToday({ effectiveFrom }: CurrentPlan): string {
  const now = useNow();
  return (now === null ? effectiveFrom : new Date(now).toISOString()).slice(0, 10);
}

type Result = ReturnType<typeof estimate>;

function useSpoken({ perMonth, perYear, currency }: Result, isAsked: boolean) {
  const t = useMessages(earningsCalculator);
  const format = useFormat();
  const { announce, region } = useAnnouncer();
  const money = (amount: number) => format.money({ amount, currency });
  const sentence = t('announce', { month: money(perMonth), year: money(perYear) });
  const before = useRef(sentence);
  useEffect(() => {
    if (!isAsked || before.current === sentence) return undefined;
    const timer = setTimeout(() => {
      before.current = sentence;
      announce(sentence);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [isAsked, sentence, announce]);
  return region;
}
