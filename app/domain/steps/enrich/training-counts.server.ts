import type { LoadedEntity, StepEvent } from '#app/domain/core/entities/entity.ts'
import { contradictionsIn } from '#app/domain/deliveries/training/contradictions.ts'
import { type Participant, participantsOf } from '#app/domain/deliveries/training/participants-of.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { Course } from '#prisma/generated/client.ts'
import { bySex, meanOf, satisfied } from '#workflows/training/participants.ts'

/** What a step counts, and why it cannot be taken yet; null where nothing is missing. */
type Count = {
	of: (learners: readonly Participant[], course: Course | null) => object
	missing: (learners: readonly Participant[], course: Course | null) => Reason | null
}

const named = (learners: readonly Participant[]) => learners.filter(({ status }) => status !== 'withdrawn')
const taking = (learners: readonly Participant[]) => learners.filter(({ takesPart }) => takesPart)
const there = (learners: readonly Participant[]) =>
	taking(learners).filter(({ presentOn }) => presentOn.length > 0)
const tested = (learners: readonly Participant[]) =>
	taking(learners).filter(({ postTest, wasAbsent }) => postTest !== null && !wasAbsent)
const passed = (learners: readonly Participant[]) => taking(learners).filter(({ rules }) => rules.passes)
const followed = (learners: readonly Participant[]) =>
	taking(learners).filter(({ inPost }) => inPost !== null)

/** Whether each day of the course is recorded of a participant, present or absent. */
const isRecorded =
	({ days }: Course) =>
	({ presentOn, absentOn }: Participant) =>
		days.every((day) => presentOn.includes(day) || absentOn.includes(day))

/** Results of people who did not attend are corrected before a step that rests on results. */
const contradicted = (learners: readonly Participant[], course: Course | null): Reason | null => {
	const { people, tooManyAnswers } = contradictionsIn(learners, course?.satisfaction)
	const open = people.some(({ about }) => about.some((each) => each !== 'followUp'))
	return open || tooManyAnswers ? 'resultsWithoutAttendance' : null
}

const counts: Record<string, Count> = {
	nominate: {
		missing: (learners) => (named(learners).length === 0 ? 'noNominees' : null),
		of: (learners) => ({ ...bySex(named(learners)), nominees: '' }),
	},
	confirmParticipants: {
		missing: (learners) =>
			named(learners).some(({ status }) => status === 'nominated') ? 'notAllVetted' : null,
		of: (learners) => bySex(taking(learners)),
	},
	closeSession: {
		missing: (learners, course) => {
			if (!course || there(learners).length === 0) return 'noAttendance'
			return taking(learners).every(isRecorded(course)) ? null : 'attendanceMissing'
		},
		of: (learners, course) => {
			const { women, men, notStated } = bySex(there(learners))
			return {
				days: course?.days.length ?? 0,
				attendedWomen: women,
				attendedMen: men,
				attendedNotStated: notStated,
			}
		},
	},
	recordLearning: {
		missing: (learners, course) => {
			const answers = (course?.satisfaction ?? []).reduce((sum, count) => sum + count, 0)
			return tested(learners).length === 0 || answers === 0 ? 'noResults' : contradicted(learners, course)
		},
		of: (learners, course) => ({
			satisfaction: satisfied(course?.satisfaction ?? []),
			preTest: meanOf(tested(learners).map(({ preTest }) => preTest)),
			postTest: meanOf(tested(learners).map(({ postTest }) => postTest)),
		}),
	},
	certify: {
		missing: (learners, course) => {
			if (passed(learners).length === 0) return 'nobodyPasses'
			if (passed(learners).some(({ name }) => name === '')) return 'unnamedLearners'
			return contradicted(learners, course)
		},
		of: (learners) => ({ certificates: passed(learners).length, attended: there(learners).length }),
	},
	recordFollowUp: {
		missing: (learners, course) =>
			followed(learners).length === 0 ? 'noFollowUp' : contradicted(learners, course),
		of: (learners) => ({
			stillInPost: followed(learners).filter(({ inPost }) => inPost).length,
			applying: followed(learners).filter(({ applying }) => applying).length,
		}),
	},
	recordResults: { missing: contradicted, of: () => ({}) },
}

/**
 * The event with counts from the training records, replacing any that were sent; refused where nothing is recorded yet,
 * or what is recorded contradicts itself.
 */
export async function withTrainingCounts(tx: Tx, found: LoadedEntity, event: StepEvent): Promise<StepEvent> {
	const records = await recordsOf(tx, found, event)
	if (!records) return event
	const { count, learners, course } = records
	const missing = count.missing(learners, course)
	if (missing) throw new DomainError('invalid', missing)
	return { ...event, ...count.of(learners, course) }
}

/** The same for a step that was taken, after a correction of the records: they may also have become empty. */
export async function recountTraining(tx: Tx, found: LoadedEntity, event: StepEvent): Promise<StepEvent> {
	const records = await recordsOf(tx, found, event)
	return records ? { ...event, ...records.count.of(records.learners, records.course) } : event
}

async function recordsOf(tx: Tx, { id, chart }: LoadedEntity, event: StepEvent) {
	const count = chart === 'training' ? counts[event.type] : undefined
	if (!count) return null
	return {
		count,
		learners: await participantsOf(askIn(tx), id),
		course: await tx.course.findUnique({ where: { deliveryId: id } }),
	}
}
