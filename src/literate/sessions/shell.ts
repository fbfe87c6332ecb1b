import { spawn } from 'node:child_process';

export interface Shell {
  run: (command: string) => Promise<{ output: string; exitCode: number }>;
  close: () => void;
}

const longest = 120_000;

/**
 * One bash for a whole page, so that `cd` and variables last from one command
 * to the next. What goes to stderr is shown too, as a terminal does.
 */
export function openShell(cwd: string, env: NodeJS.ProcessEnv): Shell {
  const bash = spawn('bash', ['--noprofile', '--norc'], {
    cwd,
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  bash.stdin.write('exec 2>&1\n');
  bash.stdout.setEncoding('utf8');

  return {
    run: (command) =>
      new Promise((resolve, reject) => {
        const mark = `--- end of ${Math.random().toString(36).slice(2)}`;
        let printed = '';
        const timer = setTimeout(() => {
          bash.kill('SIGKILL');
          settle(() =>
            reject(new Error(`still running after two minutes: ${command}`)),
          );
        }, longest);
        const settle = (finish: () => void) => {
          clearTimeout(timer);
          bash.stdout.off('data', listen);
          bash.off('close', ended);
          finish();
        };
        const ended = () =>
          settle(() => reject(new Error(`it ended the shell: ${command}`)));
        const listen = (chunk: string) => {
          printed += chunk;
          const [output, code] = printed.split(`\n${mark} `);
          if (code === undefined || !code.endsWith('\n')) return;
          settle(() =>
            resolve({ output: output ?? '', exitCode: Number(code) }),
          );
        };
        bash.stdout.on('data', listen);
        bash.on('close', ended);
        bash.stdin.write(
          `{ eval ${quote(command)}\n} </dev/null; printf '\\n${mark} %d\\n' $?\n`,
        );
      }),
    close: () => bash.stdin.end(),
  };
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
