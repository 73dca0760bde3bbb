import { useSyncExternalStore } from 'react';

let isOffline = false;
const listeners = new Set<() => void>();

function tell(next: boolean): void {
  isOffline = next;
  for (const listener of listeners) listener();
}

const goOffline = () => tell(true);
const goOnline = () => tell(false);

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    isOffline = navigator.onLine === false;
    window.addEventListener('offline', goOffline);
    window.addEventListener('online', goOnline);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('offline', goOffline);
    window.removeEventListener('online', goOnline);
    isOffline = false;
  };
}

/** Whether the machine has lost its connection; data on screen may then be old. */
export function useOffline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isOffline,
    () => false,
  );
}
