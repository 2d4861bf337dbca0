import { requireComplete } from '#app/domain/draft-progress.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { RequestStatus } from '#prisma/generated/enums.ts'
import type { Workflow } from '#workflows/engine.ts'
import type { DueDiligence } from '#workflows/facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { type InstitutionType, institutionScreened } from '#workflows/vocabulary.ts'
import type { Answers } from '../answers.server.ts'
import { beyondRecall } from './recall.ts'
import type { Found, StepEvent, Subject } from './subject.ts'

async function find(tx: Tx, id: string): Promise<Found | null> {
	const request = await tx.request.findUnique({
		where: { id },
		include: { needs: { select: { status: true } } },
	})
	if (!request) return null
	const about = (request.answers as Answers).about
	return {
		...request,
		workflow: requestWorkflow as unknown as Workflow,
		chart: 'request',
		requestId: id,
		needId: null,
		deliveryId: null,
		programmeId: null,
		facts: {
			drafterId: request.drafterId,
			proposerId: request.proposerId,
			officerId: request.officerId,
			managerId: null,
			dueDiligence: request.dueDiligence as DueDiligence,
			recallable: !request.needs.some(beyondRecall),
			sharedWithPartners: about?.consentPartners === true,
		},
	}
}

async function save(tx: Tx, id: string, revision: number, next: Parameters<Subject['save']>[3]) {
	const { event, context, status, ...row } = next
	const officer = event.type === 'acknowledge' ? { officerId: String(event.officerId) } : {}
	const { count } = await tx.request.updateMany({
		where: { id, revision },
		data: {
			...row,
			...officer,
			status: status as RequestStatus,
			dueDiligence: String(context.dueDiligence),
			updatedAt: now(),
		},
	})
	return count
}

async function prepare(tx: Tx, found: Found, event: StepEvent): Promise<StepEvent> {
	if (event.type === 'sendForEndorsement') await requireCompleteDraft(tx, found.id)
	if (event.type === 'endorse') {
		return { ...event, dueDiligence: await involvesSecurityForce(tx, found.id) }
	}
	if (event.type === 'acknowledge') await requireOfficer(tx, String(event.officerId))
	if (event.type === 'proposeDecisions') await requireEveryNeed(tx, found.id, event)
	if (event.type === 'approveDecisions') {
		const open = await tx.decision.findMany({
			where: { requestId: found.id, approvedAt: null, returnedAt: null },
		})
		return { ...event, allDeclined: open.length > 0 && open.every(({ outcome }) => outcome === 'decline') }
	}
	return event
}

/** Read from the type of the institution and from what the State declared, never from the page that endorses. */
async function involvesSecurityForce(tx: Tx, requestId: string) {
	const request = await tx.request.findUniqueOrThrow({
		where: { id: requestId },
		include: { authority: true },
	})
	const { rights, institution } = request.answers as Answers
	const others = (institution?.otherInstitutions ?? []) as { securityForce?: string }[]
	return (
		institutionScreened[request.authority.institutionType as InstitutionType] ||
		rights?.securityForce === 'YES' ||
		others.some(({ securityForce }) => securityForce === 'YES')
	)
}

async function requireCompleteDraft(tx: Tx, id: string) {
	// Nobody may empty an answer between this look and the step.
	await tx.$queryRaw`select id from request where id = ${id} for update`
	const { answers, needs } = await tx.request.findUniqueOrThrow({ where: { id }, include: { needs: true } })
	requireComplete({
		answers: answers as Answers,
		needs: needs.map((need) => ({ id: need.id, kind: need.kind, answers: need.answers as Answers })),
	})
}

async function requireOfficer(tx: Tx, officerId: string) {
	const officer = await tx.person.findFirst({
		where: { id: officerId, role: 'caseOfficer', suspendedAt: null },
	})
	if (!officer) throw new DomainError('invalid', 'notTheRightPerson', { officerId: 'badCode' })
}

/** A decision is due on every need that has not been withdrawn, once. */
async function requireEveryNeed(tx: Tx, requestId: string, event: StepEvent) {
	const needs = await tx.need.findMany({ where: { requestId, status: 'pending' }, orderBy: { rank: 'asc' } })
	const named = (event.decisions as { needId: string }[]).map(({ needId }) => needId)
	const again = named.findIndex((id, index) => named.indexOf(id) < index)
	if (again >= 0)
		throw new DomainError('invalid', 'incomplete', { [`decisions.${again}.outcome`]: 'chosenTwice' })
	const decided = new Set(named)
	const missing = needs.findIndex(({ id }) => !decided.has(id))
	if (missing >= 0)
		throw new DomainError('invalid', 'incomplete', { [`decisions.${missing}.outcome`]: 'required' })
	const known = new Set(needs.map(({ id }) => id))
	if ([...decided].some((id) => !known.has(id))) throw new DomainError('not-found')
}

export const requestSubject: Subject = { find, save, prepare }
