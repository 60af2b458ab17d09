import { spawnSync } from 'node:child_process'

/**
 * Let two paths change places in one step, which Node has no function for: by `mv` of GNU coreutils 9.5 and newer,
 * or by the system call renameat2(2) from Perl. False where neither is to be had.
 */
export function exchange(a: string, b: string): boolean {
  if (process.platform !== 'linux') return false
  return runs('mv', ['--exchange', '--no-target-directory', '--', a, b]) || runs('perl', ['-e', perl, a, b])
}

/** RENAME_EXCHANGE is 2, AT_FDCWD is -100; the number of the call is that of x86-64 or of arm64. */
const perl = `exit(syscall(${process.arch === 'arm64' ? 276 : 316}, -100, $ARGV[0], -100, $ARGV[1], 2) == 0 ? 0 : 1)`

const runs = (program: string, words: string[]) => spawnSync(program, words, { stdio: 'ignore' }).status === 0
