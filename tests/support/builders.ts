import { randomUUID } from 'node:crypto'
import { addNeed } from '#app/domain/drafts/add-need.server.ts'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { requests } from '#prisma/data/samples.ts'
import { fillNeed, fillRequest, namedById } from '#prisma/seed/file-draft.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import type { RequestEvent } from '#workflows/request/events.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { office, peopleOfState, type StateName } from './people.ts'
import { caseStep, deliveryOf, findNeed, needStep, needsOf, requestStep } from './steps.ts'
import { farAhead, programmes } from './world.ts'

const sampleOf = (kind: Kind) => {
	const found = requests.flatMap(({ needs, ...request }) =>
		request.authorityKey.startsWith('ghana') ? needs.filter((need) => need.kind === kind) : [],
	)[0]
	if (!found) throw new Error(`No sample need for ${kind}`)
	return found
}

type NewRequest = {
	state?: StateName
	/** The police are subject to due diligence, the ministry is not. */
	authority?: 'ministry' | 'police'
	needs?: Kind[]
	status?: (typeof mainLine)[number]
	consentPartners?: boolean
}

const mainLine = [
	'draft',
	'awaitingEndorsement',
	'submitted',
	'screening',
	'review',
	'approval',
	'active',
] as const

export const endorse = {
	type: 'endorse',
	noteNumber: 'NV/12/2026',
	noteDate: '2025-03-02',
} satisfies RequestEvent

export const pass = {
	type: 'pass',
	duplicatesChecked: true,
	securityForce: true,
} satisfies RequestEvent

type Proposal = Extract<RequestEvent, { type: 'proposeDecisions' }>
type Decided = Omit<Proposal['decisions'][number], 'needId'>

/** Returns the same decision for every need, unless others are given in the order of the needs. */
export async function proposal(requestId: string, decided: Decided[] = []): Promise<Proposal> {
	const decisions = (await needsOf(requestId)).map(({ id }, index) => {
		return { outcome: 'accept' as const, reason: 'It fits.', ...decided[index], needId: id }
	})
	return { type: 'proposeDecisions', decisions }
}

/** Creates a complete draft, with its needs in the given order. */
async function aDraft({ state = 'ghana', authority = 'ministry', needs = ['training'], ...own }: NewRequest) {
	const { drafter } = peopleOfState[state]
	const [sample] = requests
	if (!sample) throw new Error('No sample request')
	const { id: requestId } = await createRequest(drafter, {
		authorityId: `${state}.${authority}`,
		title: String(sample.about.title),
		filingLanguage: 'en',
		filingKey: randomUUID(),
	})
	const { about, institution, situation, rights } = sample
	await fillRequest(drafter, requestId, {
		situation,
		about: { ...about, consentPartners: own.consentPartners ?? true },
		institution: { ...institution, otherInstitutions: [] },
		rights: { ...rights, securityForce: authority === 'police' ? 'YES' : 'NO' },
	})
	for (const kind of needs) await addCompleteNeed(state, requestId, kind)
	return requestId
}

async function addCompleteNeed(state: StateName, requestId: string, kind: Kind) {
	const { drafter } = peopleOfState[state]
	const { id } = await addNeed(drafter, { requestId, kind })
	const sample = namedById(sampleOf(kind), () => undefined)
	await fillNeed(drafter, id, {
		...sample,
		need: { ...sample.need, latest: farAhead.toISOString().slice(0, 10) },
	})
}

/** Creates a request in a status of the ordinary course, by the steps of the permitted people. */
export async function aRequest({ status = 'draft', ...own }: NewRequest = {}): Promise<string> {
	const { drafter, focalPoint } = peopleOfState[own.state ?? 'ghana']
	const { triage, officer, approver } = office
	const id = await aDraft(own)
	const walk = [
		() => requestStep(drafter, id, { type: 'sendForEndorsement' }),
		() => requestStep(focalPoint, id, endorse),
		() => requestStep(triage, id, { type: 'acknowledge', officerId: officer.id, authenticated: true }),
		() => requestStep(officer, id, pass),
		async () => requestStep(officer, id, await proposal(id)),
		() => requestStep(approver, id, { type: 'approveDecisions', allDeclined: false }),
	]
	for (const step of walk.slice(0, mainLine.indexOf(status))) await step()
	return id
}

const assess = {
	type: 'assess',
	risk: 'LOW',
	sources: 'Public reports (sample).',
	checkedOn: '2026-03-02',
	mitigation: '',
	monitoring: '',
} as const

/** Decides the due diligence of a request: one officer assesses, another decides. */
export async function decideCase(requestId: string, outcome: 'clear' | 'refuse' = 'clear') {
	await caseStep(office.dueDiligence, requestId, assess)
	await caseStep(office.approver, requestId, { type: outcome, reason: 'Vetted (sample).' })
}

async function managerOf(needId: string) {
	const { managerId } = await findNeed(needId)
	return managerId === office.otherManager.id ? office.otherManager : office.manager
}

const offerLine = ['accepted', 'proposed', 'reserved', 'confirmed'] as const
type NewNeed = Omit<NewRequest, 'needs' | 'status'> & {
	kind?: Kind
	status?: Extract<NeedStatus, (typeof offerLine)[number]>
	quantity?: number
	programmeId?: string
}

/** Creates a need of an active request in the given status of its offer. */
export async function aNeed({ kind = 'training', status = 'accepted', ...own }: NewNeed = {}) {
	const requestId = await aRequest({ ...own, needs: [kind], status: 'active' })
	const [need] = await needsOf(requestId)
	if (!need) throw new Error('The request has no need')
	const { id } = need
	const quantity = own.quantity ?? need.minimumQuantity ?? 1
	const programmeId = own.programmeId ?? programmes[kind]
	const walk = [
		() => needStep(office.officer, id, { type: 'proposeProgramme', programmeId }),
		async () => needStep(await managerOf(id), id, { type: 'acceptOffer', quantity, note: '' }),
		() => needStep(peopleOfState[own.state ?? 'ghana'].focalPoint, id, { type: 'confirmOffer' }),
	]
	for (const step of walk.slice(0, offerLine.indexOf(status))) await step()
	return { id, requestId, quantity }
}

/** Creates a delivery in its first state. */
export async function aDelivery(own: Omit<NewNeed, 'status'> = {}) {
	const need = await aNeed({ ...own, status: 'confirmed' })
	const { id } = await deliveryOf(need.id)
	return { id, needId: need.id, requestId: need.requestId }
}
