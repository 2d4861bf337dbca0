import { randomUUID } from 'node:crypto'
import { confirmSection } from '#app/domain/drafts/copied-sections.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { copyRequest } from '#app/domain/submissions/copy-request.server.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { ghana } from './people.ts'
import { look, needsOf, requestStep } from './steps.ts'

type CopyOfRequest = { from: string; needs?: readonly string[]; filingKey?: string; authorityId?: string }

/** Copies a request with all its needs, unless some are named. */
export async function copyOf({ from, needs, ...own }: CopyOfRequest, actor = ghana.drafter) {
	const all = needs ?? (await needsOf(from)).map(({ id }) => id)
	const filing = { title: 'A second request (sample)', filingLanguage: 'fr' as const }
	const place = { authorityId: actor.authorityId ?? '', filingKey: randomUUID() }
	const { id } = await copyRequest(actor, { ...filing, ...place, ...own, from, needs: all })
	return getDraft(actor, id)
}
type CopiedDraft = Awaited<ReturnType<typeof copyOf>>

/** The remarks on a section: field and reason. */
export const notesOn = ({ copied }: CopiedDraft, place: string) =>
	copied.find((each) => each.place === place)?.notes.map(({ field, why }) => `${field} ${why}`) ?? []

/** Changes what a request has stored, as an earlier form or an earlier year left it. */
export const storeInRequest = (id: string, section: string, values: object) =>
	look(async (tx) => {
		const { answers } = await tx.request.findUniqueOrThrow({ where: { id } })
		await tx.request.update({
			where: { id },
			data: { answers: { ...answers, [section]: { ...answers[section], ...values } } },
		})
	})

/** The same of a need. */
export const storeInNeed = (id: string, section: string, values: object) =>
	look(async (tx) => {
		const { answers } = await tx.need.findUniqueOrThrow({ where: { id } })
		await tx.need.update({
			where: { id },
			data: { answers: { ...answers, [section]: { ...answers[section], ...values } } },
		})
	})

/** An institution of the State whose only post was closed. */
export const aClosedBureau = () =>
	look(async (tx) => {
		const bureau = { id: randomUUID(), stateIso3: 'GHA', name: 'Closed Bureau' }
		await tx.authority.createMany({ data: { ...bureau, institutionType: 'OTHER', address: '' } })
		const times = { openedAt: new Date('2024-01-01'), closedAt: new Date('2025-01-01') }
		await tx.post.createMany({
			data: { id: randomUUID(), role: 'drafter', stateIso3: 'GHA', authorityId: bureau.id, ...times },
		})
	})

/** Answers what is given for each request by itself. */
export async function giveAnew(id: string) {
	await storeInRequest(id, 'about', { classification: 'RESTRICTED' })
	await storeInRequest(id, 'rights', { monitoringCommitment: true })
}

/** Checks all of a copy, and has it endorsed and submitted. */
export async function submitted(id: string) {
	await giveAnew(id)
	await confirmAll(await getDraft(ghana.drafter, id))
	await requestStep(ghana.drafter, id, { type: 'sendForEndorsement' })
	await requestStep(ghana.focalPoint, id, {
		type: 'endorse',
		noteNumber: 'NV/1/2026',
		noteDate: '2026-01-02',
	})
}

/** Takes the mark from every section of a copy. */
export async function confirmAll(draft: CopiedDraft, actor = ghana.drafter) {
	const { id: requestId } = draft
	for (const section of ['about', 'institution', 'situation', 'rights'] as const)
		await confirmSection(actor, { requestId, section })
	for (const { id: needId, kind } of draft.needs)
		for (const section of sectionsFor(kind)) await confirmSection(actor, { requestId, section, needId })
}
