import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { RequestStatus } from '#prisma/generated/enums.ts'
import type { Workflow } from '#workflows/engine.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import type { Answers } from '../answers.server.ts'
import { dueFor } from '../due-for.server.ts'
import { prepareRequestEvent } from '../prepare/request-event.server.ts'
import { factsOf } from './facts-of.server.ts'
import { isRecallable } from './recall.ts'
import type { Found, Subject } from './subject.ts'

async function find(tx: Tx, id: string): Promise<Found | null> {
	const request = await tx.request.findUnique({
		where: { id },
		include: {
			state: { select: { region: true } },
			needs: { select: { kind: true, status: true, deliveries: { select: { status: true } } } },
		},
	})
	if (!request) return null
	const { state: _, needs, ...row } = request
	const about = (request.answers as Answers).about
	return {
		...row,
		workflow: requestWorkflow as unknown as Workflow,
		chart: 'request',
		requestId: id,
		needId: null,
		deliveryId: null,
		programmeId: null,
		facts: factsOf(request, {
			recallable: needs.every(isRecallable),
			sharedWithPartners: about?.consentPartners === true,
			reopenable: await isReopenable(tx, request),
		}),
	}
}

type Ended = { stateIso3: string; submittedAt: Date | null; endedAt: Date | null }

/** What was filed can be opened again for twelve months after its end. */
async function isReopenable(tx: Tx, { stateIso3, submittedAt, endedAt }: Ended) {
	if (!submittedAt || !endedAt) return false
	return now() <= (await dueFor(tx, 'reopening', stateIso3, endedAt))
}

const ends = new Set(['closed', 'declined', 'withdrawn'])
const givesOfficer = new Set(['acknowledge', 'reassign', 'takeOver', 'approveReopening'])

const save: Subject['save'] = async (tx, found, next) => {
	const { event, context: _, status, ...row } = next
	const officer = givesOfficer.has(event.type)
		? { officerId: String(event.officerId), formerOfficerId: found.facts.officerId }
		: {}
	const ending =
		ends.has(status) === ends.has(found.status) ? {} : { endedAt: ends.has(status) ? now() : null }
	const { count } = await tx.request.updateMany({
		where: { id: found.id, revision: found.revision },
		data: { ...row, ...officer, ...ending, status: status as RequestStatus, updatedAt: now() },
	})
	return count
}

export const requestSubject: Subject = { find, save, prepare: prepareRequestEvent }
