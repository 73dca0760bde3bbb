// bootstrap.mjs keeps a channel open to the script that it runs. When bootstrap is killed outright,
// the operating system closes the channel: the only notice a child ever gets of a `kill -9` of its
// parent.

/** Calls back once when the launching process is gone. Does nothing when there is none. */
export function onLauncherGone(callback: () => void): void {
  if (!process.channel) return;
  process.once('disconnect', callback);
  process.channel.unref();
}
