import { showWays } from './along.ts'
import { showDamage } from './damaged.ts'
import { showList } from './list.ts'
import { showShared } from './shared.ts'

/** The page at /saved/: the reader's list, one that the address shares, and all that this browser keeps. */
const root = document.querySelector<HTMLElement>('[data-saved]')

if (root) {
  showDamage(root)
  showList(root)
  showWays(root)
  root.dataset.ready = ''
  void import('./clear.ts').then(({ showKeepings }) => showKeepings(root))
  const followed = import('./moves.ts').then(({ followMoves }) => followMoves())
  void showShared(root, followed)
  addEventListener('hashchange', () => void showShared(root, followed))
}
