import type { Found, StepEvent } from '#app/domain/core/subjects/subject.ts'
import { type Learner, learnersOf } from '#app/domain/deliveries/training/learners-of.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { bySex, meanOf, satisfied } from '#workflows/training/learners.ts'

const refuse = (reason: string) => new DomainError('invalid', reason)

type Count = (learners: readonly Learner[], tx: Tx, deliveryId: string) => object | Promise<object>

const named = (learners: readonly Learner[]) => learners.filter(({ status }) => status !== 'withdrawn')
const taking = (learners: readonly Learner[]) => learners.filter(({ takesPart }) => takesPart)

function nominate(learners: readonly Learner[]) {
	const people = named(learners)
	if (people.length === 0) throw refuse('noNominees')
	return { ...bySex(people), nominees: '' }
}

function confirmParticipants(learners: readonly Learner[]) {
	if (named(learners).some(({ status }) => status === 'nominated')) throw refuse('notAllVetted')
	return bySex(taking(learners))
}

async function closeSession(learners: readonly Learner[], tx: Tx, deliveryId: string) {
	const course = await tx.course.findUnique({ where: { deliveryId } })
	const there = taking(learners).filter(({ presentOn }) => presentOn.length > 0)
	if (!course || there.length === 0) throw refuse('noAttendance')
	const { women, men, notStated } = bySex(there)
	return {
		days: course.days.length,
		attendedWomen: women,
		attendedMen: men,
		attendedNotStated: notStated,
	}
}

async function recordLearning(learners: readonly Learner[], tx: Tx, deliveryId: string) {
	const course = await tx.course.findUnique({ where: { deliveryId } })
	const tested = taking(learners).filter(({ postTest }) => postTest !== null)
	const answers = (course?.satisfaction ?? []).reduce((sum, count) => sum + count, 0)
	if (tested.length === 0 || answers === 0) throw refuse('noResults')
	return {
		satisfaction: satisfied(course?.satisfaction ?? []),
		preTest: meanOf(tested.map(({ preTest }) => preTest)),
		postTest: meanOf(tested.map(({ postTest }) => postTest)),
	}
}

function certify(learners: readonly Learner[]) {
	const passed = taking(learners).filter(({ rules }) => rules.passes)
	if (passed.length === 0) throw refuse('nobodyPasses')
	if (passed.some(({ name }) => name === '')) throw refuse('unnamedLearners')
	return { certificates: passed.length }
}

function recordFollowUp(learners: readonly Learner[]) {
	const said = taking(learners).filter(({ inPost }) => inPost !== null)
	if (said.length === 0) throw refuse('noFollowUp')
	return {
		stillInPost: said.filter(({ inPost }) => inPost).length,
		applying: said.filter(({ applying }) => applying).length,
	}
}

const counts: Record<string, Count> = {
	nominate,
	confirmParticipants,
	closeSession,
	recordLearning,
	certify,
	recordFollowUp,
}

/** The event with what the ledger of the training counts, whatever was sent; refused where the ledger has nothing yet. */
export async function withTrainingCounts(tx: Tx, { id, chart }: Found, event: StepEvent): Promise<StepEvent> {
	const count = chart === 'training' ? counts[event.type] : undefined
	if (!count) return event
	return { ...event, ...(await count(await learnersOf(tx, id), tx, id)) }
}

/** A course lies within the time for which there is money, and has no more seats than are held. */
export async function requireFundedCourse(tx: Tx, { id, programmeId }: Found, event: StepEvent) {
	const wrong = (field: string, key: string) => new DomainError('invalid', key, { [field]: key })
	const programme = await tx.programme.findUnique({ where: { id: programmeId ?? '' } })
	const delivery = await tx.delivery.findUniqueOrThrow({ where: { id }, select: { quantity: true } })
	if (!programme) return
	for (const field of ['startsOn', 'endsOn']) {
		const at = new Date(String(event[field]))
		if (at < programme.fundingFrom || at > programme.fundingTo) throw wrong(field, 'outsideFunding')
	}
	if (event.seats !== undefined && Number(event.seats) > delivery.quantity) throw wrong('seats', 'aboveSeats')
}
