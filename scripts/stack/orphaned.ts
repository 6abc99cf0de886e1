const LOOK_EVERY_MS = 500;

/**
 * Calls `leave` where the shell in which npm started us is gone: npm passes a signal on to that shell, which dies of
 * it and passes it on to nobody. Whoever starts us without npm sends signals to us.
 */
export const onOrphaned = (leave: () => void): void => {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    leave();
  }, LOOK_EVERY_MS);
  timer.unref();
};
