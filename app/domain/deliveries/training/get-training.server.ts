import { deliveryEntity } from '#app/domain/core/entities/delivery.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { openSteps } from '#app/domain/core/steps-ahead.server.ts'
import { correctionsOf } from '#app/domain/deliveries/corrections-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { satisfied } from '#workflows/training/participants.ts'
import { needOfDelivery } from '../find-filed.server.ts'
import { contradictionsIn } from './contradictions.ts'
import { readTraining, type Training } from './find-training.server.ts'
import { ledgerTabs } from './ledgers/ledger-tabs.server.ts'
import { participantsOf, trainingFigures } from './participants-of.server.ts'

/**
 * All training records: the plan, the nominees and the progress of each. Only the State and the manager of the
 * programme see names; other readers who follow the delivery see numbers.
 */
export function getTraining(actor: Actor, deliveryId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const training = await readTraining(read, deliveryId)
		const { mayManage, mayNominate, seesPeople, quantity, revision } = training
		const [found, learners, figures, corrections] = await Promise.all([
			deliveryEntity.find(read, deliveryId),
			seesPeople ? participantsOf(read, deliveryId) : [],
			trainingFigures(read.asSystem, deliveryId),
			correctionsOf(read, training.needId),
		])
		if (!found) throw new DomainError('not-found')
		const { openTo, foreseen } = openSteps(found, actor)
		return {
			id: deliveryId,
			revision,
			openTo,
			foreseen,
			mayManage,
			mayNominate,
			seesPeople,
			state: training.status,
			status: shownDeliveryStatus(training.status, actor.role),
			seats: quantity,
			need: await read.models((tx) => needOfDelivery(tx, actor, training)),
			programme: textIn(training.programme.titles, language),
			plan: planOf(training),
			learners: learners.map(shownParticipant),
			contradictions: contradictionsIn(learners, seesPeople ? training.course.satisfaction : []),
			tabs: seesPeople ? ledgerTabs(training, learners) : [],
			satisfaction: { answers: training.course.satisfaction, share: satisfied(training.course.satisfaction) },
			figures,
			corrections,
		}
	})
}
export type TrainingLedger = Awaited<ReturnType<typeof getTraining>>
export type ParticipantRow = TrainingLedger['learners'][number]

type Participants = Awaited<ReturnType<typeof participantsOf>>

function planOf({ course, record, programme }: Training) {
	const { callForNominations, reschedule } = record
	const dates = { ...callForNominations, ...reschedule }
	const { budget } = course
	return {
		revision: course.revision,
		text: course.plan,
		days: course.days,
		passMark: course.passMark,
		cohortId: course.cohortId,
		budget,
		currency: course.currency ?? programme.currency,
		total: budget.reduce((sum, { amount }) => sum + amount, 0),
		startsOn: typeof dates.startsOn === 'string' ? dates.startsOn : null,
		endsOn: typeof dates.endsOn === 'string' ? dates.endsOn : null,
		cohorts: programme.cohorts.map(({ id, startsOn, endsOn, place }) => ({ id, startsOn, endsOn, place })),
	}
}

/** What a page needs of a participant; the code of a certificate is shown on the certificate alone. */
const shownParticipant = ({ certificate, followUps, erasedAt, ...learner }: Participants[number]) => ({
	id: learner.id,
	name: learner.name,
	sex: learner.sex,
	post: learner.post,
	unit: learner.unit,
	language: learner.language,
	email: learner.email,
	supervisor: learner.supervisor,
	status: learner.status,
	remark: learner.remark,
	takesPart: learner.takesPart,
	wasAbsent: learner.wasAbsent,
	preTest: learner.preTest,
	postTest: learner.postTest,
	presentOn: learner.presentOn,
	rules: learner.rules,
	erased: erasedAt !== null,
	certificate: certificate && {
		number: certificate.number,
		issuedAt: certificate.issuedAt,
		revokedAt: certificate.revokedAt,
		reason: certificate.reason,
	},
	followUps: followUps.map(({ by, stillInPost, applying, comment, early, earlyReason }) => ({
		early,
		earlyReason,
		by,
		stillInPost,
		applying,
		comment,
	})),
})
