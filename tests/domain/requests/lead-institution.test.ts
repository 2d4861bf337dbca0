import { describe, expect, test } from 'vitest'
import { findSimilarNeeds } from '#app/domain/bundles/find-similar-needs.server.ts'
import { saveUnlockedSection } from '#app/domain/clarifications/unlocked-section.server.ts'
import { leadName, leadOf, leadType } from '#app/domain/core/lead-institution.server.ts'
import { saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { priorityFacts, scoredNeed } from '#app/domain/priority/priority-facts.server.ts'
import { getCase } from '#app/domain/requests/get-case.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { entriesOfRequest } from '#app/domain/search/kinds/request-entries.ts'
import { requestSources } from '#app/domain/search/kinds/request-source.server.ts'
import { filingPdf, getFilingToPrint } from '#app/domain/submissions/filing-sheet.server.ts'
import { getReceipt } from '#app/domain/submissions/receipt.server.ts'
import { filingWordsIn } from '#app/i18n/filing-words.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { aDelivery, aRequest, endorse, pass, proposal } from '#tests/support/builders.ts'
import { answer, ask, clear, dueDiligence, held } from '#tests/support/clarifications.ts'
import { canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { ghana, office } from '#tests/support/people.ts'
import {
	caseStep,
	findCase,
	findRequest,
	look,
	needStep,
	needsOf,
	requestStep,
} from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/due-diligence.ts'

// A ministry often submits for another institution of its State, which has no account.

useWorld()
const { drafter, focalPoint } = ghana
const { triage, officer } = office

type Led = { authority?: 'ministry' | 'police'; leadName?: string; leadType?: string; securityForce?: string }

/** A request in review that another institution leads than the one of the account. */
async function aLedRequest({ authority = 'ministry', securityForce = 'NO', ...lead }: Led = {}) {
	const requestId = await aRequest({ authority })
	const { answers } = await findRequest(requestId)
	const save = (section: 'institution' | 'rights', values: Record<string, unknown>) =>
		saveRequestSection(drafter, { requestId, section, values: { ...answers[section], ...values } })
	await save('institution', { leadName: 'Statistics Office (sample)', leadType: 'STATISTICS', ...lead })
	await save('rights', { securityForce })
	await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
	await requestStep(focalPoint, requestId, endorse)
	await requestStep(triage, requestId, { type: 'acknowledge', officerId: officer.id, authenticated: true })
	await requestStep(officer, requestId, pass)
	return requestId
}

const recipientsOf = async (requestId: string) =>
	(await look((tx) => tx.dueDiligenceCase.findUnique({ where: { requestId } })))?.recipients ?? []

const authorityOf = async (requestId: string) => {
	const { authorityId } = await findRequest(requestId)
	return (await look((tx) => tx.authority.findUniqueOrThrow({ where: { id: authorityId } }))).name
}

test('the lead institution is named on the pages and documents, beside the one that submits', async () => {
	const requestId = await aLedRequest()
	const submitter = await authorityOf(requestId)
	const lead = 'Statistics Office (sample)'
	expect((await getRequest(officer, requestId)).authority).toBe(lead)
	expect((await getReceipt(drafter, requestId)).authority).toBe(lead)
	const told = await getFilingToPrint(drafter, requestId)
	expect(told.filing).toMatchObject({
		lead: { name: lead, institutionType: 'STATISTICS' },
		authority: { name: submitter },
	})
	// A reader of PDF files may put blanks elsewhere, and leaves marks out.
	const letters = (text: string) => text.replace(/\W/g, '')
	const text = canReadPdf ? pdfText(await filingPdf(told, filingWordsIn('en'))) : lead + submitter
	for (const name of [lead, submitter]) expect(letters(text)).toContain(letters(name))
	const [source] = await look((tx) => requestSources(askIn(tx), [requestId]))
	const [entry] = source ? entriesOfRequest(source) : []
	expect(entry?.codes).toContain('i:STATISTICS')
	expect(entry?.texts.map(({ text }) => text)).toEqual(expect.arrayContaining([lead, submitter]))
})

test('without another, the institution of the account leads', async () => {
	const requestId = await aRequest({ status: 'review' })
	const name = await authorityOf(requestId)
	const { filing } = await getFilingToPrint(drafter, requestId)
	expect(filing).toMatchObject({ lead: { name }, authority: { name } })
})

const needIdOf = async (requestId: string) => (await needsOf(requestId))[0]?.id ?? ''

const facts = async (requestId: string) => {
	const needId = await needIdOf(requestId)
	return look((tx) => needFacts(askIn(tx), needId))
}

test('the name of the institution of the account is no other one, however it is written', async () => {
	const own = await authorityOf(await aRequest({ authority: 'police' }))
	const requestId = await aLedRequest({ authority: 'police', leadName: own.toUpperCase(), leadType: 'MOJ' })
	expect((await getRequest(officer, requestId)).authority).toBe(own)
	expect((await facts(requestId)).institutionType).toBe('POLICE')
	expect(await recipientsOf(requestId)).toEqual([own])
})

/** Lets the institution that leads one request lead another, too. */
const leadAlso = async (requestId: string, led: string) => {
	const { institution = {} } = (await findRequest(led)).answers
	const { answers } = await findRequest(requestId)
	await look((tx) =>
		tx.request.update({ where: { id: requestId }, data: { answers: { ...answers, institution } } }),
	)
}

test('matching reads the type of the lead institution, and officers what was delivered to it', async () => {
	const { id, requestId, needId } = await aDelivery()
	const led = await aLedRequest()
	await leadAlso(requestId, led)
	const { need = {}, ...answers } = (await look((tx) => tx.need.findUniqueOrThrow({ where: { id: needId } })))
		.answers
	const ofNoUnit = { ...answers, need: { ...need, beneficiaryUnit: '' } }
	await look((tx) => tx.need.update({ where: { id: needId }, data: { answers: ofNoUnit } }))
	await look((tx) => tx.delivery.update({ where: { id }, data: { status: 'closed' } }))
	expect(await facts(led)).toMatchObject({
		institutionType: 'STATISTICS',
		earlierSupport: [{ kind: 'training' }],
	})
	const earlierOf = async (requestId: string) =>
		(await findSimilarNeeds(officer, await needIdOf(requestId))).earlier.deliveries
	expect(await earlierOf(led)).toMatchObject([{ id, sameUnit: false }])
	const other = await aLedRequest({ leadName: 'Land Registry (sample)' })
	expect((await facts(other)).earlierSupport).toEqual([])
	expect(await earlierOf(other)).toEqual([])
})

test('whether earlier equipment still works is counted of the same lead institution', async () => {
	const { id, requestId } = await aDelivery({ kind: 'equipment' })
	const led = await aLedRequest()
	await leadAlso(requestId, led)
	const record = { recordCheck6: { at: '2026-03-02', working: 3, present: 4 } }
	await look((tx) => tx.delivery.update({ where: { id }, data: { record } }))
	const checked = async (requestId: string) => {
		const needId = await needIdOf(requestId)
		return look(async (tx) => {
			const [need] = await askIn(tx)(scoredNeed, { needId })
			return need && (await priorityFacts(askIn(tx), need)).checked
		})
	}
	expect(await checked(led)).toEqual({ working: 3, present: 4 })
	expect(await checked(await aLedRequest({ leadName: 'Land Registry (sample)' }))).toBeNull()
})

test('due diligence is of the institution that leads, and of a force that submits for another', async () => {
	const police = { leadName: 'Special Unit (sample)', leadType: 'POLICE' }
	expect((await findCase(await aLedRequest(police))).recipients).toEqual(['Special Unit (sample)'])
	const submitted = await aLedRequest({ authority: 'police' })
	expect(await recipientsOf(submitted)).toEqual([await authorityOf(submitted)])
	expect(await recipientsOf(await aLedRequest())).toEqual([])
})

test('where nothing tells whether it is a security force, due diligence is opened', async () => {
	const open = { leadType: 'OTHER', securityForce: '' }
	expect(await recipientsOf(await aLedRequest(open))).toEqual(['Statistics Office (sample)'])
	expect(await recipientsOf(await aLedRequest({ ...open, securityForce: 'NO' }))).toEqual([])
	// Its type tells it.
	expect(await recipientsOf(await aLedRequest({ securityForce: '' }))).toEqual([])
})

test('of a police academy, the declaration tells it, and where that is blank, nothing does', async () => {
	const academy = { leadType: 'TRAINING_INST', securityForce: '' }
	expect(await recipientsOf(await aLedRequest(academy))).toEqual(['Statistics Office (sample)'])
	expect(await recipientsOf(await aLedRequest({ ...academy, securityForce: 'NO' }))).toEqual([])
})

describe('a later answer that names another security force', () => {
	const [first, second] = ['First Unit (sample)', 'Second Unit (sample)']
	const ofPolice = () => aLedRequest({ leadName: first, leadType: 'POLICE', securityForce: 'YES' })

	/** Answers a clarification with another lead institution, as far as the endorsement of the answer. */
	async function answerWith(requestId: string, values: Record<string, unknown>) {
		await ask(requestId, ['institution.leadName', 'institution.leadType'])
		await saveUnlockedSection(drafter, { requestId, place: 'institution', values })
		await answer(requestId)
		await requestStep(focalPoint, requestId, { type: 'clearAnswers' })
	}
	const { assess, refuse } = samples
	const standings: Record<string, (requestId: string) => Promise<unknown>> = {
		open: async () => {},
		assessed: (id) => caseStep(dueDiligence, id, assess),
		cleared: clear,
		refused: async (id) => {
			await caseStep(dueDiligence, id, assess)
			await caseStep(office.approver, id, refuse)
		},
	}

	test.each(Object.entries(standings))('opens a case that is %s again', async (_, reach) => {
		const requestId = await ofPolice()
		await reach(requestId)
		await answerWith(requestId, { leadName: second, leadType: 'POLICE' })
		expect(await findCase(requestId)).toMatchObject({ status: 'open', recipients: [first, second] })
		expect((await findRequest(requestId)).dueDiligence).toBe('open')
		const { entries } = await getCase(dueDiligence, requestId)
		expect(entries.at(-1)).toMatchObject({ event: 'recipientAdded', to: 'open' })
		expect((await replayRequest(officer, requestId)).differences).toEqual([])
	})

	test('holds operational support until the case is cleared again', async () => {
		const requestId = await ofPolice()
		await clear(requestId)
		await answerWith(requestId, { leadName: second, leadType: 'POLICE' })
		await requestStep(officer, requestId, await proposal(requestId))
		await requestStep(office.approver, requestId, { type: 'approveDecisions', allDeclined: false })
		const id = await needIdOf(requestId)
		await needStep(officer, id, { type: 'proposeProgramme', programmeId: programmes.training })
		const accept = () => needStep(office.manager, id, { type: 'acceptOffer', quantity: 20, note: '' })
		await expect(accept()).rejects.toMatchObject(held)
		expect(await getCase(dueDiligence, requestId)).toMatchObject({ heldUp: [{ id }] })
		await clear(requestId)
		await accept()
	})

	test('changes nothing where it is written otherwise, or is no security force', async () => {
		const requestId = await ofPolice()
		await clear(requestId)
		await answerWith(requestId, { leadName: ` ${first.toUpperCase()}`, leadType: 'POLICE' })
		expect(await findCase(requestId)).toMatchObject({ status: 'cleared', recipients: [first] })
	})
})

test('the database and the product read the same institution from odd names', async () => {
	const requestId = await aRequest()
	const read = statement(({ id }: { id: string }) =>
		build
			.selectFrom('request')
			.innerJoin('authority', 'authority.id', 'request.authority_id')
			.where('request.id', '=', id)
			.select([
				'request.answers',
				'authority.name',
				'authority.institution_type as institutionType',
				leadName().as('leadName'),
				leadType().as('leadType'),
			]),
	)
	const own = await authorityOf(requestId)
	const blanks = '\t\n\v\f\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
	const odd = [...blanks].flatMap((blank) => [`${blank}Unit`, `Unit${blank}`, blank, blank + own])
	const kept = ['\u200bUnit', '\u0085Unit', 'A\u00a0Unit', '-Unit-', `${own}.`]
	for (const name of [...odd, ...kept, blanks, `${blanks}Unit${blanks}`]) {
		const institution = { leadName: name, leadType: '\u00a0POLICE\t' }
		await look((tx) => tx.request.update({ where: { id: requestId }, data: { answers: { institution } } }))
		const [row] = await look((tx) => askIn(tx)(read, { id: requestId }))
		if (!row) throw new Error('the request is gone')
		const { name: ofProduct, institutionType } = leadOf(row.answers, row)
		const seen = [row.leadName, row.leadType]
		expect(seen, JSON.stringify(name)).toEqual([ofProduct, institutionType])
	}
})
