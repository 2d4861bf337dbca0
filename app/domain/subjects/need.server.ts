import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { NeedStatus } from '#prisma/generated/enums.ts'
import type { Workflow } from '#workflows/engine.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import type { Answers } from '../answers.server.ts'
import type { Found, Subject } from './subject.ts'

async function find(tx: Tx, id: string): Promise<Found | null> {
	const need = await tx.need.findUnique({ where: { id }, include: { request: true } })
	if (!need?.request) return null
	const { request } = need
	return {
		...need,
		workflow: needWorkflow as unknown as Workflow,
		chart: 'need',
		needId: id,
		deliveryId: null,
		reference: request.reference,
		drafterId: request.drafterId,
		filingLanguage: request.filingLanguage,
		facts: {
			drafterId: request.drafterId,
			proposerId: request.proposerId,
			officerId: request.officerId,
			managerId: need.managerId,
			dueDiligence: dueDiligenceFor(need, request.dueDiligence as DueDiligence),
			recallable: true,
			sharedWithPartners: (request.answers as Answers).about?.consentPartners === true,
		},
	}
}

/** Advice on law and policy does not raise what a force can do, so the due diligence does not hold it up. */
export const dueDiligenceFor = (need: { kind: string }, ofRequest: DueDiligence): DueDiligence =>
	need.kind === 'advisory' ? 'notNeeded' : ofRequest

const save: Subject['save'] = async (tx, id, revision, { event: _, context: __, status, ...row }) => {
	const { count } = await tx.need.updateMany({
		where: { id, revision },
		data: { ...row, status: status as NeedStatus, updatedAt: now() },
	})
	return count
}

export const needSubject: Subject = { find, save }
