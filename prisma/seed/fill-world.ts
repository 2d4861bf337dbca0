import { sealDays } from '#app/domain/audit/seal-days.server.ts'
import { changeProgrammeStatus } from '#app/domain/programmes/change-programme-status.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { fileDraft } from './file-draft.ts'
import { insertAdministrator, insertReference } from './insert-reference.ts'
import { runStory } from './run-story.ts'
import { sampleId } from './sample-people.ts'
import { insertPosts } from './sample-posts.ts'
import { addPractices } from './sample-practices.ts'
import { insertPipeline } from './sample-prices.ts'
import { insertRelease } from './sample-release.ts'
import { addReports } from './sample-reports.ts'
import { americanStories } from './stories/americas.ts'
import { asianStories } from './stories/asia.ts'
import { exceptionalStories } from './stories/exceptions.ts'
import { ghanaianStories } from './stories/ghana.ts'
import { jointStories } from './stories/joint.ts'
import { africanStories } from './stories/northern-and-sahel.ts'
import { westernAsianStories } from './stories/western-asia.ts'
import { managerOf, type Story } from './story.ts'

/** Every sample request, oldest first as their references count; together they cover every status. */
export const stories: Story[] = [
	...ghanaianStories,
	...africanStories,
	...westernAsianStories,
	...asianStories,
	...americanStories,
	...exceptionalStories,
	...jointStories,
].sort((a, b) => b.draftedDaysAgo - a.draftedDaysAgo)

/** Fills the database with the sample world, or completes it after an interrupted start. */
export async function fillWorld(): Promise<void> {
	await insertReference()
	await insertPosts()
	let practices = async () => {}
	for (const story of stories) {
		const requestId = await fileDraft(story)
		await runStory(story, requestId)
		// Later than every step of a request, as the audit trail of UNODC is in the order of its days.
		if (story.key === withPractices) practices = () => addPractices(story, requestId)
	}
	await practices()
	await markFull()
	await insertRelease()
	await addReports()
	await insertPipeline()
	await insertAdministrator()
	// No notices about days long past.
	await sealDays({ tell: false })
}

/** The story whose request was closed with an evaluation of the State. */
const withPractices = 'iraq.law'

/** The programme without available capacity for any minimum useful quantity. */
const id = sampleId('EQP-SHL-03')

/** Its manager marks it as full, unless that was done before an interrupted start. */
async function markFull() {
	const { status, revision } = await withActor(systemActor, (tx) =>
		tx.programme.findUniqueOrThrow({ where: { id } }),
	)
	if (status === 'open') await changeProgrammeStatus(managerOf(id), { id, revision, step: 'markFull' })
}
