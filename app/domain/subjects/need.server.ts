import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { NeedStatus } from '#prisma/generated/enums.ts'
import type { Workflow } from '#workflows/engine.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { Answers } from '../answers.server.ts'
import { dueFor } from '../due-for.server.ts'
import { prepareNeedEvent } from '../prepare/need-event.server.ts'
import { dueDiligenceFor } from './due-diligence-for.ts'
import { factsOf } from './facts-of.server.ts'
import { isRecallable } from './recall.ts'
import type { Found, Subject } from './subject.ts'

async function find(tx: Tx, id: string): Promise<Found | null> {
	const need = await tx.need.findUnique({
		where: { id },
		include: {
			request: { include: { state: { select: { region: true } } } },
			deliveries: { select: { status: true } },
		},
	})
	if (!need?.request) return null
	const { request, deliveries: _, ...row } = need
	return {
		...row,
		workflow: needWorkflow as unknown as Workflow,
		chart: 'need',
		needId: id,
		deliveryId: null,
		reference: request.reference,
		drafterId: request.drafterId,
		filingLanguage: request.filingLanguage,
		facts: factsOf(request, {
			managerId: need.managerId,
			programmeId: need.programmeId,
			declinerId: need.declinerId,
			dueDiligence: dueDiligenceFor(need, request.dueDiligence as DueDiligence),
			recallable: isRecallable(need),
			mayBegin: need.status !== 'startReview',
			sharedWithPartners: (request.answers as Answers).about?.consentPartners === true,
			reconsiderable: goesOn.has(request.status) && (await isReconsiderable(tx, need)),
		}),
	}
}

// What has ended altogether is opened again as a whole.
const goesOn = new Set(['active', 'awaitingClosure'])

type Declined = { stateIso3: string; status: string; declinedAt: Date | null }

/** The State can ask for thirty days that another officer looks at a decline again. */
async function isReconsiderable(tx: Tx, { stateIso3, status, declinedAt }: Declined) {
	if (status !== 'declined' || !declinedAt) return false
	return now() <= (await dueFor(tx, 'reconsideration', stateIso3, declinedAt))
}

const save: Subject['save'] = async (tx, { id, revision }, next) => {
	const { event: _, context: __, status, ...row } = next
	const declined = status === 'declined' ? { declinedAt: now() } : {}
	const { count } = await tx.need.updateMany({
		where: { id, revision },
		data: { ...row, ...declined, status: status as NeedStatus, updatedAt: now() },
	})
	return count
}

export const needSubject: Subject = { find, save, prepare: prepareNeedEvent }
