// Who started this process, and whether they are still there. A parent that is
// killed cannot pass a signal on, and its children would hold their ports.
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');

const often = 500;
const shells = /^(sh|dash|ash|bash|zsh|ksh|busybox)$/;

/**
 * Calls `end` when whoever started this process is gone. npm runs a script
 * through a shell, so then it is the one behind the shell as well.
 */
exports.whenOrphaned = function whenOrphaned(end) {
  const parent = process.ppid;
  const { name } = look(parent);
  const starter = shells.test(name) ? look(parent).parent : parent;
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(starter)) return;
    clearInterval(timer);
    end();
  }, often);
  // It watches over a process that runs, and is no reason to run.
  timer.unref();
};

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there and somebody else's.
    return error.code === 'EPERM';
  }
}

/** Linux tells in a file, such as `12 (sh) S 11 …`; elsewhere `ps` knows. */
function look(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, name, parent] = /\((.*)\) \S+ (\d+)/s.exec(stat);
    return { name, parent: Number(parent) };
  } catch {
    const args = ['-o', 'ppid=,comm=', '-p', String(pid)];
    const { stdout } = spawnSync('ps', args, { encoding: 'utf8' });
    const [, parent, path] = /^\s*(\d+)\s+(.*)$/m.exec(stdout ?? '') ?? [];
    const name = (path ?? '').replace(/^.*\/|^-/g, '').trim();
    return { name, parent: parent === undefined ? pid : Number(parent) };
  }
}
