import { earlier } from '../../../scripts/publish/choose.ts'
import { placeOf } from '../../../scripts/publish/place.ts'
import { rollBack } from '../../../scripts/publish/rollback.ts'
import { armFaults, callsSoFar } from './faults.ts'
import { publishMark } from './stand-in.ts'

/** A program that publishes a marked site, or goes back to the release before: `publish-mark.ts OUT MARK|back [KEEP]`. Prints how many calls of the file system that took. */
const [out = '', mark = '', keep = '3'] = process.argv.slice(2)
armFaults()
try {
  if (mark === 'back') await rollBack(placeOf(out), earlier, () => {})
  else await publishMark(out, mark, { keep: Number(keep), tell: (notice) => console.error(notice) })
  console.log(callsSoFar())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
