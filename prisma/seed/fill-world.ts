import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { changeProgrammeStatus } from '#app/domain/programmes/change-programme-status.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { fileDraft } from './file-draft.ts'
import { insertAdministrator, insertReference } from './insert-reference.ts'
import { runStory } from './run-story.ts'
import { sampleId } from './sample-people.ts'
import { insertPosts } from './sample-posts.ts'
import { americanStories } from './stories/americas.ts'
import { asianStories } from './stories/asia.ts'
import { exceptionalStories } from './stories/exceptions.ts'
import { ghanaianStories } from './stories/ghana.ts'
import { africanStories } from './stories/northern-and-sahel.ts'
import { westernAsianStories } from './stories/western-asia.ts'
import { managerOf, type Story } from './story.ts'

/** Every sample request, oldest first as their references count; together they stand in every status. */
export const stories: Story[] = [
	...ghanaianStories,
	...africanStories,
	...westernAsianStories,
	...asianStories,
	...americanStories,
	...exceptionalStories,
].sort((a, b) => b.draftedDaysAgo - a.draftedDaysAgo)

/** Fills the database with the sample world, or with what is missing of it after a start that was cut off. */
export async function fillWorld(): Promise<void> {
	await insertReference()
	await insertPosts()
	for (const story of stories) {
		const requestId = await fileDraft(story)
		await runStory(story, requestId)
	}
	await markFull()
	await insertAdministrator()
	// Nobody is written to about days that are long past.
	await sealDays({ tell: false })
}

/** The programme that the stories have filled to the last useful unit. */
const id = sampleId('EQP-SHL-03')

/** Its manager marks it as full, unless that was done before a start that was cut off. */
async function markFull() {
	const { status, revision } = await withActor(systemActor, (tx) =>
		tx.programme.findUniqueOrThrow({ where: { id } }),
	)
	if (status === 'open') await changeProgrammeStatus(managerOf(id), { id, revision, step: 'markFull' })
}
