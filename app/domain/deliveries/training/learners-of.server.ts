import type { Tx } from '#app/platform/database.server.ts'
import type { Way } from '#workflows/training/figures.ts'
import { certificateRules } from '#workflows/training/learners.ts'

const order = { orderBy: { position: 'asc' as const } }

/** Everybody named for a training with all that is known of their way; needs the sight of the manager or the system. */
export async function learnersOf(tx: Tx, deliveryId: string) {
	const [course, named] = [
		await tx.course.findUnique({ where: { deliveryId } }),
		await tx.nominee.findMany({
			where: { deliveryId },
			...order,
			include: { attendance: true, certificate: true, followUps: true },
		}),
	]
	const days = course?.days.length ?? 0
	return named.map(({ attendance, ...nominee }) => {
		const present = attendance.filter((each) => each.present)
		const rules = certificateRules(
			{ present: present.length, days, postTest: nominee.postTest },
			course?.passMark ?? 60,
		)
		return {
			...nominee,
			presentOn: present.map(({ day }) => day.toISOString().slice(0, 10)),
			takesPart: nominee.status === 'confirmed',
			rules,
			...saidOf(nominee.followUps),
		}
	})
}
export type Learner = Awaited<ReturnType<typeof learnersOf>>[number]

type Said = { by: string; stillInPost: boolean; applying: boolean }

/** The supervisor's word where there is one, else the learner's; null before anybody has spoken. */
function saidOf(followUps: readonly Said[]) {
	const said = followUps.find(({ by }) => by === 'supervisor') ?? followUps[0]
	return { inPost: said?.stillInPost ?? null, applying: said?.applying ?? null }
}

/** The same without a name. */
export const wayOf = (learner: Learner): Way => ({
	sex: learner.sex,
	post: learner.post,
	unit: learner.unit,
	confirmed: learner.takesPart,
	attended: learner.takesPart && learner.presentOn.length > 0,
	passed: learner.takesPart && learner.rules.passes,
	certified: learner.certificate !== null && learner.certificate.revokedAt === null,
	inPost: learner.inPost === true,
	applying: learner.applying === true,
})
