import { changeProgrammeStatus } from '#app/domain/programmes/change-programme-status.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { sampleId } from './sample-people.ts'
import { managerOf } from './story.ts'

/** The programme that the stories have filled to the last useful unit. */
const id = sampleId('EQP-SHL-03')

/** Its manager marks it as full, unless that was done before a start that was cut off. */
export async function markFull() {
	const { status, revision } = await withActor(systemActor, (tx) =>
		tx.programme.findUniqueOrThrow({ where: { id } }),
	)
	if (status === 'open') await changeProgrammeStatus(managerOf(id), { id, revision, step: 'markFull' })
}
