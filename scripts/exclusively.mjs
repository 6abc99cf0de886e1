import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
};

/** @param {string} lock */
const holder = (lock) => {
  try {
    return Number(readFileSync(join(lock, "pid"), "utf8"));
  } catch {
    return null;
  }
};

/** @param {string} lock */
const take = (lock) => {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    return false;
  }
};

const GRACE_MS = 2_000;

/**
 * Runs `work` while no other process of this machine does the same under `lock` (a folder that stands for as long as
 * the work lasts). A lock whose process died is taken over.
 * @template T
 * @param {string} lock
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export const exclusively = async (lock, work) => {
  mkdirSync(dirname(lock), { recursive: true });
  for (let nobodySince = 0; !take(lock); ) {
    const pid = holder(lock);
    if (pid !== null && isAlive(pid)) nobodySince = 0;
    else nobodySince ||= Date.now();
    // Between making the folder and signing it there is a moment without a name.
    if (nobodySince !== 0 && Date.now() - nobodySince > GRACE_MS) rmSync(lock, { recursive: true, force: true });
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
};
