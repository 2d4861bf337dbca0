import { postFilledBy } from '#app/domain/core/post-tenures.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { moveWork } from '#app/domain/transfers/move-work.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { beginTenure } from './begin-tenure.server.ts'
import { waitForPost } from './hold-post.server.ts'
import { tellOfTakeover } from './tell-of-post.server.ts'

/** Lets an announced successor take over on the day. Run again, or after it was taken back, it does nothing. */
export const takeOverPost = ({ tenureId }: { tenureId: string }): Promise<void> =>
	withActor(systemActor, (tx) => takeOver(tx, tenureId, new Set()))

async function takeOver(tx: Tx, tenureId: string, under: Set<string>) {
	const { postId = '' } = (await tx.tenure.findUnique({ where: { id: tenureId } })) ?? {}
	await waitForPost(tx, postId)
	const tenure = await tx.tenure.findUnique({ where: { id: tenureId } })
	if (!tenure || tenure.ended || tenure.begunAt || tenure.from > now()) return
	// Who leaves a post for this one hands that over first, so that the two heaps of work do not become one.
	const left = await postFilledBy(tx, tenure.personId)
	const after = left && (await tx.tenure.findFirst({ where: { postId: left.postId, ...due() } }))
	if (after && !under.has(after.id)) await takeOver(tx, after.id, under.add(tenureId))
	const { replacedId } = await beginTenure(tx, tenure)
	const post = await tx.post.findUniqueOrThrow({ where: { id: postId } })
	const eventKey = await recordAudit(tx, systemActor, {
		type: 'post.takenOver',
		stateIso3: post.stateIso3,
		internal: post.stateIso3 === null,
		onBehalfOf: tenure.appointedById,
		data: { postId, tenureId, role: post.role, personId: tenure.personId, formerId: replacedId },
	})
	await tellOfTakeover(tx, eventKey, { personId: tenure.personId, replacedId })
}

const due = () => ({ ended: null, begunAt: null, from: { lte: now() } })

/** Whatever was due and is not done, a job or a process having been lost: goes on with it. */
export async function takeOverDue(): Promise<void> {
	const { coming, moving } = await withActor(systemActor, async (tx) => ({
		coming: await tx.tenure.findMany({ where: due(), take: 100, select: { id: true } }),
		moving: await tx.tenure.findMany({ where: { workDue: true }, take: 100, select: { id: true } }),
	}))
	for (const { id } of coming) await takeOverPost({ tenureId: id })
	for (const { id } of [...coming, ...moving]) await moveWork({ tenureId: id })
}
